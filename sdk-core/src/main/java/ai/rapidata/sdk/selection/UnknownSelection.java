package ai.rapidata.sdk.selection;

import ai.rapidata.sdk.json.JsonObject;

/**
 * A selection that this version of the library does not know; it is sent back exactly as it came.
 *
 * @param raw what the service sent
 */
public record UnknownSelection(JsonObject raw) implements Selection {}
