package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.internal.api.BatchResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts exceptions and the service's own words into the form in which failures are reported. */
public final class FailureCauses {
    private FailureCauses() {}

    /**
     * The cause behind an exception.
     *
     * @param asset the asset that failed, or null for the datapoint itself
     * @param stage the step that failed, unless the service names one
     * @param exception what was thrown
     * @return the cause
     */
    public static UploadFailureCause of(@Nullable Asset asset, String stage, Throwable exception) {
        if (exception instanceof ApiException api) {
            return new UploadFailureCause(
                    asset,
                    api.stage().orElse(stage),
                    api.upstreamHttpStatus().orElse(api.status()),
                    titleOf(api),
                    detailOf(api),
                    api.traceId().orElse(null));
        }

        return new UploadFailureCause(asset, stage, null, titleOf(exception), null, null);
    }

    /**
     * The cause behind an item of a batch.
     *
     * @param asset the asset that failed
     * @param item what the service reported
     * @return the cause
     */
    public static UploadFailureCause of(Asset asset, BatchResult.Item item) {
        String message = item.errorMessage();
        if (message == null || message.isBlank()) {
            message = item.status().equals("Completed")
                    ? "The service reported success without a file name"
                    : "The service could not fetch the URL and gave no reason";
        }
        String stage = item.stage() == null ? ai.rapidata.sdk.dataset.UploadStage.BATCH : item.stage();
        return new UploadFailureCause(asset, stage, item.upstreamStatus(), message, null, null);
    }

    /**
     * What went wrong, in one sentence.
     *
     * @param exception what was thrown
     * @return the title that the service gave, else the message
     */
    public static String titleOf(Throwable exception) {
        if (exception instanceof ApiException api) {
            return api.title().or(api::detail).orElse("The service answered with status " + api.status());
        }
        String message = exception.getMessage();
        return message == null || message.isBlank() ? exception.getClass().getSimpleName() : message;
    }

    private static @Nullable String detailOf(ApiException api) {
        StringBuilder text =
                new StringBuilder(api.title().isPresent() ? api.detail().orElse("") : "");
        for (Map.Entry<String, List<String>> field : api.errors().entrySet()) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(field.getKey())
                    .append(": ")
                    .append(String.join(" ", field.getValue()));
        }
        return text.isEmpty() ? null : text.toString();
    }
}
