package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.dataset.UploadFailureCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one asset. */
public sealed interface AssetOutcome {

    /**
     * The service holds the asset.
     *
     * @param name the name the service gave to it
     * @param how how it came there
     * @param warnings what the service remarked about it; only where it was uploaded just now
     */
    record Stored(String name, Arrival how, List<String> warnings) implements AssetOutcome {
        /** Makes the list unmodifiable. */
        public Stored {
            warnings = List.copyOf(warnings);
        }

        /**
         * An asset known from an earlier upload.
         *
         * @param name the name the service gave to it
         * @return the outcome
         */
        public static Stored known(String name) {
            return new Stored(name, Arrival.KNOWN, List.of());
        }
    }

    /**
     * The asset could not be brought to the service.
     *
     * @param cause why
     * @param exception the exception behind it, or null
     */
    record Failed(UploadFailureCause cause, @Nullable Throwable exception) implements AssetOutcome {}

    /** The upload was stopped before the asset had an outcome. */
    record Cancelled() implements AssetOutcome {}

    /** How an asset came to the service. */
    enum Arrival {
        /** It was uploaded just now. */
        UPLOADED,
        /** It was known from an earlier upload. */
        KNOWN
    }
}
