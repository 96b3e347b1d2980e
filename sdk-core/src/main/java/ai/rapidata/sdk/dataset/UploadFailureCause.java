package ai.rapidata.sdk.dataset;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Why one asset of a datapoint, or the datapoint itself, could not be uploaded. Immutable. */
public final class UploadFailureCause {
    private final @Nullable Asset asset;
    private final String stage;
    private final @Nullable Integer status;
    private final String title;
    private final @Nullable String detail;
    private final @Nullable String traceId;

    /**
     * A cause.
     *
     * @param asset the asset that failed, or null when the datapoint itself did
     * @param stage the step that failed: one of {@link UploadStage}, or a name given by the service
     * @param status HTTP status of the origin of the trouble (of the asset's host, where the service fetched the asset
     *     from there; else of the service), or null when there was none
     * @param title what went wrong, in one sentence
     * @param detail what is known beyond the title, or null
     * @param traceId the service's id of the request, or null
     */
    public UploadFailureCause(
            @Nullable Asset asset,
            String stage,
            @Nullable Integer status,
            String title,
            @Nullable String detail,
            @Nullable String traceId) {
        this.asset = asset;
        this.stage = Objects.requireNonNull(stage, "stage");
        this.status = status;
        this.title = Objects.requireNonNull(title, "title");
        this.detail = detail;
        this.traceId = traceId;
    }

    /**
     * The asset that failed.
     *
     * @return the asset, or nothing when the datapoint itself failed
     */
    public Optional<Asset> asset() {
        return Optional.ofNullable(asset);
    }

    /**
     * The step that failed.
     *
     * @return one of {@link UploadStage}, or a name given by the service
     */
    public String stage() {
        return stage;
    }

    /**
     * HTTP status of the origin of the trouble.
     *
     * @return the status, or nothing when no answer was had
     */
    public OptionalInt status() {
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * What went wrong.
     *
     * @return one sentence
     */
    public String title() {
        return title;
    }

    /**
     * What is known beyond the title.
     *
     * @return more text, or nothing
     */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /**
     * The service's id of the request that failed.
     *
     * @return the id to quote to support, or nothing
     */
    public Optional<String> traceId() {
        return Optional.ofNullable(traceId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UploadFailureCause that
                && Objects.equals(asset, that.asset)
                && stage.equals(that.stage)
                && Objects.equals(status, that.status)
                && title.equals(that.title)
                && Objects.equals(detail, that.detail)
                && Objects.equals(traceId, that.traceId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asset, stage, status, title, detail, traceId);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (asset != null) {
            text.append(DatapointRules.quote(asset.source())).append(": ");
        }
        text.append(title);
        if (detail != null) {
            text.append(" (").append(detail).append(')');
        }
        text.append(" [stage ").append(stage);
        if (status != null) {
            text.append(", status ").append(status);
        }
        if (traceId != null) {
            text.append(", trace ").append(traceId);
        }
        return text.append(']').toString();
    }
}
