package ai.rapidata.sandbox.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A task with a known answer.
 *
 * @param id its id
 * @param validationSetId the set it belongs to
 * @param asset what is shown, in the form of the wire's answers
 * @param payload what is asked, in the form of the wire
 * @param truth the right answer, in the form of the wire, or null
 * @param randomCorrectProbability how likely a blind answer is right, or null for the usual
 * @param explanation what labelers read after a wrong answer, or null
 * @param context the text shown beside it, or null
 * @param contextAsset the media shown beside it, in the form of the wire's answers, or null
 * @param featureFlags display settings in the form of the wire
 * @param sortIndex its place in the set
 * @param correct how many labelers were right
 * @param incorrect how many labelers were wrong
 */
record ValidationRapid(
        String id,
        String validationSetId,
        JsonNode asset,
        ObjectNode payload,
        @Nullable ObjectNode truth,
        @Nullable Double randomCorrectProbability,
        @Nullable String explanation,
        @Nullable String context,
        @Nullable JsonNode contextAsset,
        List<JsonNode> featureFlags,
        int sortIndex,
        int correct,
        int incorrect) {

    private static final double USUAL_PROBABILITY = 0.5;

    /** Copies the settings. */
    ValidationRapid {
        featureFlags = List.copyOf(featureFlags);
    }

    /** The kind of task by the wire's name, such as {@code Classify}. */
    String modality() {
        String type = payload.path("_t").asText();
        return type.substring(0, type.length() - "Payload".length());
    }

    /** The kinds of media shown, by the wire's names. */
    Set<String> assetTypes() {
        Set<String> types = new TreeSet<>();
        collect(asset, types);
        return types;
    }

    /** What is shown beside them, by the wire's names. */
    Set<String> promptTypes() {
        Set<String> types = new TreeSet<>();
        if (context != null) {
            types.add("Text");
        }
        if (contextAsset != null) {
            types.add("Asset");
        }
        return types;
    }

    /** The sentence that labelers read. */
    String instruction() {
        for (String member : List.of("title", "criteria", "question", "target")) {
            if (payload.hasNonNull(member)) {
                return payload.get(member).asText();
            }
        }
        return "";
    }

    /** What truths may name: the files and texts that are shown. */
    static List<String> names(JsonNode asset) {
        List<String> names = new ArrayList<>();
        asset.path("assets").forEach(part -> names.addAll(names(part)));
        if (asset.hasNonNull("fileName")) {
            names.add(asset.get("fileName").asText());
        }
        if (asset.hasNonNull("text")) {
            names.add(asset.get("text").asText());
        }
        return names;
    }

    /** How likely a blind answer is right. */
    double blindProbability() {
        return randomCorrectProbability == null ? USUAL_PROBABILITY : randomCorrectProbability;
    }

    ValidationRapid answered(boolean right) {
        return new ValidationRapid(
                id,
                validationSetId,
                asset,
                payload,
                truth,
                randomCorrectProbability,
                explanation,
                context,
                contextAsset,
                featureFlags,
                sortIndex,
                correct + (right ? 1 : 0),
                incorrect + (right ? 0 : 1));
    }

    private static void collect(JsonNode shown, Set<String> types) {
        shown.path("assets").forEach(part -> collect(part, types));
        if (shown.hasNonNull("text")) {
            types.add("Text");
        } else if (shown.hasNonNull("fileName")) {
            String kind = shown.at("/metadata/fileType/fileType").asText("Unknown");
            types.add(kind.equals("Unknown") ? "None" : kind);
        }
    }
}
