package ai.rapidata.sdk.faults;

/** What the requests of an upload look like: method and path, as patterns. */
final class Requests {
    static final String TOKEN = "POST /connect/token";
    static final String DATASET = "POST /dataset";
    static final String DATAPOINT = "POST /dataset/[^/]+/datapoint";
    static final String GROUP = "POST /dataset/[^/]+/group";
    static final String FILE = "POST /asset/file";
    static final String URL = "POST /asset/url";
    static final String BATCH = "POST /asset/batch-upload";
    static final String BATCH_STATUS = "GET /asset/batch-upload/status";
    static final String BATCH_RESULT = "GET /asset/batch-upload/(?!status)[^/]+";
    static final String BATCH_ABORT = "POST /asset/batch-upload/[^/]+/abort";
    static final String PAGE = "GET /dataset/[^/]+/datapoints";
    static final String ONE_DATAPOINT = "GET /datapoint/[^/]+";
    static final String REMOVAL = "DELETE /datapoint/[^/]+";
    static final String PROGRESS = "GET /dataset/[^/]+/progress";
    static final String FAILED_DATAPOINTS = "GET /dataset/[^/]+/datapoints/failed";
    static final String SHORTENING = "POST /datasets/shorten-context";
    static final String DEFINITION = "POST /job/definition";

    /** Matches no request. */
    static final String NONE = "";

    private Requests() {}
}
