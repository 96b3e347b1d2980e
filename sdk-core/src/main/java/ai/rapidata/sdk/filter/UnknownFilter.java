package ai.rapidata.sdk.filter;

import ai.rapidata.sdk.json.JsonObject;

/**
 * A filter that this version of the library does not know; it is sent back exactly as it came.
 *
 * @param raw what the service sent
 */
public record UnknownFilter(JsonObject raw) implements Filter {}
