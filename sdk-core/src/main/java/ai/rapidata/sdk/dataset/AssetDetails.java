package ai.rapidata.sdk.dataset;

import ai.rapidata.sdk.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An asset as the service shows it: where it is stored and what it was made of. */
public sealed interface AssetDetails {

    /**
     * What people call the asset: the URL it was fetched from, else the name of the file it was read from, else its
     * text, else the name it is stored under. Several assets may have the same label.
     *
     * @return the label; empty if the service said nothing at all
     */
    String label();

    /**
     * What the service sent, with everything that has no accessor here.
     *
     * @return the JSON object
     */
    JsonObject raw();

    /**
     * A media file.
     *
     * @param name the name it is stored under, as {@link ExistingAsset#name()}
     * @param sourceUrl the URL it was fetched from, or null
     * @param originalFilename the name of the file it was read from, or null
     * @param raw what the service sent
     */
    record File(
            String name,
            @Nullable String sourceUrl,
            @Nullable String originalFilename,
            JsonObject raw) implements AssetDetails {

        @Override
        public String label() {
            if (sourceUrl != null) {
                return sourceUrl;
            }
            return originalFilename == null ? name : originalFilename;
        }
    }

    /**
     * A text.
     *
     * @param text the text
     * @param raw what the service sent
     */
    record Text(String text, JsonObject raw) implements AssetDetails {

        @Override
        public String label() {
            return text;
        }
    }

    /**
     * Several assets shown together.
     *
     * @param assets the assets in order
     * @param raw what the service sent
     */
    record Group(List<AssetDetails> assets, JsonObject raw) implements AssetDetails {

        /** Makes the list unmodifiable. */
        public Group {
            assets = List.copyOf(assets);
        }

        @Override
        public String label() {
            return String.join(", ", assets.stream().map(AssetDetails::label).toList());
        }
    }

    /**
     * No asset, or a kind that this version of the library does not know.
     *
     * @param type the service's name of the kind, empty if there was none
     * @param raw what the service sent
     */
    record Other(String type, JsonObject raw) implements AssetDetails {

        @Override
        public String label() {
            return raw.string("identifier").orElse("");
        }
    }
}
