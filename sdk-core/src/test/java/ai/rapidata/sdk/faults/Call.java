package ai.rapidata.sdk.faults;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calls of an upload, and of what comes before and after it. */
enum Call {
    DATAPOINT("datapoint", true, "POST /dataset/[^/]+/datapoint", "POST /dataset"),
    FILE("file", true, "POST /asset/file", "POST /dataset"),
    SINGLE_URL("single URL", true, "POST /asset/url", "POST /connect/token"),
    GROUP("group", true, "POST /dataset/[^/]+/group", "POST /dataset"),

    TOKEN("token", false, "POST /connect/token", ""),
    DATASET("dataset creation", false, "POST /dataset", "POST /connect/token"),
    BATCH_SUBMIT("batch submission", false, "POST /asset/batch-upload", "POST /dataset"),
    BATCH_STATUS("batch status", false, "GET /asset/batch-upload/status", "POST /asset/batch-upload"),
    BATCH_RESULT("batch result", false, "GET /asset/batch-upload/(?!status)[^/]+", "GET /asset/batch-upload/status"),
    ABORT("batch abort", false, "POST /asset/batch-upload/[^/]+/abort", "GET /asset/batch-upload/status"),
    PROGRESS("dataset progress", false, "GET /dataset/[^/]+/progress", "POST /dataset/[^/]+/datapoint"),
    DEFINITION("definition creation", false, "POST /job/definition", "GET /dataset/[^/]+/progress");

    private final String title;
    private final boolean perItem;
    private final Pattern pattern;
    private final Pattern before;

    Call(String title, boolean perItem, String pattern, String before) {
        this.title = title;
        this.perItem = perItem;
        this.pattern = Pattern.compile(pattern);
        this.before = Pattern.compile(before);
    }

    String title() {
        return title;
    }

    boolean perItem() {
        return perItem;
    }

    boolean matches(FaultProxy.Request request) {
        return pattern.matcher(request.line()).matches();
    }

    /** Whether a request is the last one that is answered before this call is made. */
    boolean comesAfter(FaultProxy.Request request) {
        return before.matcher(request.line()).matches();
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
