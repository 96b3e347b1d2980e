package ai.rapidata.sandbox.traffic;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that a sandbox has received.
 *
 * @param number its place in the order of arrival, from 1
 * @param method the HTTP method
 * @param path the path, percent-encoded as it came
 * @param query the query, percent-encoded as it came and without the question mark, or null
 * @param client what the client calls itself in {@code X-Client}, else in {@code User-Agent}, or null
 * @param status the status that was answered; 0 as long as none was, for ever if the connection was broken instead
 */
public record RequestRecord(
        long number,
        String method,
        String path,
        @Nullable String query,
        @Nullable String client,
        int status) {

    /**
     * The query.
     *
     * @return the query, or nothing if there was none
     */
    public Optional<String> queryText() {
        return Optional.ofNullable(query);
    }

    RequestRecord answered(int newStatus) {
        return new RequestRecord(number, method, path, query, client, newStatus);
    }
}
