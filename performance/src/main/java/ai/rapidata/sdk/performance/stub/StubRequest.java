package ai.rapidata.sdk.performance.stub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as far as a stub service needs it.
 *
 * @param method the HTTP method
 * @param path the path without the query
 * @param query what follows the question mark, empty if nothing does
 * @param body the body where it is needed, else nothing
 */
record StubRequest(String method, String path, String query, String body) {

    /** Whether the request is about the stub itself. */
    boolean isControl() {
        return path.startsWith("/stub/");
    }

    /** The values of one name in the query. */
    List<String> values(String name) {
        List<String> values = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                values.add(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int end = pair.indexOf('=');
            if (end > 0) {
                parameters.put(pair.substring(0, end), pair.substring(end + 1));
            }
        }
        return parameters;
    }
}
