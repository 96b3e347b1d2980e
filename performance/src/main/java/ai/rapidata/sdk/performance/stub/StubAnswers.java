package ai.rapidata.sdk.performance.stub;

import java.nio.charset.StandardCharsets;

/** What a stub service answers: just enough for a client to go on. */
final class StubAnswers {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final String TOKEN =
            "{\"access_token\":\"stub\",\"token_type\":\"Bearer\",\"expires_in\":86400,\"scope\":\"openid email api\"}";
    private static final String BATCH = "/asset/batch-upload";

    private final StubBatches batches = new StubBatches();
    private StubSettings settings = StubSettings.IMMEDIATE;
    private long ids;
    private long datapoints;
    private long files;
    private long urls;
    private long requests;
    private long bytes;
    private int waiting;
    private int mostWaiting;
    private long urlsLeftAtFirst = -1;

    StubSettings settings() {
        return settings;
    }

    void received(int count) {
        bytes += count;
    }

    void answered() {
        waiting--;
    }

    byte[] to(StubRequest request) {
        waiting++;
        if (!request.isControl()) {
            requests++;
            mostWaiting = Math.max(mostWaiting, waiting);
        }
        StringBuilder json = new StringBuilder(128);
        int status = request.method().equals("POST") ? post(request, json) : get(request, json);
        return encode(status, json);
    }

    private int post(StubRequest request, StringBuilder json) {
        String path = request.path();
        if (path.endsWith("/datapoint")) {
            return datapoint(json);
        }
        if (path.equals("/asset/file")) {
            files++;
            json.append("{\"fileName\":\"file-").append(++ids).append(".jpg\"}");
        } else if (path.equals(BATCH)) {
            urls += batches.submit(request.body(), json);
        } else if (path.startsWith(BATCH) && path.endsWith("/abort")) {
            batches.abort(path.substring(BATCH.length() + 1, path.length() - "/abort".length()));
        } else if (path.equals("/connect/token")) {
            json.append(TOKEN);
        } else if (path.equals("/dataset")) {
            json.append("{\"datasetId\":\"dataset-").append(++ids).append("\"}");
        } else if (path.equals("/job/definition")) {
            json.append("{\"definitionId\":\"definition-").append(++ids).append("\"}");
        } else if (path.equals("/stub/settings")) {
            set(StubSettings.of(request.parameters()));
        } else {
            return notFound(json);
        }
        return OK;
    }

    private int datapoint(StringBuilder json) {
        if (urlsLeftAtFirst < 0) {
            urlsLeftAtFirst = batches.unfetched();
        }
        if (settings.refusing()) {
            json.append(
                    "{\"title\":\"The datapoint was refused\",\"status\":400,\"detail\":\"This stub refuses all.\"}");
            return BAD_REQUEST;
        }
        datapoints++;
        json.append("{\"datapointId\":\"datapoint-").append(++ids).append("\"}");
        return OK;
    }

    private int get(StubRequest request, StringBuilder json) {
        String path = request.path();
        if (path.equals(BATCH + "/status")) {
            batches.status(request, json);
        } else if (path.startsWith(BATCH + "/")) {
            return batches.result(path.substring(BATCH.length() + 1), json) ? OK : notFound(json);
        } else if (path.endsWith("/progress")) {
            json.append("{\"total\":").append(datapoints).append(",\"ready\":").append(datapoints);
            json.append(",\"pending\":0,\"failed\":0}");
        } else if (path.equals("/stub/counts")) {
            json.append(new StubCounts(datapoints, files, urls, requests, bytes, mostWaiting, urlsLeftAtFirst).line());
        } else {
            return notFound(json);
        }
        return OK;
    }

    private void set(StubSettings wanted) {
        settings = wanted;
        batches.urlsPerSecond(wanted.urlsPerSecond());
        datapoints = 0;
        files = 0;
        urls = 0;
        requests = 0;
        bytes = 0;
        mostWaiting = 0;
        urlsLeftAtFirst = -1;
    }

    private static int notFound(StringBuilder json) {
        json.append("{\"title\":\"This stub has no such thing\",\"status\":404}");
        return NOT_FOUND;
    }

    private static byte[] encode(int status, StringBuilder json) {
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 " + status + " -\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] answer = new byte[head.length + body.length];
        System.arraycopy(head, 0, answer, 0, head.length);
        System.arraycopy(body, 0, answer, head.length, body.length);
        return answer;
    }
}
