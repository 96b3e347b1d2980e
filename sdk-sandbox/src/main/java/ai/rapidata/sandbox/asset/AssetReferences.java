package ai.rapidata.sandbox.asset;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.JsonBody;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads references to assets from requests and writes them into answers, whichever noun they belong to. */
public final class AssetReferences {

    private final AssetLibrary library;

    /**
     * Creates the reader and writer.
     *
     * @param library the assets that can be referred to
     */
    public AssetReferences(AssetLibrary library) {
        this.library = library;
    }

    /**
     * Reads the member of a request that refers to an asset ({@code IAssetInput} of the API).
     *
     * @param body the request
     * @param name the member
     * @return the reference, or nothing if the member is absent, null, or wrong, which is noted in the body
     */
    public Optional<AssetReference> read(JsonBody body, String name) {
        return body.object(name).flatMap(this::read);
    }

    private Optional<AssetReference> read(JsonBody body) {
        String type = body.requiredText("_t");
        String identifier = body.text("identifier").orElse(null);
        Map<String, String> metadata = metadata(body);
        switch (type) {
            case "ExistingAssetInput" -> {
                String name = body.requiredText("name");
                Optional<Asset> asset = library.referred(name);
                if (asset.isEmpty() && !name.isEmpty()) {
                    body.reject("name", "There is no asset with the name '" + name + "'.");
                }
                return asset.map(known -> new AssetReference.OfFile(name, known.originalName(), identifier, metadata));
            }
            case "TextAssetInput" -> {
                String text = body.requiredText("text");
                return text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AssetReference.OfText(text, identifier, metadata));
            }
            case "MultiAssetInput" -> {
                List<AssetReference> assets = new ArrayList<>();
                List<JsonBody> elements = body.objects("assets").orElse(List.of());
                elements.forEach(element -> read(element).ifPresent(assets::add));
                if (elements.isEmpty()) {
                    body.reject("assets", "'assets' must not be empty.");
                }
                return assets.size() == elements.size() && !assets.isEmpty()
                        ? Optional.of(new AssetReference.OfMany(assets, identifier, metadata))
                        : Optional.empty();
            }
            default -> {
                if (!type.isEmpty()) {
                    body.reject("_t", "There is no kind of asset input called '" + type + "'.");
                }
                return Optional.empty();
            }
        }
    }

    private static Map<String, String> metadata(JsonBody body) {
        Map<String, String> texts = new LinkedHashMap<>();
        body.object("metadata")
                .ifPresent(metadata -> metadata.node()
                        .properties()
                        .forEach(member -> metadata.object(member.getKey())
                                .flatMap(entry -> entry.text("text"))
                                .ifPresent(text -> texts.put(member.getKey(), text))));
        return texts;
    }

    /**
     * Writes a reference as the API shows it ({@code IAsset} of the API).
     *
     * @param reference the reference
     * @return the document
     */
    public ObjectNode write(AssetReference reference) {
        ObjectNode document = Json.object();
        ObjectNode metadata = Json.object();
        reference
                .metadata()
                .forEach((name, text) ->
                        metadata.putObject(name).put("_t", "TextMetadata").put("text", text));
        String identifier = "";
        if (reference instanceof AssetReference.OfFile file) {
            document.put("_t", "FileAsset").put("fileName", file.name());
            describe(file, metadata);
            identifier = file.originalName();
        } else if (reference instanceof AssetReference.OfText text) {
            document.put("_t", "TextAsset").put("text", text.text());
            identifier = text.text();
        } else if (reference instanceof AssetReference.OfMany many) {
            document.put("_t", "MultiAsset");
            ArrayNode assets = document.putArray("assets");
            many.assets().forEach(asset -> assets.add(write(asset)));
        }
        document.set("metadata", metadata);
        String given = reference.identifier();
        return document.put("identifier", given == null ? identifier : given);
    }

    private void describe(AssetReference.OfFile file, ObjectNode metadata) {
        metadata.putObject("originalFilename")
                .put("_t", "OriginalFilenameMetadata")
                .put("originalFilename", file.originalName());
        Optional<Asset> asset = library.find(file.name());
        if (asset.isEmpty()) {
            return;
        }
        metadata.putObject("fileType")
                .put("_t", "FileTypeMetadata")
                .put("fileType", MediaKind.of(asset.get().mediaType()).wireName());
        List<String> sources = asset.get().sourceUrls();
        if (!sources.isEmpty()) {
            metadata.putObject("sourceUrl")
                    .put("_t", "SourceUrlMetadataModel")
                    .put("url", sources.get(sources.size() - 1));
        }
        Asset.Dimensions dimensions = asset.get().dimensions();
        if (dimensions != null) {
            metadata.putObject("imageDimension")
                    .put("_t", "ImageDimensionMetadata")
                    .put("height", dimensions.height())
                    .put("width", dimensions.width());
        }
    }
}
