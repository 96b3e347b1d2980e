package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.internal.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import okhttp3.MediaType;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body held in memory. */
final class WireBody extends okhttp3.RequestBody {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded;charset=UTF-8");

    private final @Nullable MediaType type;
    private final byte[] bytes;
    private final boolean oneShot;

    private WireBody(@Nullable MediaType type, byte[] bytes, boolean oneShot) {
        this.type = type;
        this.bytes = bytes;
        this.oneShot = oneShot;
    }

    static okhttp3.@Nullable RequestBody of(String method, RequestBody body, boolean oneShot) {
        if (body instanceof RequestBody.JsonBody json) {
            return new WireBody(JSON, Json.write(json.value()), oneShot);
        }
        if (body instanceof RequestBody.Form form) {
            return new WireBody(FORM, encoded(form).getBytes(StandardCharsets.US_ASCII), oneShot);
        }
        if (body instanceof RequestBody.FilePart file) {
            return new FileUploadBody(file, oneShot);
        }
        boolean bodyless = method.equals("GET") || method.equals("DELETE");
        return bodyless ? null : new WireBody(null, new byte[0], oneShot);
    }

    private static String encoded(RequestBody.Form form) {
        StringJoiner text = new StringJoiner("&");
        for (Map.Entry<String, String> field : form.fields()) {
            text.add(URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return oneShot;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
