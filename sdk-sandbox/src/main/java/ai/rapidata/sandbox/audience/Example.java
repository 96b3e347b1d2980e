package ai.rapidata.sandbox.audience;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task with a known answer, on which labelers qualify for an audience.
 *
 * @param id its id
 * @param audienceId the audience
 * @param asset what is shown, in the form of the wire's answers
 * @param payload what is asked, in the form of the wire
 * @param truth the right answer, in the form of the wire, or null
 * @param randomCorrectProbability how likely a blind answer is right, 0 to 1
 * @param explanation what labelers read after a wrong answer, or null
 * @param context the text shown beside it, or null
 * @param contextAsset the media shown beside it, in the form of the wire's answers, or null
 * @param sortIndex its place among the examples
 * @param featureFlags display settings in the form of the wire
 * @param commonSense whether it needs no training, or null where nobody has decided
 * @param visibility {@code Private} or {@code Public}
 * @param createdAt when it was added
 */
public record Example(
        String id,
        String audienceId,
        JsonNode asset,
        ObjectNode payload,
        @Nullable ObjectNode truth,
        double randomCorrectProbability,
        @Nullable String explanation,
        @Nullable String context,
        @Nullable JsonNode contextAsset,
        int sortIndex,
        List<JsonNode> featureFlags,
        @Nullable Boolean commonSense,
        String visibility,
        Instant createdAt) {

    /** Copies the settings. */
    public Example {
        featureFlags = List.copyOf(featureFlags);
    }

    /** The same in every run for an example with the same content. */
    String content() {
        return payload + " " + truth + " " + context;
    }
}
