package ai.rapidata.sdk.faults;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calls of an upload, of what comes before and after it, and of the retry of what failed. */
enum Call {
    DATAPOINT("datapoint", true, Requests.DATAPOINT, Requests.DATASET),
    FILE("file", true, Requests.FILE, Requests.DATASET),
    SINGLE_URL("single URL", true, Requests.URL, Requests.TOKEN),
    GROUP("group", true, Requests.GROUP, Requests.DATASET),
    ONE_DATAPOINT(
            "one datapoint, read after a lost answer",
            true,
            Requests.ONE_DATAPOINT,
            Requests.PAGE,
            Situation.ANSWERS_LOST,
            false),
    RETRIED_DATAPOINT("retry: datapoint", true, Requests.DATAPOINT, Situation.DATAPOINTS_REFUSED),
    RETRIED_FILE("retry: file", true, Requests.FILE, Situation.FILES_REFUSED),
    RETRIED_GROUP("retry: group", true, Requests.GROUP, Situation.GROUPS_REFUSED),
    RETRIED_ONE_DATAPOINT(
            "retry: one datapoint, read",
            true,
            Requests.ONE_DATAPOINT,
            Requests.PAGE,
            Situation.ANSWERS_LOST_UNREADABLE,
            true),

    TOKEN("token", false, Requests.TOKEN, Requests.NONE),
    SHORTENING("context shortening", false, Requests.SHORTENING, Requests.TOKEN),
    DATASET("dataset creation", false, Requests.DATASET, Requests.TOKEN),
    BATCH_SUBMIT("batch submission", false, Requests.BATCH, Requests.DATASET),
    BATCH_STATUS("batch status", false, Requests.BATCH_STATUS, Requests.BATCH),
    BATCH_RESULT("batch result", false, Requests.BATCH_RESULT, Requests.BATCH_STATUS),
    ABORT("batch abort", false, Requests.BATCH_ABORT, Requests.BATCH_STATUS, Situation.BATCHES_OPEN, false),
    PAGE(
            "page of datapoints, read after lost answers",
            false,
            Requests.PAGE,
            Requests.DATAPOINT,
            Situation.ANSWERS_LOST,
            false),
    REMOVAL(
            "removal of a second copy",
            false,
            Requests.REMOVAL,
            Requests.DATAPOINT,
            Situation.FIRST_ARRIVES_LATE,
            false),
    PROGRESS("dataset progress", false, Requests.PROGRESS, Requests.DATAPOINT),
    PROGRESS_OF_FAILED(
            "dataset progress, some failed later",
            false,
            Requests.PROGRESS,
            Requests.DATAPOINT,
            Situation.PROCESSING_FAILS,
            false),
    FAILED_DATAPOINTS(
            "list of those that failed later",
            false,
            Requests.FAILED_DATAPOINTS,
            Requests.PROGRESS,
            Situation.PROCESSING_FAILS,
            false),
    DEFINITION("definition creation", false, Requests.DEFINITION, Requests.PROGRESS),
    RETRIED_BATCH("retry: batch submission", false, Requests.BATCH, Situation.BATCHES_REFUSED),
    RETRIED_FAILED_LATER("retry: datapoint that failed later", false, Requests.DATAPOINT, Situation.PROCESSING_FAILS),
    RETRIED_PAGE("retry: page of datapoints, read", false, Requests.PAGE, Situation.ANSWERS_LOST_UNREADABLE),
    RETRIED_PROGRESS(
            "retry: dataset progress",
            false,
            Requests.PROGRESS,
            Requests.DATAPOINT,
            Situation.DATAPOINTS_REFUSED,
            true),
    RETRIED_DEFINITION(
            "retry: definition creation",
            false,
            Requests.DEFINITION,
            Requests.PROGRESS,
            Situation.DATAPOINTS_REFUSED,
            true);

    /** How many items there are where a call is not made for each of them. */
    static final int FEW = 5;

    private final String title;
    private final boolean perItem;
    private final Pattern pattern;
    private final Pattern before;
    private final Situation situation;
    private final boolean retried;

    Call(String title, boolean perItem, String pattern, String before) {
        this(title, perItem, pattern, before, Situation.ORDINARY, false);
    }

    /** A call of the retry that follows an upload in some situation. */
    Call(String title, boolean perItem, String pattern, Situation first) {
        this(title, perItem, pattern, Requests.NONE, first, true);
    }

    Call(String title, boolean perItem, String pattern, String before, Situation situation, boolean retried) {
        this.title = title;
        this.perItem = perItem;
        this.pattern = Pattern.compile(pattern);
        this.before = Pattern.compile(before);
        this.situation = situation;
        this.retried = retried;
    }

    String title() {
        return title;
    }

    boolean perItem() {
        return perItem;
    }

    /** What happens besides the fault; where the call is one of a retry, what happens in the upload before it. */
    Situation situation() {
        return situation;
    }

    /** Whether the call is hit while what failed is uploaded again. */
    boolean retried() {
        return retried;
    }

    boolean matches(FaultProxy.Request request) {
        return pattern.matcher(request.line()).matches();
    }

    /** Whether a request is one of those that are answered just before this call is made. */
    boolean comesAfter(FaultProxy.Request request) {
        return before.matcher(request.line()).matches();
    }

    /** How many of those there are. */
    int requestsBefore() {
        return !perItem && before.pattern().equals(Requests.DATAPOINT) ? FEW : 1;
    }

    /** Whether the call is the first one of all. */
    boolean comesFirst() {
        return before.pattern().isEmpty();
    }

    static List<Call> all(boolean perItem) {
        return List.of(values()).stream()
                .filter(call -> call.perItem == perItem)
                .toList();
    }

    static @Nullable Call titled(String title) {
        return List.of(values()).stream()
                .filter(call -> call.title.equals(title))
                .findFirst()
                .orElse(null);
    }
}
