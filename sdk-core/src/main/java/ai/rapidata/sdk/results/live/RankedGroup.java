package ai.rapidata.sdk.results.live;

import ai.rapidata.sdk.json.JsonObject;
import java.util.List;

/**
 * One of the rankings of a job that ranks several groups of items.
 *
 * @param id the service's id of the ranking
 * @param name the name of the group
 * @param state where the ranking is, in the service's spelling
 * @param totalVotes how many answers there are so far
 * @param datapoints the items with their scores, in the service's order
 * @param raw the ranking as the service sent it
 */
public record RankedGroup(
        String id, String name, String state, long totalVotes, List<RankedDatapoint> datapoints, JsonObject raw)
        implements LiveResult {

    /** Copies the list. */
    public RankedGroup {
        datapoints = List.copyOf(datapoints);
    }

    /**
     * How the pairs of this ranking are chosen.
     *
     * @return the service's object, with {@code _t} as its kind; empty if the service did not send one
     */
    public JsonObject pairMaker() {
        return raw.object("pairMakerInformation").orElse(JsonObject.empty());
    }
}
