package ai.rapidata.sdk.performance.stub;

import java.io.IOException;
import java.net.URI;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Tells a stub service how to behave, and asks it what it has seen; from any process. */
public final class StubControl implements AutoCloseable {

    private final URI url;
    private final OkHttpClient client = new OkHttpClient();

    /**
     * The control of a running service.
     *
     * @param url its URL without a path
     */
    public StubControl(URI url) {
        this.url = url;
    }

    /**
     * Changes the behaviour and begins to count anew.
     *
     * @param settings the behaviour
     * @throws IOException if the service is gone
     */
    public void set(StubSettings settings) throws IOException {
        ask(new Request.Builder()
                .url(url + "/stub/settings?" + settings.query())
                .post(RequestBody.create(new byte[0]))
                .build());
    }

    /**
     * What came since the service was last set.
     *
     * @return the counts
     * @throws IOException if the service is gone
     */
    public StubCounts counts() throws IOException {
        return StubCounts.of(ask(new Request.Builder().url(url + "/stub/counts").build()));
    }

    private String ask(Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("the stub service answered with " + response.code());
            }
            return response.body().string();
        }
    }

    /** Closes the connections of the control; the service goes on. */
    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
