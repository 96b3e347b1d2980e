package ai.rapidata.sdk.results.live;

import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.json.JsonObject;

/**
 * An item of a ranking with its score so far.
 *
 * @param id the service's id of the datapoint
 * @param asset what is ranked
 * @param score the score so far ({@code elo}); only differences within the same ranking mean something
 * @param raw the item as the service sent it
 */
public record RankedDatapoint(String id, AssetDetails asset, double score, JsonObject raw) implements LiveResult {}
