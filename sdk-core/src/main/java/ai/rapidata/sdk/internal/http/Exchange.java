package ai.rapidata.sdk.internal.http;

import java.time.Duration;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to be made over a connection.
 *
 * @param method the HTTP method
 * @param url the whole URL, encoded
 * @param headers names and values
 * @param body what to send
 * @param inPlace whether the calling thread makes the attempt
 * @param limit how long the attempt may take, or null if only silence ends it
 */
record Exchange(
        String method,
        HttpUrl url,
        Headers headers,
        RequestBody body,
        boolean inPlace,
        @Nullable Duration limit) {

    /** Shows the method only: headers hold secrets, and a query may. */
    @Override
    public String toString() {
        return "Exchange[" + method + "]";
    }
}
