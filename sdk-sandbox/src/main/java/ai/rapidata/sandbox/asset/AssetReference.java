package ai.rapidata.sandbox.asset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a datapoint shows: a stored asset, a text, or several of these together. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AssetReference.OfFile.class, name = "File"),
    @JsonSubTypes.Type(value = AssetReference.OfText.class, name = "Text"),
    @JsonSubTypes.Type(value = AssetReference.OfMany.class, name = "Multi")
})
public sealed interface AssetReference {

    /**
     * Everything that is shown, without the grouping.
     *
     * @return the files and texts, in order
     */
    @JsonIgnore
    Stream<AssetReference> leaves();

    /**
     * What the caller wants the asset to be called in results.
     *
     * @return the identifier, or null if none was given
     */
    @Nullable
    String identifier();

    /**
     * What the caller wants to be remembered about the asset.
     *
     * @return texts by name, possibly none
     */
    Map<String, String> metadata();

    /**
     * A stored asset.
     *
     * @param name the asset's name
     * @param originalName what the asset was called in its latest upload before this reference was made
     * @param identifier what results call it, or null
     * @param metadata texts by name
     */
    record OfFile(
            String name, String originalName, @Nullable String identifier, Map<String, String> metadata)
            implements AssetReference {

        @Override
        public Stream<AssetReference> leaves() {
            return Stream.of(this);
        }
    }

    /**
     * A text.
     *
     * @param text the text
     * @param identifier what results call it, or null
     * @param metadata texts by name
     */
    record OfText(String text, @Nullable String identifier, Map<String, String> metadata) implements AssetReference {

        @Override
        public Stream<AssetReference> leaves() {
            return Stream.of(this);
        }
    }

    /**
     * Several assets.
     *
     * @param assets the assets, in order
     * @param identifier what results call them together, or null
     * @param metadata texts by name
     */
    record OfMany(List<AssetReference> assets, @Nullable String identifier, Map<String, String> metadata)
            implements AssetReference {

        /** Copies the list. */
        public OfMany {
            assets = List.copyOf(assets);
        }

        @Override
        public Stream<AssetReference> leaves() {
            return assets.stream().flatMap(AssetReference::leaves);
        }
    }
}
