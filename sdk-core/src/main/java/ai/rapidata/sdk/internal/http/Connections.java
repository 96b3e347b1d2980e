package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.config.Timeouts;
import ai.rapidata.sdk.internal.concurrent.DaemonThreads;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Makes single attempts over pooled connections. An attempt runs on a thread of its own, so that a thread that waits for
 * it can be interrupted at any time, which ends the attempt; or in place, where speed matters more. Nothing is repeated
 * here, redirects are not followed.
 */
public final class Connections implements AutoCloseable {

    private static final int MANY = 10_000;
    private static final int IDLE_CONNECTIONS = 300;
    private static final int IDLE_MINUTES = 5;
    private static final int IDLE_THREAD_SECONDS = 10;

    private final OkHttpClient client;
    private final AttemptWatch watch;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Creates connections that are made when needed.
     *
     * @param config how to connect
     * @throws ai.rapidata.sdk.error.InvalidInputException if the trusted certificates cannot be used
     */
    public Connections(HttpConfig config) {
        Timeouts timeouts = config.timeouts();
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_MINUTES, TimeUnit.MINUTES))
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.read())
                .writeTimeout(timeouts.write())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .eventListenerFactory(AttemptProgress::of);
        if (!config.http2()) {
            builder.protocols(List.of(Protocol.HTTP_1_1));
        }
        config.proxySelector().ifPresent(builder::proxySelector);
        builder.proxyAuthenticator(config.proxyAuthenticator()
                .<okhttp3.Authenticator>map(ProxyCredentials::new)
                .orElse(okhttp3.Authenticator.JAVA_NET_AUTHENTICATOR));
        config.socketFactory().ifPresent(builder::socketFactory);
        TrustedCertificates.of(config)
                .ifPresent(trust -> builder.sslSocketFactory(trust.context().getSocketFactory(), trust.manager()));
        this.client = builder.build();
        this.watch = new AttemptWatch(client.dispatcher().executorService());
    }

    private static Dispatcher dispatcher() {
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_THREAD_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named("http")));
        dispatcher.setMaxRequests(MANY);
        dispatcher.setMaxRequestsPerHost(MANY);
        return dispatcher;
    }

    /**
     * Makes an attempt.
     *
     * @param exchange what to send
     * @param oneShot whether the request must not be sent twice
     * @param streamed whether to leave the body of a success on its way; everything else is read in full
     */
    Answer attempt(Exchange exchange, boolean oneShot, boolean streamed)
            throws AttemptFailedException, InterruptedException {
        if (closed.get()) {
            throw new IllegalStateException("the client is closed");
        }
        AttemptProgress progress = new AttemptProgress();
        Request request = new Request.Builder()
                .url(exchange.url())
                .headers(exchange.headers())
                .tag(AttemptProgress.class, progress)
                .method(exchange.method(), WireBody.of(exchange.method(), exchange.body(), oneShot))
                .build();
        Call call = client.newCall(request);
        if (exchange.inPlace()) {
            return inPlace(call, exchange.limit(), streamed, progress);
        }
        if (exchange.limit() != null) {
            call.timeout().timeout(Math.max(1, exchange.limit().toMillis()), TimeUnit.MILLISECONDS);
        }
        return onOwnThread(call, streamed, progress);
    }

    private Answer inPlace(Call call, @Nullable Duration limit, boolean streamed, AttemptProgress progress)
            throws AttemptFailedException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        AttemptWatch.Watched attempt = watch.enter(call, limit);
        try {
            return answer(call.execute(), streamed);
        } catch (IOException | RuntimeException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw AttemptFailedException.of(attempt.expired() ? timeout(failure) : failure, progress);
        } finally {
            watch.leave(attempt);
        }
    }

    private static InterruptedIOException timeout(Throwable cancelled) {
        InterruptedIOException timeout = new InterruptedIOException("timeout");
        timeout.initCause(cancelled);
        return timeout;
    }

    private static Answer onOwnThread(Call call, boolean streamed, AttemptProgress progress)
            throws AttemptFailedException, InterruptedException {
        CompletableFuture<Answer> result = new CompletableFuture<>();
        call.enqueue(new Completion(result, streamed));
        try {
            return result.get();
        } catch (InterruptedException interrupted) {
            call.cancel();
            result.cancel(false);
            throw interrupted;
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw AttemptFailedException.of(cause == null ? failed : cause, progress);
        }
    }

    /** Reads an answer, unless its body is to be left on its way; closes it when that fails. */
    private static Answer answer(Response response, boolean streamed) throws IOException {
        LiveAnswer live = new LiveAnswer(response);
        boolean read = false;
        try {
            Answer answer = streamed && live.successful()
                    ? new Answer(new ApiResponse(live.status(), live.headers(), new byte[0]), live)
                    : new Answer(live.whole(), null);
            read = true;
            return answer;
        } finally {
            if (!read) {
                live.close();
            }
        }
    }

    /** Ends running attempts and closes idle connections. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** Hands over what came back, or closes it if nobody waits any more. */
    private record Completion(CompletableFuture<Answer> result, boolean streamed) implements Callback {

        @Override
        public void onFailure(Call call, IOException failure) {
            result.completeExceptionally(failure);
        }

        @Override
        public void onResponse(Call call, Response response) {
            try {
                Answer answer = answer(response, streamed);
                if (!result.complete(answer)) {
                    response.close();
                }
            } catch (IOException | RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        }
    }
}
