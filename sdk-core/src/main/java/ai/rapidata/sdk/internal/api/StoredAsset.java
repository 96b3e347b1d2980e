package ai.rapidata.sdk.internal.api;

import java.util.List;

/**
 * An asset that the service holds.
 *
 * @param name the name the service gave to it
 * @param warnings what the service remarked about it
 */
public record StoredAsset(String name, List<String> warnings) {

    /** Makes the list unmodifiable. */
    public StoredAsset {
        warnings = List.copyOf(warnings);
    }
}
