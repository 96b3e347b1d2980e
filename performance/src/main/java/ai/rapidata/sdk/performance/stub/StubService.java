package ai.rapidata.sdk.performance.stub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The process of a stub service: HTTP/1.1 with kept connections, all of them served by one thread. Answers that must wait
 * stand in a queue, so that latency costs no thread. Prints its port, and ends when its standard input ends.
 */
public final class StubService {

    private static final int BACKLOG = 2_000;
    private static final int READ_BUFFER = 1 << 20;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Selector selector;
    private final ServerSocketChannel server;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BUFFER);
    private final Deque<Delayed> delayed = new ArrayDeque<>();
    private final StubAnswers answers = new StubAnswers();

    /** An answer and when it is due. The latency is the same for all, so the first in the queue is due first. */
    private record Delayed(StubConnection connection, byte[] answer, long due) {}

    private StubService() throws IOException {
        selector = Selector.open();
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    /**
     * Serves until standard input ends.
     *
     * @param arguments none
     * @throws IOException if no port can be had
     */
    public static void main(String[] arguments) throws IOException {
        StubService service = new StubService();
        Thread watch = new Thread(StubService::endWithInput, "stub-end");
        watch.setDaemon(true);
        watch.start();
        System.out.println("port=" + ((InetSocketAddress) service.server.getLocalAddress()).getPort());
        service.serve();
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said there; only its end matters.
            }
        } catch (IOException ended) {
            // The same.
        }
        System.exit(0);
    }

    private void serve() throws IOException {
        while (true) {
            Delayed next = delayed.peek();
            long wait = next == null ? Long.MAX_VALUE : next.due() - System.nanoTime();
            if (wait <= 0) {
                selector.selectNow(this::handle);
            } else {
                selector.select(this::handle, next == null ? 0 : (wait + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
            }
            sendDue();
        }
    }

    private void sendDue() {
        long now = System.nanoTime();
        for (Delayed next = delayed.peek(); next != null && next.due() - now <= 0; next = delayed.peek()) {
            delayed.remove();
            send(next.connection(), next.answer());
        }
    }

    private void handle(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
                return;
            }
            StubConnection connection = (StubConnection) key.attachment();
            if (key.isWritable()) {
                connection.writeRest();
            }
            if (key.isReadable()) {
                read(connection);
            }
        } catch (IOException | RuntimeException broken) {
            close(key);
        }
    }

    private void accept() throws IOException {
        SocketChannel channel = server.accept();
        if (channel != null) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            key.attach(new StubConnection(key, channel));
        }
    }

    private void read(StubConnection connection) throws IOException {
        buffer.clear();
        int count = connection.channel().read(buffer);
        if (count < 0) {
            close(connection.key());
            return;
        }
        answers.received(count);
        buffer.flip();
        while (buffer.hasRemaining()) {
            StubRequest request = connection.take(buffer);
            if (request == null) {
                return;
            }
            byte[] answer = answers.to(request);
            long latency = answers.settings().latency().toNanos();
            if (latency == 0 || request.isControl()) {
                send(connection, answer);
            } else {
                delayed.add(new Delayed(connection, answer, System.nanoTime() + latency));
            }
        }
    }

    private void send(StubConnection connection, byte[] answer) {
        answers.answered();
        try {
            connection.write(answer);
        } catch (IOException | RuntimeException broken) {
            close(connection.key());
        }
    }

    private static void close(SelectionKey key) {
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException unimportant) {
            // The client is gone.
        }
    }
}
