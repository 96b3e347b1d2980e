package ai.rapidata.sandbox.fault;

import ai.rapidata.sandbox.fault.FaultAction.ContentType;
import ai.rapidata.sandbox.fault.FaultAction.DelayAnswer;
import ai.rapidata.sandbox.fault.FaultAction.MalformedJson;
import ai.rapidata.sandbox.fault.FaultAction.ResetAfterActing;
import ai.rapidata.sandbox.fault.FaultAction.TruncateBody;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answer of the routes back until it is complete, and then sends what a fault makes of it. The answers that
 * faults are meant for are small.
 */
final class SpoiledResponse extends Response.Wrapper {

    private final FaultAction action;
    private final Request request;
    private final Scheduler scheduler;
    private final Callback original;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    SpoiledResponse(FaultAction action, Request request, Response response, Scheduler scheduler, Callback original) {
        super(request, response);
        this.action = action;
        this.request = request;
        this.scheduler = scheduler;
        this.original = original;
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
        synchronized (body) {
            if (content != null) {
                var bytes = new byte[content.remaining()];
                content.get(bytes);
                body.writeBytes(bytes);
            }
        }
        callback.succeeded();
    }

    /** What the routes report their end to. */
    Callback completion() {
        return Callback.from(this::send, original::failed);
    }

    private void send() {
        byte[] whole;
        synchronized (body) {
            whole = body.toByteArray();
        }
        if (action instanceof ResetAfterActing) {
            Sockets.reset(request);
            original.failed(new EofException("reset by a fault rule"));
        } else if (action instanceof TruncateBody) {
            truncate(whole);
        } else if (action instanceof MalformedJson) {
            byte[] half = whole.length == 0 ? new byte[] {'{', '"'} : Arrays.copyOf(whole, whole.length / 2);
            getWrapped().setStatus(getStatus() == 204 ? 200 : getStatus());
            getWrapped().getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            sendWhole(half);
        } else if (action instanceof ContentType other) {
            getWrapped().getHeaders().put(HttpHeader.CONTENT_TYPE, other.contentType());
            sendWhole(whole);
        } else if (action instanceof DelayAnswer delay) {
            scheduler.schedule(() -> sendWhole(whole), delay.time().toNanos(), TimeUnit.NANOSECONDS);
        } else {
            sendWhole(whole);
        }
    }

    private void sendWhole(byte[] content) {
        if (getStatus() != 204 && getStatus() != 304) {
            getWrapped().getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
        }
        getWrapped().write(true, ByteBuffer.wrap(content), original);
    }

    private void truncate(byte[] whole) {
        int promised = Math.max(whole.length, 2);
        getWrapped().setStatus(getStatus() == 204 ? 200 : getStatus());
        getWrapped().getHeaders().put(HttpHeader.CONTENT_LENGTH, promised);
        getWrapped()
                .write(
                        false,
                        ByteBuffer.wrap(Arrays.copyOf(whole, whole.length / 2)),
                        Callback.from(
                                () -> {
                                    Sockets.close(request);
                                    original.failed(new EofException("cut short by a fault rule"));
                                },
                                original::failed));
    }
}
