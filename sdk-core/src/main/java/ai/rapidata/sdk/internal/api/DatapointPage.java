package ai.rapidata.sdk.internal.api;

import java.util.List;

/**
 * A page of the datapoints of a dataset.
 *
 * @param total number of datapoints on all pages
 * @param pageSize number of datapoints per page, as the service applied it
 * @param entries the datapoints of this page
 */
public record DatapointPage(long total, int pageSize, List<Entry> entries) {

    /** Makes the list unmodifiable. */
    public DatapointPage {
        entries = List.copyOf(entries);
    }

    /**
     * A datapoint on a page.
     *
     * @param id its id
     * @param assetKey what it shows, as {@link AssetInput#key} writes it
     */
    public record Entry(String id, String assetKey) {}
}
