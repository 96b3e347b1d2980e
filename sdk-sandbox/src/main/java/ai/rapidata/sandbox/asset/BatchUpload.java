package ai.rapidata.sandbox.asset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch of addresses to take in.
 *
 * @param id its id
 * @param correlationId what the client groups batches by, or null
 * @param compression how images are to be compressed
 * @param total how many addresses it has
 * @param aborted whether it was aborted before all of them were done
 * @param createdAt when it was submitted
 */
record BatchUpload(
        String id,
        @Nullable String correlationId,
        Compression compression,
        int total,
        boolean aborted,
        Instant createdAt) {

    BatchUpload abort() {
        return new BatchUpload(id, correlationId, compression, total, true, createdAt);
    }
}
