package ai.rapidata.sdk.internal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch of URLs.
 *
 * @param status {@code Processing}, {@code Completed}, {@code Aborted}, or something newer
 * @param items one per URL, as far as they are known
 */
public record BatchResult(String status, List<Item> items) {

    /** Makes the list unmodifiable. */
    public BatchResult {
        items = List.copyOf(items);
    }

    /**
     * Whether the batch has ended.
     *
     * @return true when completed or aborted
     */
    public boolean ended() {
        return status.equals("Completed") || aborted();
    }

    /**
     * Whether the batch was stopped before its end.
     *
     * @return true when aborted
     */
    public boolean aborted() {
        return status.equals("Aborted");
    }

    /**
     * What became of one URL.
     *
     * @param url the URL, possibly in a form that differs from what was sent
     * @param status {@code Pending}, {@code Completed}, {@code Failed}, or something newer
     * @param name the name the service gave to the asset, or null
     * @param warnings what the service remarked about it
     * @param errorMessage why it failed, or null
     * @param stage the step that failed, or null
     * @param upstreamStatus HTTP status of the URL's host, or null
     */
    public record Item(
            String url,
            String status,
            @Nullable String name,
            List<String> warnings,
            @Nullable String errorMessage,
            @Nullable String stage,
            @Nullable Integer upstreamStatus) {

        /** Makes the list unmodifiable. */
        public Item {
            warnings = List.copyOf(warnings);
        }

        /**
         * Whether nothing is known about the URL yet.
         *
         * @return true while pending
         */
        public boolean pending() {
            return status.equals("Pending");
        }

        /**
         * Whether the URL was fetched.
         *
         * @return true when completed and named
         */
        public boolean completed() {
            return status.equals("Completed") && name != null;
        }
    }
}
