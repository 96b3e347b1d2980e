package ai.rapidata.sdk.internal.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;

/** Follows an attempt, so that after a failure it is known whether the request may have reached the service. */
final class AttemptProgress extends EventListener {

    private volatile boolean connected;
    private volatile boolean sendingBegan;
    private volatile boolean answerBegan;

    static EventListener of(Call call) {
        AttemptProgress progress = call.request().tag(AttemptProgress.class);
        return progress == null ? EventListener.NONE : progress;
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        connected = true;
    }

    @Override
    public void requestHeadersStart(Call call) {
        sendingBegan = true;
    }

    @Override
    public void responseHeadersEnd(Call call, okhttp3.Response response) {
        answerBegan = true;
    }

    /** Tells whether the service may have received the request. */
    boolean mayHaveArrived() {
        return sendingBegan;
    }

    /** Tells whether a connection of an earlier request was used and nothing came back over it. */
    boolean staleConnection() {
        return sendingBegan && !connected && !answerBegan;
    }
}
