package ai.rapidata.sdk.faults;

/** What can happen to a request between client and service. */
enum Fault {
    REFUSED("connection refused", 0, false),
    RESET_BEFORE("reset before the request was read", 0, false),
    RESET_AFTER("reset after the request was read", 0, false),
    ANSWER_LOST("answer lost after the service acted", 0, true),
    HALF_ANSWER("half an answer", 0, true),
    TOO_LATE("answer beyond the timeout", 0, true),
    STATUS_429("429", 429, false),
    STATUS_429_WAIT("429 with Retry-After", 429, false),
    STATUS_500("500", 500, false),
    STATUS_502("502", 502, false),
    STATUS_503("503", 503, false),
    STATUS_504("504 after the service acted", 504, true),
    STATUS_401("401", 401, false),
    MALFORMED("malformed JSON", 0, true),
    WRONG_TYPE("HTML with status 200", 0, true);

    private final String title;
    private final int status;
    private final boolean acted;

    Fault(String title, int status, boolean acted) {
        this.title = title;
        this.status = status;
        this.acted = acted;
    }

    String title() {
        return title;
    }

    /** The status that is answered, or 0. */
    int status() {
        return status;
    }

    /** Whether the service carries the request out before it goes wrong. */
    boolean acted() {
        return acted;
    }
}
