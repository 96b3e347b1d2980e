package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.results.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ranking of a batch.
 *
 * @param flowItemId the id of the batch
 * @param status how the batch ended
 * @param totalVotes how many comparisons people made
 * @param items the items, best first; items with equal scores in the order of the service
 */
public record FlowItemResults(String flowItemId, FlowItemStatus status, long totalVotes, List<RankedDatapoint> items) {

    /** Makes the list unmodifiable. */
    public FlowItemResults {
        items = List.copyOf(items);
    }

    /**
     * Whether the batch ended before it had all responses.
     *
     * @return true unless the batch was completed
     */
    public boolean isPartial() {
        return !status.equals(FlowItemStatus.COMPLETED);
    }

    /**
     * The ranking as a table.
     *
     * @return one row per item, best first, with the columns {@code rank}, {@code item}, {@code elo}, {@code sort_index}
     *     and {@code datapoint_id}
     */
    public Table toTable() {
        Table.Builder table = Table.builder().columns(List.of("rank", "item", "elo", "sort_index", "datapoint_id"));
        for (RankedDatapoint item : items) {
            Map<String, JsonValue> cells = new LinkedHashMap<>();
            cells.put("rank", JsonValue.of(item.rank()));
            cells.put("item", JsonValue.of(item.label()));
            item.elo().ifPresent(elo -> cells.put("elo", JsonValue.of(elo)));
            item.sortIndex().ifPresent(index -> cells.put("sort_index", JsonValue.of(index)));
            cells.put("datapoint_id", JsonValue.of(item.datapointId()));
            table.row(cells);
        }
        return table.build();
    }
}
