package ai.rapidata.sdk.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.Response;

/** An answer whose body is still on its way. */
final class LiveAnswer implements StreamedResponse {

    private static final int LONGEST_ERROR_BODY = 1 << 20;

    private final Response response;

    LiveAnswer(Response response) {
        this.response = response;
    }

    @Override
    public int status() {
        return response.code();
    }

    boolean successful() {
        return status() >= 200 && status() <= 299;
    }

    @Override
    public Map<String, String> headers() {
        Headers wire = response.headers();
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < wire.size(); i++) {
            headers.put(wire.name(i).toLowerCase(Locale.ROOT), wire.value(i));
        }
        return headers;
    }

    @Override
    public InputStream body() {
        return response.body().byteStream();
    }

    /** Reads everything, but of an error no more than a megabyte, and closes. */
    ApiResponse whole() throws IOException {
        try (response) {
            byte[] bytes = successful() ? response.body().bytes() : body().readNBytes(LONGEST_ERROR_BODY);
            return new ApiResponse(status(), headers(), bytes);
        }
    }

    @Override
    public void close() {
        response.close();
    }
}
