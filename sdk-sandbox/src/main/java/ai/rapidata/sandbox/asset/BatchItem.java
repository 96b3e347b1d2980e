package ai.rapidata.sandbox.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address of a batch and what has become of it.
 *
 * @param batchId the batch
 * @param position its place in the batch, from 0
 * @param url the address, exactly as it was sent
 * @param status Pending, Completed or Failed
 * @param fileName the asset's name, once completed
 * @param warnings what the uploader should know
 * @param errorMessage why it failed, once failed
 * @param stage which step failed, once failed
 * @param upstreamHttpStatus what the remote server answered, if that was wrong
 */
record BatchItem(
        String batchId,
        int position,
        String url,
        String status,
        @Nullable String fileName,
        List<String> warnings,
        @Nullable String errorMessage,
        @Nullable String stage,
        @Nullable Integer upstreamHttpStatus) {

    static final String PENDING = "Pending";
    static final String COMPLETED = "Completed";
    static final String FAILED = "Failed";

    BatchItem {
        warnings = List.copyOf(warnings);
    }

    static BatchItem pending(String batchId, int position, String url) {
        return new BatchItem(batchId, position, url, PENDING, null, List.of(), null, null, null);
    }

    BatchItem completed(Upload upload) {
        return new BatchItem(batchId, position, url, COMPLETED, upload.fileName(), upload.warnings(), null, null, null);
    }

    BatchItem failed(IngestionException failure) {
        return new BatchItem(
                batchId,
                position,
                url,
                FAILED,
                null,
                List.of(),
                failure.reason(),
                failure.stage(),
                failure.upstreamStatus());
    }

    boolean isPending() {
        return status.equals(PENDING);
    }

    String id() {
        return batchId + "/" + position;
    }
}
