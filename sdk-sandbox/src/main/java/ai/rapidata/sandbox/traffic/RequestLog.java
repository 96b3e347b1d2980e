package ai.rapidata.sandbox.traffic;

import java.util.ArrayDeque;
import java.util.List;

/** What was asked of a sandbox: the last hundred thousand finished requests, for tests to look at. */
public final class RequestLog {

    private static final int CAPACITY = 100_000;

    private final ArrayDeque<RequestRecord> records = new ArrayDeque<>();
    private long received;
    private int running;
    private int mostRunning;

    /** Creates an empty log. */
    public RequestLog() {}

    /**
     * Notes that a request has arrived.
     *
     * @return its number, from 1
     */
    public synchronized long begin() {
        running++;
        mostRunning = Math.max(mostRunning, running);
        return ++received;
    }

    /**
     * Notes how a request has ended.
     *
     * @param record what is to be remembered
     */
    public synchronized void end(RequestRecord record) {
        running--;
        if (records.size() == CAPACITY) {
            records.removeFirst();
        }
        records.addLast(record);
    }

    /**
     * The finished requests.
     *
     * @return the requests in the order in which they ended
     */
    public synchronized List<RequestRecord> all() {
        return List.copyOf(records);
    }

    /**
     * The finished requests to certain paths.
     *
     * @param method the HTTP method, or {@code *} for any
     * @param pathPattern a pattern as {@link PathPattern#of(String)} takes it
     * @return the requests in the order in which they ended
     */
    public List<RequestRecord> matching(String method, String pathPattern) {
        var pattern = PathPattern.of(pathPattern);
        return all().stream()
                .filter(record -> method.equals("*") || method.equalsIgnoreCase(record.method()))
                .filter(record -> pattern.matches(record.path()))
                .toList();
    }

    /**
     * How many finished requests went to certain paths.
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

    /** Forgets all finished requests. Numbers go on. */
    public synchronized void clear() {
        records.clear();
        mostRunning = running;
    }
}
