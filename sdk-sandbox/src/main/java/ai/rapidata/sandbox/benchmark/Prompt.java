package ai.rapidata.sandbox.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What models are asked.
 *
 * @param id its id
 * @param benchmarkId the benchmark
 * @param identifier the customer's key, unique in the benchmark
 * @param text the prompt, or null if there is only an asset
 * @param asset the wire form of the asset that goes with it, or null
 * @param tags the words it is filed under
 * @param origin where it comes from, or null
 * @param createdAt when it was added
 */
record Prompt(
        String id,
        String benchmarkId,
        String identifier,
        @Nullable String text,
        @Nullable JsonNode asset,
        List<Tag> tags,
        @Nullable String origin,
        Instant createdAt) {

    Prompt {
        tags = List.copyOf(tags);
    }

    List<String> tagValues() {
        return tags.stream().map(Tag::value).toList();
    }

    Prompt withoutAsset() {
        return new Prompt(id, benchmarkId, identifier, text, null, tags, origin, createdAt);
    }

    Prompt with(List<Tag> newTags, @Nullable String newOrigin) {
        return new Prompt(id, benchmarkId, identifier, text, asset, newTags, newOrigin, createdAt);
    }
}
