package ai.rapidata.sdk.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One item that could not be uploaded, and everything that is known about why. Immutable.
 *
 * @param <T> what was to be uploaded
 */
public final class FailedUpload<T> {
    /** The message of every datapoint one of whose assets failed; the reasons are in {@link #causes()}. */
    public static final String ASSETS_FAILED = "One or more required assets failed to upload";

    /** The error type of every datapoint one of whose assets failed. */
    public static final String ASSET_UPLOAD_FAILED = "AssetUploadFailed";

    private final T item;
    private final UploadOutcome outcome;
    private final String errorMessage;
    private final String errorType;
    private final Instant timestamp;
    private final @Nullable Throwable cause;
    private final List<UploadFailureCause> causes;

    /**
     * A failed upload.
     *
     * @param item what was to be uploaded
     * @param outcome how its upload ended; not {@link UploadOutcome#SUCCEEDED}
     * @param errorMessage what went wrong, in one sentence
     * @param errorType the kind of failure, for example {@value #ASSET_UPLOAD_FAILED} or the simple name of an exception
     * @param timestamp when the failure was noticed
     * @param cause the exception behind it, or null
     * @param causes what failed, one entry per asset or one for the item itself; may be empty
     */
    public FailedUpload(
            T item,
            UploadOutcome outcome,
            String errorMessage,
            String errorType,
            Instant timestamp,
            @Nullable Throwable cause,
            List<UploadFailureCause> causes) {
        this.item = Objects.requireNonNull(item, "item");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.errorMessage = Objects.requireNonNull(errorMessage, "errorMessage");
        this.errorType = Objects.requireNonNull(errorType, "errorType");
        this.timestamp = Objects.requireNonNull(timestamp, "timestamp");
        this.cause = cause;
        this.causes = List.copyOf(causes);
    }

    /**
     * What was to be uploaded.
     *
     * @return the item
     */
    public T item() {
        return item;
    }

    /**
     * How the upload ended.
     *
     * @return any outcome but {@link UploadOutcome#SUCCEEDED}
     */
    public UploadOutcome outcome() {
        return outcome;
    }

    /**
     * What went wrong. Every datapoint one of whose assets failed has the same message, {@value #ASSETS_FAILED}.
     *
     * @return one sentence
     */
    public String errorMessage() {
        return errorMessage;
    }

    /**
     * The kind of failure.
     *
     * @return for example {@value #ASSET_UPLOAD_FAILED}, or the simple name of an exception
     */
    public String errorType() {
        return errorType;
    }

    /**
     * When the failure was noticed.
     *
     * @return an instant of the local clock
     */
    public Instant timestamp() {
        return timestamp;
    }

    /**
     * The exception behind the failure.
     *
     * @return the exception, or nothing where the reason came as data, or where so much failed (more than 10,000 items)
     *     that this failure is read from a file
     */
    public Optional<Throwable> cause() {
        return Optional.ofNullable(cause);
    }

    /**
     * What failed, asset by asset.
     *
     * @return one entry per failed asset, or one for the item itself; unmodifiable
     */
    public List<UploadFailureCause> causes() {
        return causes;
    }

    /**
     * The step that failed.
     *
     * @return the stage that all causes share, or nothing when they differ or there are none
     */
    public Optional<String> stage() {
        return Optional.ofNullable(shared(UploadFailureCause::stage));
    }

    /**
     * HTTP status of the origin of the trouble.
     *
     * @return the status that all causes with a status share, or nothing
     */
    public OptionalInt httpStatus() {
        Integer status =
                shared(entry -> entry.status().isPresent() ? entry.status().getAsInt() : null);
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * The service's ids of the requests that failed.
     *
     * @return the distinct ids joined by {@code ", "}, or nothing when there are none
     */
    public Optional<String> traceId() {
        String joined = causes.stream()
                .flatMap(entry -> entry.traceId().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }

    private <V> @Nullable V shared(Function<UploadFailureCause, @Nullable V> property) {
        V common = null;
        for (UploadFailureCause entry : causes) {
            V value = property.apply(entry);
            if (value == null) {
                continue;
            }
            if (common != null && !common.equals(value)) {
                return null;
            }
            common = value;
        }
        return common;
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("FailedUpload[").append(item).append(": ").append(errorMessage);
        for (int i = 0; i < causes.size() && i < 3; i++) {
            text.append(i == 0 ? ": " : "; ").append(causes.get(i));
        }
        if (causes.size() > 3) {
            text.append("; … ").append(causes.size() - 3).append(" more");
        }
        return text.append(']').toString();
    }
}
