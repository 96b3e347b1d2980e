package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.asset.FailureCauses;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words in which the failure of a datapoint, or of another item, is reported. */
public final class ItemFailures {
    private final Clock clock;

    /**
     * The words.
     *
     * @param clock tells the time of failures
     */
    public ItemFailures(Clock clock) {
        this.clock = clock;
    }

    /**
     * Some of the assets did not come to the service.
     *
     * @param item what was to be created
     * @param failed the assets
     * @param <T> what was to be created
     * @return the failure
     */
    public <T> FailedUpload<T> assets(T item, List<AssetOutcome.Failed> failed) {
        return new FailedUpload<>(
                item,
                UploadOutcome.FAILED,
                FailedUpload.ASSETS_FAILED,
                FailedUpload.ASSET_UPLOAD_FAILED,
                clock.instant(),
                failed.stream()
                        .map(AssetOutcome.Failed::exception)
                        .filter(e -> e != null)
                        .findFirst()
                        .orElse(null),
                failed.stream().map(AssetOutcome.Failed::cause).toList());
    }

    /**
     * The item itself, or its group, failed with an exception.
     *
     * @param item what was to be created
     * @param stage the step that failed, unless the service names one
     * @param exception what was thrown
     * @param <T> what was to be created
     * @return the failure
     */
    public <T> FailedUpload<T> exception(T item, String stage, Throwable exception) {
        UploadFailureCause cause = FailureCauses.of(null, stage, exception);
        return new FailedUpload<>(
                item,
                UploadOutcome.FAILED,
                cause.title(),
                exception.getClass().getSimpleName(),
                clock.instant(),
                exception,
                List.of(cause));
    }

    /** The group of the datapoint failed. */
    FailedUpload<Datapoint> group(Datapoint datapoint, AssetOutcome.Failed failed) {
        Throwable exception = failed.exception();
        return new FailedUpload<>(
                datapoint,
                UploadOutcome.FAILED,
                failed.cause().asset().isPresent()
                        ? FailedUpload.ASSETS_FAILED
                        : failed.cause().title(),
                failed.cause().asset().isPresent() || exception == null
                        ? FailedUpload.ASSET_UPLOAD_FAILED
                        : exception.getClass().getSimpleName(),
                clock.instant(),
                exception,
                List.of(failed.cause()));
    }

    /** The service accepted the datapoint and failed it later. */
    FailedUpload<Datapoint> processing(Datapoint datapoint) {
        String title = "The service accepted the datapoint and failed to process it";
        return new FailedUpload<>(
                datapoint,
                UploadOutcome.FAILED,
                title,
                "DatapointProcessingFailed",
                clock.instant(),
                null,
                List.of(new UploadFailureCause(null, UploadStage.PROCESSING, null, title, null, null)));
    }

    /** The datapoint does not fit the others. */
    FailedUpload<Datapoint> input(Datapoint datapoint, String title) {
        return new FailedUpload<>(
                datapoint,
                UploadOutcome.FAILED,
                title,
                "InvalidInputException",
                clock.instant(),
                null,
                List.of(new UploadFailureCause(null, UploadStage.INPUT, null, title, null, null)));
    }

    /** The upload was stopped before anything was sent for the datapoint. */
    FailedUpload<Datapoint> notStarted(Datapoint datapoint) {
        return new FailedUpload<>(
                datapoint,
                UploadOutcome.NOT_STARTED,
                "The upload was stopped before this datapoint was sent",
                "NotStarted",
                clock.instant(),
                null,
                List.of());
    }

    /** The upload was stopped before it came to the datapoint, of which an earlier attempt may have left something. */
    FailedUpload<Datapoint> notTaken(IndexedDatapoint next) {
        return next.lookFirst() ? unconfirmed(next.datapoint(), null, null) : notStarted(next.datapoint());
    }

    /**
     * An earlier attempt may have brought the datapoint there, and nobody could look before this one failed: whatever it
     * failed for, the datapoint is not known to be missing.
     */
    FailedUpload<Datapoint> stillUnconfirmed(FailedUpload<Datapoint> failure) {
        return new FailedUpload<>(
                failure.item(),
                UploadOutcome.UNCONFIRMED,
                failure.errorMessage(),
                failure.errorType(),
                failure.timestamp(),
                failure.cause().orElse(null),
                failure.causes());
    }

    /** The datapoint was sent, and nobody could say whether it arrived. */
    FailedUpload<Datapoint> unconfirmed(
            Datapoint datapoint, @Nullable Throwable trouble, @Nullable Throwable lookingFailed) {
        String title = "The answer to this datapoint was lost, and the dataset does not tell whether it arrived";
        return unconfirmed(datapoint, UploadStage.DATAPOINT, title, trouble, lookingFailed);
    }

    /**
     * The item was sent, and nobody could say whether it arrived.
     *
     * @param item what was to be created
     * @param stage the step that failed, unless the service names one
     * @param title what happened
     * @param trouble why the answer is not known, or null
     * @param lookingFailed why looking for the item did not help, or null
     * @param <T> what was to be created
     * @return the failure
     */
    public <T> FailedUpload<T> unconfirmed(
            T item, String stage, String title, @Nullable Throwable trouble, @Nullable Throwable lookingFailed) {
        if (trouble != null && lookingFailed != null && trouble != lookingFailed) {
            trouble.addSuppressed(lookingFailed);
        }
        Throwable reason = trouble != null ? trouble : lookingFailed;
        UploadFailureCause known = reason == null ? null : FailureCauses.of(null, stage, reason);
        UploadFailureCause cause = new UploadFailureCause(
                null,
                stage,
                known != null && known.status().isPresent() ? known.status().getAsInt() : null,
                title,
                known == null ? null : known.title(),
                known == null ? null : known.traceId().orElse(null));
        return new FailedUpload<>(
                item,
                UploadOutcome.UNCONFIRMED,
                title,
                reason == null ? "Unconfirmed" : reason.getClass().getSimpleName(),
                clock.instant(),
                reason,
                List.of(cause));
    }
}
