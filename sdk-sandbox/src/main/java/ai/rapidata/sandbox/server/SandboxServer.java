package ai.rapidata.sandbox.server;

import ai.rapidata.sandbox.traffic.RequestLog;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.servlet.JavalinServlet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server of a sandbox. Javalin routes the requests; Jetty is set up here rather than by Javalin, so that all
 * threads are daemons and handlers can stand between the socket and the routes.
 */
public final class SandboxServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxServer.class);
    private static final int MOST_THREADS = 256;
    private static final int LONGEST_TARGET = 64 * 1024;

    private final Server server;
    private final ServerConnector connector;
    private final Listener listener;

    private SandboxServer(Server server, ServerConnector connector, Listener listener) {
        this.server = server;
        this.connector = connector;
        this.listener = listener;
    }

    /**
     * Opens the port and serves.
     *
     * @param listener where to listen
     * @param authentication knows whom access tokens belong to
     * @param requests where requests are noted
     * @param layers handlers between the socket and the routes, outermost first
     * @param endpoints what to serve; earlier routes win
     * @return the running server
     * @throws IOException if the port cannot be opened
     */
    public static SandboxServer start(
            Listener listener,
            Authentication authentication,
            RequestLog requests,
            List<Handler.Wrapper> layers,
            List<Endpoints> endpoints)
            throws IOException {
        var threads = new QueuedThreadPool(MOST_THREADS, 8, 10_000);
        threads.setName("sandbox-http");
        threads.setDaemon(true);
        var scheduler = new ScheduledExecutorScheduler("sandbox-http-timer", true);
        var server = new Server(threads, scheduler, new ArrayByteBufferPool());
        var connector = new ServerConnector(server, 1, 1, protocols(listener));
        connector.setHost(listener.host());
        connector.setPort(listener.port());
        connector.setAcceptQueueSize(1024);
        connector.setIdleTimeout(60_000);
        server.addConnector(connector);
        server.setHandler(stack(new TrafficHandler(requests), layers, routes(authentication, endpoints)));
        try {
            server.start();
        } catch (IOException e) {
            stop(server);
            throw e;
        } catch (Exception e) {
            stop(server);
            throw new IOException("cannot start the server on " + listener.host() + ":" + listener.port(), e);
        }
        return new SandboxServer(server, connector, listener);
    }

    /**
     * Where the server is reached.
     *
     * @return an address without a slash at its end
     */
    public URI baseUrl() {
        String host = listener.host();
        String scheme = listener.encryption() == null ? "http" : "https";
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return URI.create(scheme + "://" + name + ":" + connector.getLocalPort());
    }

    /** Closes the port and all connections. */
    @Override
    public void close() {
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.warn("the server did not stop cleanly", e);
        } finally {
            server.destroy();
        }
    }

    private static ConnectionFactory[] protocols(Listener listener) throws IOException {
        HttpConfiguration configuration = http();
        var http = new HttpConnectionFactory(configuration);
        Listener.Encryption encryption = listener.encryption();
        if (encryption == null) {
            return new ConnectionFactory[] {http};
        }
        // A client reaches the sandbox under names that its certificate need not know: api.localhost, say.
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        var keys = new SslContextFactory.Server();
        if (!Files.isReadable(encryption.keystore())) {
            throw new IOException("the key store " + encryption.keystore() + " cannot be read");
        }
        keys.setKeyStorePath(encryption.keystore().toAbsolutePath().toString());
        keys.setKeyStorePassword(encryption.password());
        return new ConnectionFactory[] {new SslConnectionFactory(keys, http.getProtocol()), http};
    }

    private static HttpConfiguration http() {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(true);
        // Clients encode slashes within path parameters, which Jetty takes for an attack by default.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        configuration.setRequestHeaderSize(LONGEST_TARGET);
        configuration.setResponseHeaderSize(LONGEST_TARGET);
        return configuration;
    }

    private static Handler stack(Handler.Wrapper outermost, List<Handler.Wrapper> layers, Handler innermost) {
        Handler.Wrapper above = outermost;
        for (Handler.Wrapper layer : layers) {
            above.setHandler(layer);
            above = layer;
        }
        above.setHandler(innermost);
        return outermost;
    }

    private static Handler routes(Authentication authentication, List<Endpoints> endpoints) {
        Javalin javalin = Javalin.create(config -> configure(config, authentication, endpoints));
        var context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        var servlet = new ServletHolder("routes", new JavalinServlet(javalin.unsafe));
        // Javalin's own choice of servlet would bring in web sockets, which nobody needs here.
        servlet.setAsyncSupported(true);
        context.addServlet(servlet, "/*");
        return context;
    }

    private static void configure(JavalinConfig config, Authentication authentication, List<Endpoints> endpoints) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Long.MAX_VALUE;
        config.http.defaultContentType = "application/json";
        config.routes.before(
                context -> context.header("x-trace-id", Trace.of(context).id()));
        var routes = new Routes(config.routes, authentication);
        endpoints.forEach(each -> each.register(routes));
        config.routes.exception(Problem.class, (problem, context) -> Answers.problem(context, problem));
        config.routes.exception(
                HttpResponseException.class,
                (refusal, context) -> Answers.problem(
                        context, Problem.of(refusal.getStatus(), reason(refusal.getStatus()), noMatch(refusal))));
        config.routes.exception(Exception.class, SandboxServer::answerFailure);
    }

    private static void answerFailure(Exception failure, Context context) {
        if (failure instanceof QuietException || failure.getCause() instanceof QuietException) {
            // The client has gone away in the middle: nobody's mistake, and nobody to answer.
            LOG.debug("{} {} ended early", context.method(), context.path(), failure);
        } else {
            LOG.error("{} {} failed", context.method(), context.path(), failure);
        }
        Answers.problem(context, Problem.of(500, "Internal Server Error", "The sandbox made a mistake; see its log."));
    }

    private static String reason(int status) {
        return switch (status) {
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            default -> status >= 500 ? "Internal Server Error" : "Bad Request";
        };
    }

    private static String noMatch(HttpResponseException refusal) {
        String message = refusal.getMessage();
        return message == null || message.isBlank() ? "The request cannot be served." : message;
    }
}
