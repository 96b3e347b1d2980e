package ai.rapidata.sdk.results.live;

import ai.rapidata.sdk.json.JsonObject;

/**
 * An item of a kind that this library does not know.
 *
 * @param id the service's id of the item, an empty text if there is none
 * @param type the service's name of the kind of results
 * @param raw the item as the service sent it
 */
public record OtherLiveResult(String id, String type, JsonObject raw) implements LiveResult {}
