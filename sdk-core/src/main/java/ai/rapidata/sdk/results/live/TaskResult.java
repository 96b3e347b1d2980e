package ai.rapidata.sdk.results.live;

import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One task that labelers are given, with the answers so far.
 *
 * @param id the service's id of the task
 * @param state where the task is
 * @param asset what is shown
 * @param shownBeside the media shown beside it, or null
 * @param responses the answers that the service sends along, possibly fewer than there are
 * @param totalResponses how many answers there are
 * @param tallies what each answer received, where the service counts answers; in the service's order
 * @param raw the task as the service sent it
 */
public record TaskResult(
        String id,
        TaskState state,
        AssetDetails asset,
        @Nullable AssetDetails shownBeside,
        List<Response> responses,
        long totalResponses,
        Map<String, ResponseTally> tallies,
        JsonObject raw)
        implements LiveResult {

    private static final List<String> QUESTIONS = List.of("title", "criteria", "question", "target");

    /** Copies the collections. */
    public TaskResult {
        responses = List.copyOf(responses);
        tallies = Collections.unmodifiableMap(new LinkedHashMap<>(tallies));
    }

    /**
     * The text that is shown beside the asset.
     *
     * @return the context; empty when there is none
     */
    public Optional<String> context() {
        return raw.string("context");
    }

    /**
     * The media that is shown beside the asset.
     *
     * @return the media; empty when there is none
     */
    public Optional<AssetDetails> contextAsset() {
        return Optional.ofNullable(shownBeside);
    }

    /**
     * How clear the answers are.
     *
     * @return the service's measure; empty when there is none
     */
    public OptionalDouble decisiveness() {
        return raw.doubleValue("decisiveness");
    }

    /**
     * What labelers are asked, in full.
     *
     * @return the service's object, with {@code _t} as its kind; empty if the service did not send one
     */
    public JsonObject payload() {
        return raw.object("payload").orElse(JsonObject.empty());
    }

    /**
     * What labelers are asked, as a sentence.
     *
     * @return the instruction; empty for kinds of task that this library does not know
     */
    public Optional<String> instruction() {
        JsonObject payload = payload();
        return QUESTIONS.stream().flatMap(name -> payload.string(name).stream()).findFirst();
    }
}
