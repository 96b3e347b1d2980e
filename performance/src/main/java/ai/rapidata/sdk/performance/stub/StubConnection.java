package ai.rapidata.sdk.performance.stub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection: cuts what arrives into requests. Bodies that nobody needs are counted and dropped. */
final class StubConnection {

    private static final int LONGEST_HEAD = 1 << 16;
    private static final String LENGTH = "content-length:";
    private static final String BATCH = "/asset/batch-upload";

    private final SelectionKey key;
    private final SocketChannel channel;
    private final Deque<ByteBuffer> unwritten = new ArrayDeque<>();
    private byte[] kept = new byte[1024];
    private int length;
    private @Nullable StubRequest head;
    private boolean keepBody;
    private long bodyLeft;

    StubConnection(SelectionKey key, SocketChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    SelectionKey key() {
        return key;
    }

    SocketChannel channel() {
        return channel;
    }

    /** Reads on; returns a request when it is whole, or null when more must arrive first. */
    @Nullable
    StubRequest take(ByteBuffer in) throws IOException {
        StubRequest request = head;
        if (request == null) {
            request = takeHead(in);
            if (request == null) {
                return null;
            }
            head = request;
            length = 0;
        }
        int part = (int) Math.min(in.remaining(), bodyLeft);
        if (keepBody) {
            room(part);
            in.get(kept, length, part);
            length += part;
        } else {
            in.position(in.position() + part);
        }
        bodyLeft -= part;
        if (bodyLeft > 0) {
            return null;
        }
        StubRequest whole = keepBody
                ? new StubRequest(
                        request.method(),
                        request.path(),
                        request.query(),
                        new String(kept, 0, length, StandardCharsets.UTF_8))
                : request;
        head = null;
        length = 0;
        return whole;
    }

    private @Nullable StubRequest takeHead(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            room(1);
            kept[length++] = in.get();
            if (kept[length - 1] == '\n' && length >= 4 && kept[length - 2] == '\r' && kept[length - 3] == '\n') {
                return parse(new String(kept, 0, length, StandardCharsets.ISO_8859_1));
            }
            if (length > LONGEST_HEAD) {
                throw new IOException("the head of a request is too long");
            }
        }
        return null;
    }

    private StubRequest parse(String text) throws IOException {
        int methodEnd = text.indexOf(' ');
        int targetEnd = text.indexOf(' ', methodEnd + 1);
        int lineEnd = text.indexOf('\r');
        if (methodEnd < 0 || targetEnd < 0 || targetEnd > lineEnd) {
            throw new IOException("not a request");
        }
        String target = text.substring(methodEnd + 1, targetEnd);
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        bodyLeft = 0;
        int from = lineEnd + 2;
        while (from < text.length() - 2) {
            int to = text.indexOf('\r', from);
            if (text.regionMatches(true, from, LENGTH, 0, LENGTH.length())) {
                bodyLeft = Long.parseLong(
                        text.substring(from + LENGTH.length(), to).trim());
            } else if (text.substring(from, to).toLowerCase(Locale.ROOT).startsWith("transfer-encoding:")) {
                throw new IOException("only bodies of known length are understood");
            }
            from = to + 2;
        }
        keepBody = bodyLeft > 0 && path.equals(BATCH);
        return new StubRequest(
                text.substring(0, methodEnd), path, question < 0 ? "" : target.substring(question + 1), "");
    }

    private void room(int more) {
        if (length + more > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(length + more, kept.length * 2));
        }
    }

    void write(byte[] answer) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(answer);
        if (unwritten.isEmpty()) {
            channel.write(bytes);
        }
        if (bytes.hasRemaining()) {
            unwritten.add(bytes);
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    void writeRest() throws IOException {
        for (ByteBuffer next = unwritten.peek(); next != null; next = unwritten.peek()) {
            channel.write(next);
            if (next.hasRemaining()) {
                return;
            }
            unwritten.remove();
        }
        key.interestOps(SelectionKey.OP_READ);
    }
}
