package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.asset.AssetReference;
import ai.rapidata.sandbox.asset.AssetReferences;
import ai.rapidata.sandbox.server.JsonBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the assets of prompts and samples into the form that benchmarks keep. */
final class SampleAssets {
    private final AssetReferences references;

    SampleAssets(AssetReferences references) {
        this.references = references;
    }

    /**
     * An asset as benchmarks keep it.
     *
     * @param asset the wire form of answers
     * @param fingerprint the same for the same content
     * @param label how people call it: its URL, original file name, or text
     */
    record Form(JsonNode asset, String fingerprint, String label) {}

    Optional<Form> read(JsonBody body, String name) {
        return references.read(body, name).map(reference -> {
            JsonNode document = references.write(reference);
            JsonNode first =
                    document.path("assets").isArray() ? document.path("assets").get(0) : document;
            String url = first.path("metadata").path("sourceUrl").path("url").asText("");
            return new Form(
                    document,
                    reference.leaves().map(SampleAssets::content).collect(Collectors.joining("\n")),
                    url.isEmpty() ? first.path("identifier").asText("") : url);
        });
    }

    private static String content(AssetReference leaf) {
        return leaf instanceof AssetReference.OfFile file
                ? "file:" + file.name()
                : leaf instanceof AssetReference.OfText text ? "text:" + text.text() : "";
    }
}
