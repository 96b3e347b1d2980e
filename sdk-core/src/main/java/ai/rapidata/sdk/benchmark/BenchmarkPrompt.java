package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.dataset.AssetDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prompt of a benchmark as the service keeps it.
 *
 * @param id the id of the prompt
 * @param identifier by what samples are matched with it, unique in the benchmark
 * @param prompt the text as it was given, or null if there is none
 * @param englishPrompt the text in English, or null if there is none
 * @param promptAsset the medium, or null if there is none
 * @param tags the tags
 * @param origin where it was taken from, or null if that was not said
 * @param createdAt when it was added, or null if the service did not say
 */
public record BenchmarkPrompt(
        String id,
        String identifier,
        @Nullable String prompt,
        @Nullable String englishPrompt,
        @Nullable AssetDetails promptAsset,
        List<Tag> tags,
        @Nullable String origin,
        @Nullable Instant createdAt) {

    /** Makes the list unmodifiable. */
    public BenchmarkPrompt {
        tags = List.copyOf(tags);
    }
}
