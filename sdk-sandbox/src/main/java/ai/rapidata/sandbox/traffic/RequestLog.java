package ai.rapidata.sandbox.traffic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked of a sandbox: the last hundred thousand requests, for tests to look at. */
public final class RequestLog {

    private static final int CAPACITY = 100_000;

    private final Map<Long, RequestRecord> records = new LinkedHashMap<>();
    private long received;
    private int running;
    private int mostRunning;

    /** Creates an empty log. */
    public RequestLog() {}

    /**
     * Notes that a request has arrived.
     *
     * @param method the HTTP method
     * @param path the path as it came
     * @param query the query as it came, or null
     * @param client what the client calls itself, or null
     * @return the number of the request, from 1
     */
    public synchronized long begin(String method, String path, @Nullable String query, @Nullable String client) {
        running++;
        mostRunning = Math.max(mostRunning, running);
        received++;
        if (records.size() == CAPACITY) {
            var oldest = records.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        records.put(received, new RequestRecord(received, method, path, query, client, 0));
        return received;
    }

    /**
     * Notes what a request is answered.
     *
     * @param number the request
     * @param status the HTTP status
     */
    public synchronized void answered(long number, int status) {
        records.computeIfPresent(number, (key, record) -> record.answered(status));
    }

    /**
     * Notes that a request has ended in one way or another.
     *
     * @param number the request
     */
    public synchronized void end(long number) {
        running--;
    }

    /**
     * The requests.
     *
     * @return the requests in the order of their arrival
     */
    public synchronized List<RequestRecord> all() {
        return List.copyOf(records.values());
    }

    /**
     * The requests to certain paths.
     *
     * @param method the HTTP method, or {@code *} for any
     * @param pathPattern a pattern as {@link PathPattern#of(String)} takes it
     * @return the requests in the order of their arrival
     */
    public List<RequestRecord> matching(String method, String pathPattern) {
        var pattern = PathPattern.of(pathPattern);
        return all().stream()
                .filter(record -> method.equals("*") || method.equalsIgnoreCase(record.method()))
                .filter(record -> pattern.matches(record.path()))
                .toList();
    }

    /**
     * How many requests went to certain paths.
     *
     * @param method the HTTP method, or {@code *} for any
     * @param pathPattern a pattern as {@link PathPattern#of(String)} takes it
     * @return the number
     */
    public int count(String method, String pathPattern) {
        return matching(method, pathPattern).size();
    }

    /**
     * How many requests were served at the same time at most.
     *
     * @return the number since the start or the last {@link #clear()}
     */
    public synchronized int mostAtOnce() {
        return mostRunning;
    }

    /** Forgets all requests. Numbers go on. */
    public synchronized void clear() {
        records.clear();
        mostRunning = running;
    }
}
