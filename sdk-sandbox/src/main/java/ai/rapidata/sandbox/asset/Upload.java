package ai.rapidata.sandbox.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of uploading an asset. The members are those of the API's answer.
 *
 * @param fileName the asset's name
 * @param warnings what the uploader should know
 * @param wasCompressed whether the stored file differs from the uploaded one
 * @param originalSizeBytes the size before compression; null if unknown
 * @param finalSizeBytes the size as stored; null if unknown
 */
public record Upload(
        String fileName,
        List<String> warnings,
        boolean wasCompressed,
        @Nullable Long originalSizeBytes,
        @Nullable Long finalSizeBytes) {

    /** Copies the warnings. */
    public Upload {
        warnings = List.copyOf(warnings);
    }
}
