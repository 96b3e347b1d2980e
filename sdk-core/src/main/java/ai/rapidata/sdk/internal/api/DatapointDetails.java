package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A datapoint as the service knows it.
 *
 * @param id its id
 * @param sortIndex its place, or null when the service does not tell
 * @param state {@code Ready}, {@code Pending}, {@code Failed}, or something newer; empty when the service does not tell
 * @param asset what it shows, in the words of the wire
 */
public record DatapointDetails(String id, @Nullable Long sortIndex, String state, JsonObject asset) {

    /**
     * Whether the service accepted it and failed to process it.
     *
     * @return true when nobody will ever be shown it
     */
    public boolean isFailed() {
        return state.equalsIgnoreCase("Failed");
    }

    /**
     * A datapoint like the one that was sent, as far as the service tells: assets have the names the service gave them.
     *
     * @return the datapoint
     */
    public Datapoint asDatapoint() {
        List<Asset> assets = new ArrayList<>();
        asset.objects("assets").forEach(member -> assets.add(assetOf(member)));
        return assets.isEmpty() ? Datapoint.of(assetOf(asset)) : Datapoint.of(assets);
    }

    private static Asset assetOf(JsonObject member) {
        String text = member.string("text").orElse("");
        String name = member.string("fileName").orElse("");
        return text.isEmpty() ? Asset.existing(name.isEmpty() ? "unknown" : name) : Asset.text(text);
    }
}
