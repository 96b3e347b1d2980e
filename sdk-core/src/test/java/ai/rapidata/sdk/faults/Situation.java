package ai.rapidata.sdk.faults;

import java.util.regex.Pattern;

/** What happens besides the fault, so that the call that is to be hit is made at all. */
enum Situation {
    /** Nothing else. */
    ORDINARY(Requests.NONE),
    /** The answer to the first request for each datapoint is lost after the service acted. */
    ANSWERS_LOST(Requests.NONE),
    /** The same, and the dataset cannot be read. */
    ANSWERS_LOST_UNREADABLE(Requests.PAGE),
    /** The first request for each datapoint gets no answer and is carried out only after it was sent again. */
    FIRST_ARRIVES_LATE(Requests.NONE),
    /** The service accepts datapoints and fails every second one later. */
    PROCESSING_FAILS(Requests.NONE),
    /** The service is at work on batches of URLs for ever. */
    BATCHES_OPEN(Requests.NONE),
    /** The service refuses all datapoints. */
    DATAPOINTS_REFUSED(Requests.DATAPOINT),
    /** The service refuses all files. */
    FILES_REFUSED(Requests.FILE),
    /** The service refuses all groups. */
    GROUPS_REFUSED(Requests.GROUP),
    /** The service refuses all batches of URLs. */
    BATCHES_REFUSED(Requests.BATCH);

    private final Pattern refused;

    Situation(String refused) {
        this.refused = Pattern.compile(refused);
    }

    boolean losesAnswers() {
        return this == ANSWERS_LOST || this == ANSWERS_LOST_UNREADABLE;
    }

    boolean refuses(FaultProxy.Request request) {
        return refused.matcher(request.line()).matches();
    }

    /** Whether the service fails the datapoint at a place after it accepted it. */
    boolean failsLater(long sortIndex) {
        return this == PROCESSING_FAILS && sortIndex % 2 == 1;
    }
}
