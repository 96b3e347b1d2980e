package ai.rapidata.sdk.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and a service on real connections, hands on what it gets, and breaks what a {@link FaultPlan}
 * says.
 */
final class FaultProxy implements AutoCloseable {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    private final ServerSocket server;
    /** Bound, so that nobody else gets its port, and not listening, so that connections to it are refused. */
    private final Socket deaf = new Socket();

    private final URI upstream;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile FaultPlan plan = FaultPlan.NONE;
    private volatile Consumer<Request> watch = request -> {};

    /** A request as it came from the client. */
    record Request(String line, String query, Map<String, String> headers, byte[] body) {

        /** The item it is about: the file, the URL, or everything that was sent. */
        String key() {
            if (headers.getOrDefault("content-type", "").startsWith("multipart/")) {
                String head = new String(body, 0, Math.min(body.length, 1_000), StandardCharsets.UTF_8);
                Matcher name = FILE_NAME.matcher(head);
                return name.find() ? name.group(1) : "";
            }
            return line.replaceAll("/dataset/[^/]+", "/dataset/-") + query + new String(body, StandardCharsets.UTF_8);
        }
    }

    private FaultProxy(URI upstream) throws IOException {
        this.upstream = upstream;
        this.server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** Starts a proxy on a free port. */
    static FaultProxy before(URI upstream) {
        try {
            FaultProxy proxy = new FaultProxy(upstream);
            proxy.start("fault-proxy", proxy::accept);
            return proxy;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    URI url() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    void use(FaultPlan next) {
        plan = next;
    }

    /** Calls somebody with each request that the service has answered, before the client sees the answer. */
    void watch(Consumer<Request> watcher) {
        watch = watcher;
    }

    /** Sockets that go where nobody listens when the plan says so: the refusal is a real one. */
    SocketFactory sockets() {
        return new Sockets();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                start("fault-proxy-connection", () -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean more = true;
            while (more) {
                more = serveOne(socket, in);
            }
        } catch (IOException gone) {
            // The client went away, which is part of what is tested.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(socket);
        }
    }

    /** One request; false when the connection is at its end. */
    private boolean serveOne(Socket socket, InputStream in) throws IOException, InterruptedException {
        Request head = readHead(in);
        if (head == null) {
            return false;
        }
        FaultPlan current = plan;
        if (current.resetsUnread(head)) {
            reset(socket);
            return false;
        }
        String length = head.headers().get("content-length");
        Request request = new Request(
                head.line(),
                head.query(),
                head.headers(),
                length == null ? new byte[0] : in.readNBytes(Integer.parseInt(length)));
        Fault fault = current.decide(request);
        if (fault == Fault.RESET_AFTER || current.holds(request)) {
            reset(socket);
            return false;
        }
        if (fault != null && !fault.acted()) {
            write(socket, refusal(fault));
            return true;
        }
        FaultPlan.Invented invented = current.invented(request);
        if (invented != null) {
            current.answered(request, invented.body());
            String last = current.refuses() ? "Connection: close\r\n" : "";
            String type = invented.status() == 200 ? "application/json" : "application/problem+json";
            write(socket, json(invented.status(), invented.body(), type, last));
            return !current.refuses();
        }
        HttpResponse<byte[]> response = client.send(forwarded(request), HttpResponse.BodyHandlers.ofByteArray());
        Request late = current.late(request);
        if (late != null) {
            client.send(forwarded(late), HttpResponse.BodyHandlers.discarding());
        }
        current.answered(request, new String(response.body(), StandardCharsets.UTF_8));
        watch.accept(request);
        if (fault == null) {
            write(socket, answer(response, response.body(), null, current.refuses()));
            return !current.refuses();
        }
        return spoil(socket, in, fault, response);
    }

    private static boolean spoil(Socket socket, InputStream in, Fault fault, HttpResponse<byte[]> response)
            throws IOException {
        byte[] whole = answer(response, response.body(), null, false);
        switch (fault) {
            case HALF_ANSWER -> {
                int half = response.body().length > 1 ? whole.length - response.body().length / 2 : whole.length / 2;
                write(socket, Arrays.copyOf(whole, half));
                return false;
            }
            case TOO_LATE -> {
                // Nothing is said until the client has had enough.
                return in.read() >= 0;
            }
            case MALFORMED -> {
                byte[] cut = Arrays.copyOf(response.body(), Math.max(1, response.body().length / 2));
                write(socket, answer(response, cut, null, false));
                return true;
            }
            case WRONG_TYPE -> {
                byte[] page = "<html><body>Welcome</body></html>".getBytes(StandardCharsets.UTF_8);
                write(socket, answer(response, page, "text/html", false));
                return true;
            }
            case STATUS_504 -> {
                write(socket, refusal(fault));
                return true;
            }
            default -> {
                reset(socket);
                return false;
            }
        }
    }

    private static byte[] refusal(Fault fault) {
        String body = "{\"title\":\"Injected " + fault.status() + "\",\"status\":" + fault.status() + "}";
        String wait = fault == Fault.STATUS_429_WAIT ? "Retry-After: 1\r\n" : "";
        return json(fault.status(), body, "application/problem+json", wait);
    }

    private static byte[] json(int status, String body, String type, String headers) {
        return ("HTTP/1.1 " + status + " Injected\r\nContent-Type: " + type + "\r\n" + headers + "Content-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] answer(HttpResponse<byte[]> response, byte[] body, @Nullable String type, boolean last) {
        boolean spoilt = body != response.body();
        int status = spoilt ? 200 : response.statusCode();
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Handed on\r\n");
        for (String name : List.of("x-trace-id", "retry-after", "location")) {
            response.headers().firstValue(name).ifPresent(value -> head.append(name + ": " + value + "\r\n"));
        }
        String contentType = type != null
                ? type
                : response.headers().firstValue("content-type").orElse("application/json");
        if (status != 204) {
            head.append("Content-Type: " + contentType + "\r\nContent-Length: " + body.length + "\r\n");
        }
        if (!spoilt) {
            response.headers()
                    .firstValue("content-encoding")
                    .ifPresent(encoding -> head.append("Content-Encoding: " + encoding + "\r\n"));
        }
        head.append(last ? "Connection: close\r\n\r\n" : "\r\n");
        byte[] text = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(text, text.length + body.length);
        System.arraycopy(body, 0, whole, text.length, body.length);
        return whole;
    }

    private HttpRequest forwarded(Request request) {
        String[] line = request.line().split(" ", 2);
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(upstream + line[1] + query))
                .method(
                        line[0],
                        request.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach((name, value) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                builder.header(name, value);
            }
        });
        return builder.build();
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static @Nullable Request readHead(InputStream in) throws IOException {
        String first = readLine(in);
        if (first == null) {
            return null;
        }
        String[] words = first.split(" ");
        String[] target = words[1].split("\\?", 2);
        Map<String, String> headers = new TreeMap<>();
        for (String line = readLine(in); line != null && !line.isEmpty(); line = readLine(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(words[0] + " " + target[0], target.length > 1 ? target[1] : "", headers, new byte[0]);
    }

    private static @Nullable String readLine(InputStream in) throws IOException {
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
            deaf.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }

    private final class Sockets extends SocketFactory {
        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress endpoint, int timeout) throws IOException {
                    boolean refused = plan.refuse();
                    super.connect(refused ? deaf.getLocalSocketAddress() : endpoint, timeout);
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
