package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.json.JsonObject;

/**
 * How far labeling is.
 *
 * @param percentage 0 to 100
 * @param total how many tasks there are
 * @param completed how many tasks are done
 */
public record LabelingProgress(double percentage, long total, long completed) {

    /** Labeling that has not begun. */
    public static final LabelingProgress NONE = new LabelingProgress(0, 0, 0);

    static LabelingProgress read(JsonObject json) {
        return new LabelingProgress(
                json.doubleValue("completionPercentage").orElse(0),
                json.longValue("total").orElse(0),
                json.longValue("completed").orElse(0));
    }
}
