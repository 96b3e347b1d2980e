package ai.rapidata.sandbox.fault;

import ai.rapidata.sandbox.fault.FaultAction.Answer;
import ai.rapidata.sandbox.fault.FaultAction.Delay;
import ai.rapidata.sandbox.fault.FaultAction.ResetBeforeReading;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Stands between the socket and the routes and commits the faults of a script. */
public final class FaultHandler extends Handler.Wrapper {

    private static final String CONTROLS = "/__sandbox";

    private final FaultScript script;

    /**
     * Creates the handler.
     *
     * @param script the faults
     */
    public FaultHandler(FaultScript script) {
        this.script = script;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        if (path == null || path.startsWith(CONTROLS)) {
            return super.handle(request, response, callback);
        }
        List<FaultAction> actions = script.actionsFor(request.getMethod(), path);
        Duration delay = Duration.ZERO;
        Optional<FaultAction> other = Optional.empty();
        for (FaultAction action : actions) {
            if (action instanceof Delay pause) {
                delay = delay.plus(pause.time());
            } else if (other.isEmpty()) {
                other = Optional.of(action);
            }
        }
        if (delay.isZero()) {
            return commit(other, request, response, callback);
        }
        Optional<FaultAction> then = other;
        Runnable late = () -> commitLate(then, request, response, callback);
        getServer()
                .getScheduler()
                .schedule(() -> getServer().getThreadPool().execute(late), delay.toNanos(), TimeUnit.NANOSECONDS);
        return true;
    }

    private void commitLate(Optional<FaultAction> action, Request request, Response response, Callback callback) {
        try {
            if (!commit(action, request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private boolean commit(Optional<FaultAction> action, Request request, Response response, Callback callback)
            throws Exception {
        if (action.isEmpty()) {
            return super.handle(request, response, callback);
        }
        if (action.get() instanceof Answer answer) {
            Callback whenRead = Callback.from(() -> answer(answer, response, callback), callback::failed);
            Content.Source.consumeAll(request, whenRead);
            return true;
        }
        if (action.get() instanceof ResetBeforeReading) {
            Sockets.reset(request);
            callback.failed(new EofException("reset by a fault rule"));
            return true;
        }
        var spoiled =
                new SpoiledResponse(action.get(), request, response, getServer().getScheduler(), callback);
        return super.handle(request, spoiled, spoiled.completion());
    }

    private static void answer(Answer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        if (!answer.body().isEmpty()) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        }
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)), callback);
    }
}
