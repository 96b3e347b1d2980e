package ai.rapidata.sdk.internal.api;

import org.jspecify.annotations.Nullable;

/**
 * A datapoint as the service knows it.
 *
 * @param id its id
 * @param sortIndex its place, or null when the service does not tell
 * @param state {@code Ready}, {@code Pending}, {@code Failed}, or something newer; empty when the service does not tell
 * @param assetKey what it shows, as {@link AssetInput#key} writes it
 * @param context the text shown beside it, or null
 */
public record DatapointDetails(
        String id,
        @Nullable Long sortIndex,
        String state,
        String assetKey,
        @Nullable String context) {}
