package ai.rapidata.sdk.performance.stub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The batches of URLs that are open: kept until their result was read in full, and no longer. */
final class StubBatches {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<String, Batch> open = new HashMap<>();
    private long submitted;
    private int urlsPerSecond;

    /** URLs as JSON strings, quotes included. */
    private record Batch(String id, String correlationId, List<String> urls, long since) {}

    void urlsPerSecond(int rate) {
        urlsPerSecond = rate;
    }

    /** Takes a batch and returns how many URLs it has. */
    int submit(String body, StringBuilder answer) {
        List<String> urls = stringsAfter(body, "\"urls\":");
        List<String> correlation = stringsAfter(body, "\"correlationId\":");
        String id = "batch-" + ++submitted;
        open.put(id, new Batch(id, correlation.isEmpty() ? "" : correlation.get(0), urls, System.nanoTime()));
        answer.append("{\"batchUploadId\":\"").append(id).append("\"}");
        return urls.size();
    }

    void status(StubRequest request, StringBuilder answer) {
        int total = 0;
        int done = 0;
        List<String> completed = new ArrayList<>();
        List<String> correlations = request.values("correlationId");
        for (Batch batch : open.values()) {
            if (correlations.contains('"' + batch.correlationId() + '"')) {
                total += batch.urls().size();
                done += fetched(batch);
            }
        }
        for (String id : request.values("batchUploadIds")) {
            Batch batch = open.get(id);
            if (batch != null) {
                total += batch.urls().size();
                done += fetched(batch);
            }
            if (batch == null || fetched(batch) == batch.urls().size()) {
                completed.add('"' + id + '"');
            }
        }
        answer.append("{\"status\":\"").append(done == total ? "Completed" : "Running");
        answer.append("\",\"totalCount\":")
                .append(total)
                .append(",\"completedCount\":")
                .append(done);
        answer.append(",\"failedCount\":0,\"completedBatches\":[").append(String.join(",", completed));
        answer.append("]}");
    }

    /** Writes a result; a whole one ends the batch. Returns false when there is no such batch. */
    boolean result(String id, StringBuilder answer) {
        Batch batch = open.get(id);
        if (batch == null) {
            return false;
        }
        int done = fetched(batch);
        boolean whole = done == batch.urls().size();
        answer.append("{\"batchUploadId\":\"").append(id).append("\",\"status\":\"");
        answer.append(whole ? "Completed" : "Running").append("\",\"items\":[");
        for (int i = 0; i < batch.urls().size(); i++) {
            answer.append(i == 0 ? "" : ",")
                    .append("{\"url\":")
                    .append(batch.urls().get(i));
            if (i < done) {
                answer.append(",\"status\":\"Completed\",\"fileName\":\"")
                        .append(id)
                        .append('-')
                        .append(i);
                answer.append(".jpg\"}");
            } else {
                answer.append(",\"status\":\"Pending\"}");
            }
        }
        answer.append("]}");
        if (whole) {
            open.remove(id);
        }
        return true;
    }

    void abort(String id) {
        open.remove(id);
    }

    int unfetched() {
        int unfetched = 0;
        for (Batch batch : open.values()) {
            unfetched += batch.urls().size() - fetched(batch);
        }
        return unfetched;
    }

    private int fetched(Batch batch) {
        int size = batch.urls().size();
        if (urlsPerSecond == 0) {
            return size;
        }
        double done = (System.nanoTime() - batch.since()) / NANOS_PER_SECOND * urlsPerSecond;
        return (int) Math.min(size, done);
    }

    /** The string, or the array of strings, after a member name; each with its quotes. */
    private static List<String> stringsAfter(String json, String name) {
        List<String> strings = new ArrayList<>();
        int at = json.indexOf(name);
        int next = at < 0 ? json.length() : at + name.length();
        boolean array = next < json.length() && json.charAt(next) == '[';
        while (next < json.length() && json.charAt(next) != ']' && (array || strings.isEmpty())) {
            int end = json.charAt(next) == '"' ? endOfString(json, next) : next;
            String string = json.substring(next, end);
            if (!string.isEmpty()) {
                strings.add(string);
            }
            next = Math.max(end, next + 1);
        }
        return strings;
    }

    private static int endOfString(String json, int start) {
        int end = start + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }
}
