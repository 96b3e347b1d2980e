package ai.rapidata.sdk.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * An HTTP/1.1 server that shows requests byte by byte and answers as a test says, down to breaking the connection. Once
 * the scripted replies are used up, the last one is repeated.
 */
public final class RawServer implements AutoCloseable {

    private final ServerSocket server;
    private final BlockingQueue<Function<Request, String>> script = new LinkedBlockingQueue<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private Function<Request, String> last = request -> reply(200, "{}");

    /** A request as it came over the wire. */
    public record Request(String line, List<String> headers, byte[] body) {

        /** Returns a header's value, or null. */
        public String header(String name) {
            return headers.stream()
                    .filter(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(header -> header.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }

        /** Returns the body as text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private RawServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Starts a server on a free port. */
    public static RawServer start() {
        try {
            RawServer raw = new RawServer();
            Thread thread = new Thread(raw::accept, "raw-server");
            thread.setDaemon(true);
            thread.start();
            return raw;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns an answer with a JSON body. */
    public static String reply(int status, String body, String... headers) {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        if (status == 204 || status == 304) {
            return text.append("\r\n").toString();
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return text.append("Content-Type: application/json\r\nContent-Length: ")
                .append(length)
                .append("\r\n\r\n")
                .append(body)
                .toString();
    }

    /** Adds the answer to the next request. */
    public RawServer then(String reply) {
        return then(request -> reply);
    }

    /** Adds the answer to the next request; null breaks the connection. */
    public RawServer then(Function<Request, String> reply) {
        script.add(reply);
        return this;
    }

    /** Breaks the connection after the next request was read. */
    public RawServer thenBreak() {
        return then(request -> null);
    }

    /** Returns where the server is. */
    public URI url() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    /** Returns the requests so far. */
    public List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Returns the only request. */
    public Request request() {
        List<Request> all = requests();
        if (all.size() != 1) {
            throw new AssertionError("one request expected, but there were " + all.size());
        }
        return all.get(0);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                synchronized (sockets) {
                    sockets.add(socket);
                }
                Thread thread = new Thread(() -> serve(socket), "raw-server-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                Request request = read(in);
                if (request == null) {
                    return;
                }
                Function<Request, String> reply;
                synchronized (requests) {
                    requests.add(request);
                    reply = script.isEmpty() ? last : script.remove();
                    last = reply;
                }
                String text = reply.apply(request);
                if (text == null) {
                    return;
                }
                socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
        } catch (IOException broken) {
            // the client went away, which is what some tests are about
        }
    }

    private static Request read(InputStream in) throws IOException {
        String line = readLine(in);
        if (line == null) {
            return null;
        }
        List<String> headers = new ArrayList<>();
        for (String header = readLine(in); header != null && !header.isEmpty(); header = readLine(in)) {
            headers.add(header);
        }
        Request head = new Request(line, headers, new byte[0]);
        String length = head.header("Content-Length");
        byte[] body = length == null ? new byte[0] : in.readNBytes(Integer.parseInt(length));
        return new Request(line, headers, body);
    }

    private static String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                return null;
            }
            if (octet != '\r') {
                line.write(octet);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Breaks all connections and stops. */
    @Override
    public void close() {
        try {
            server.close();
            synchronized (sockets) {
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }
}
