package ai.rapidata.sdk.results;

import java.util.List;

/**
 * The final order of the items of one ranking.
 *
 * @param name the group that the items belong to; an empty text when the file has one ranking without a name
 * @param items the items, the best first
 */
public record Ranking(String name, List<RankedItem> items) {

    /** Copies the list. */
    public Ranking {
        items = List.copyOf(items);
    }
}
