package ai.rapidata.sdk.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Marks datapoints so that whoever reads the results later, in another process too, knows which row answers which
 * datapoint. The mark is an entry of the private metadata, which results repeat and labelers never see.
 */
public final class TrackingIds {

    /** The name of the private metadata entry. */
    public static final String KEY = "rapidata.sdk.sortIndex";

    private TrackingIds() {}

    /**
     * Marks each datapoint with its position.
     *
     * @param datapoints the datapoints of one job definition or order, in the order of the upload
     * @return the same datapoints with a mark each
     */
    public static List<Datapoint> assign(List<Datapoint> datapoints) {
        List<Datapoint> marked = new ArrayList<>(datapoints.size());
        for (Datapoint datapoint : datapoints) {
            Map<String, String> metadata = new LinkedHashMap<>(datapoint.privateMetadata());
            metadata.put(KEY, Integer.toString(marked.size()));
            marked.add(datapoint.withPrivateMetadata(metadata));
        }
        return List.copyOf(marked);
    }

    /**
     * Reads a mark.
     *
     * @param privateMetadata the private metadata of a datapoint or of a result row
     * @return the position that was marked, counted from 0; empty when there is no mark
     */
    public static OptionalLong of(Map<String, String> privateMetadata) {
        String value = privateMetadata.get(KEY);
        boolean whole = value != null
                && value.length() <= 18
                && !value.isEmpty()
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }
}
