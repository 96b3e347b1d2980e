package ai.rapidata.sdk.dataset;

import ai.rapidata.sdk.error.RapidataException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A single asset, for example of an audience example, could not be uploaded. */
@SuppressWarnings("serial") // never serialized; the reason stays with the exception in this process
public class AssetUploadException extends RapidataException {
    private static final long serialVersionUID = 1L;

    private final Asset asset;
    private final UploadFailureCause reason;

    /**
     * An asset that could not be uploaded.
     *
     * @param asset the asset
     * @param reason why
     * @param cause the exception behind it, or null
     */
    public AssetUploadException(Asset asset, UploadFailureCause reason, @Nullable Throwable cause) {
        super("The asset could not be uploaded: " + reason, cause);
        this.asset = Objects.requireNonNull(asset, "asset");
        this.reason = reason;
    }

    /**
     * The asset that failed.
     *
     * @return the asset
     */
    public Asset asset() {
        return asset;
    }

    /**
     * Why it failed.
     *
     * @return stage, status, title, detail and trace id
     */
    public UploadFailureCause reason() {
        return reason;
    }
}
