package ai.rapidata.sandbox.server;

import ai.rapidata.sandbox.traffic.RequestLog;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.servlet.JavalinServlet;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
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
    private final String host;

    private SandboxServer(Server server, ServerConnector connector, String host) {
        this.server = server;
        this.connector = connector;
        this.host = host;
    }

    /**
     * Opens the port and serves.
     *
     * @param host the name or address to listen on
     * @param port the port, 0 for any free one
     * @param authentication knows whom access tokens belong to
     * @param requests where requests are noted
     * @param layers handlers between the socket and the routes, outermost first
     * @param endpoints what to serve; earlier routes win
     * @return the running server
     * @throws IOException if the port cannot be opened
     */
    public static SandboxServer start(
            String host,
            int port,
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
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost(host);
        connector.setPort(port);
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
            throw new IOException("cannot start the server on " + host + ":" + port, e);
        }
        return new SandboxServer(server, connector, host);
    }

    /**
     * Where the server is reached.
     *
     * @return an address without a slash at its end
     */
    public URI baseUrl() {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + connector.getLocalPort());
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
        config.routes.exception(Exception.class, (failure, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), failure);
            Answers.problem(
                    context, Problem.of(500, "Internal Server Error", "The sandbox made a mistake; see its log."));
        });
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
