package ai.rapidata.sdk.internal.api;

import java.util.List;

/**
 * The state of one or several batches of URLs taken together.
 *
 * @param status {@code Processing}, {@code Completed}, {@code Aborted}, or something newer
 * @param total number of URLs
 * @param completed number of URLs that were fetched
 * @param failed number of URLs that could not be fetched
 * @param completedBatches ids of the batches that have ended
 */
public record BatchStatus(String status, int total, int completed, int failed, List<String> completedBatches) {

    /** Makes the list unmodifiable. */
    public BatchStatus {
        completedBatches = List.copyOf(completedBatches);
    }

    /**
     * Whether the service says that nothing goes on any more.
     *
     * @return true when completed or aborted
     */
    public boolean ended() {
        return status.equals("Completed") || status.equals("Aborted");
    }
}
