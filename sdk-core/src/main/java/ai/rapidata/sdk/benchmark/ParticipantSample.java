package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.dataset.AssetDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sample of a participant as the service keeps it.
 *
 * @param id the id of the sample
 * @param identifier the identifier of the prompt it was made of
 * @param asset the medium or text, or null if the service did not say
 * @param prompt the text of the prompt, or null if it has none
 * @param tags the values of the tags of the prompt
 * @param createdAt when it was added, or null if the service did not say
 */
public record ParticipantSample(
        String id,
        String identifier,
        @Nullable AssetDetails asset,
        @Nullable String prompt,
        List<String> tags,
        @Nullable Instant createdAt) {

    /** Makes the list unmodifiable. */
    public ParticipantSample {
        tags = List.copyOf(tags);
    }
}
