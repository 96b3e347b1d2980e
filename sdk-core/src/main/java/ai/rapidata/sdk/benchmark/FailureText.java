package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.dataset.FailedUpload;
import java.util.List;

/** Words for what failed. */
final class FailureText {

    private static final int SHOWN = 5;

    private FailureText() {}

    static String of(String what, int attempted, List<? extends FailedUpload<?>> failures) {
        StringBuilder text = new StringBuilder();
        text.append(failures.size())
                .append(" of ")
                .append(attempted)
                .append(' ')
                .append(what)
                .append(" could not be added");
        failures.stream().limit(SHOWN).forEach(failure -> text.append("\n  ").append(failure));
        if (failures.size() > SHOWN) {
            text.append("\n  and ").append(failures.size() - SHOWN).append(" more");
        }
        return text.toString();
    }
}
