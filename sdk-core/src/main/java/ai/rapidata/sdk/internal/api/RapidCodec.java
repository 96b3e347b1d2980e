package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.validation.Rapid;
import ai.rapidata.sdk.validation.ValidationRapid;
import ai.rapidata.sdk.validation.ValidationTruth;
import java.util.List;
import java.util.NoSuchElementException;

/** Turns tasks with known answers into the wire's and back. */
public final class RapidCodec {

    private RapidCodec() {}

    /**
     * What a task asks, as it is sent.
     *
     * @param rapid the task
     * @return a JSON object with its discriminator
     */
    public static JsonObject payload(Rapid rapid) {
        return TaskPayload.toJson(
                "Payload", rapid.task(), rapid.datapoint().sentence().orElse(""));
    }

    private static JsonObject.Builder of(String type) {
        return JsonObject.builder().put("_t", type);
    }

    private static JsonArray words(List<ValidationTruth.Word> words) {
        return TruthParts.words(words.stream()
                .map(word -> new TruthParts.Word(word.word(), word.index()))
                .toList());
    }

    /**
     * A truth as it is sent.
     *
     * @param truth the truth, a winner with the name that the wire knows
     * @return a JSON object with its discriminator
     */
    public static JsonObject truth(ValidationTruth truth) {
        if (truth instanceof ValidationTruth.Categories categories) {
            return of("AttachCategoryTruth")
                    .put("correctCategories", JsonValue.ofStrings(categories.correct()))
                    .build();
        }
        if (truth instanceof ValidationTruth.Winner winner) {
            return of("CompareTruth").put("winnerId", winner.winnerId()).build();
        }
        if (truth instanceof ValidationTruth.Boxes boxes) {
            return of("LocateBoxTruth")
                    .put("boundingBoxes", TruthParts.boxes(boxes.boxes()))
                    .putIfPresent("requiredPrecision", TruthParts.measure(boxes.requiredPrecision()))
                    .putIfPresent("requiredCompleteness", TruthParts.measure(boxes.requiredCompleteness()))
                    .build();
        }
        if (truth instanceof ValidationTruth.Words words) {
            return of("TranscriptionTruth")
                    .put("correctWords", words(words.words()))
                    .putIfPresent("requiredPrecision", TruthParts.measure(words.requiredPrecision()))
                    .putIfPresent("requiredCompleteness", TruthParts.measure(words.requiredCompleteness()))
                    .build();
        }
        if (truth instanceof ValidationTruth.Moments moments) {
            return of("ScrubTruth")
                    .put("validRanges", TruthParts.ranges(moments.ranges()))
                    .build();
        }
        if (truth instanceof ValidationTruth.Unknown unknown) {
            return unknown.raw();
        }
        throw new IllegalArgumentException("no wire form of " + truth);
    }

    /**
     * Reads a task.
     *
     * @param json what the service sent
     * @return the task
     */
    public static ValidationRapid read(JsonObject json) {
        return ValidationRapid.of(
                json,
                AssetDetailsReader.read(json.object("asset").orElse(JsonObject.empty())),
                AssetDetailsReader.readMember(json, "contextAsset"),
                json.object("truth").map(RapidCodec::readTruth).orElse(null));
    }

    /**
     * Reads a truth.
     *
     * @param json what the service sent
     * @return the truth; one that is not known, or not as known, is kept unread
     */
    public static ValidationTruth readTruth(JsonObject json) {
        try {
            ValidationTruth truth = known(json);
            // A member that this library does not know must survive the way back.
            JsonObject back = truth(truth);
            boolean complete = json.members().entrySet().stream()
                    .allMatch(member -> member.getValue() instanceof JsonNull || back.has(member.getKey()));
            return complete ? truth : new ValidationTruth.Unknown(json);
        } catch (NoSuchElementException | InvalidInputException notAsKnown) {
            return new ValidationTruth.Unknown(json);
        }
    }

    private static ValidationTruth known(JsonObject json) {
        return switch (json.string("_t").orElse("")) {
            case "AttachCategoryTruth" -> new ValidationTruth.Categories(json.strings("correctCategories"));
            case "CompareTruth" ->
                new ValidationTruth.Winner(json.string("winnerId").orElseThrow());
            case "LocateBoxTruth" ->
                new ValidationTruth.Boxes(
                        TruthParts.readBoxes(json),
                        TruthParts.readMeasure(json, "requiredPrecision"),
                        TruthParts.readMeasure(json, "requiredCompleteness"));
            case "TranscriptionTruth" ->
                new ValidationTruth.Words(
                        readWords(json),
                        TruthParts.readMeasure(json, "requiredPrecision"),
                        TruthParts.readMeasure(json, "requiredCompleteness"));
            case "ScrubTruth" -> new ValidationTruth.Moments(TruthParts.readRanges(json));
            default -> new ValidationTruth.Unknown(json);
        };
    }

    private static List<ValidationTruth.Word> readWords(JsonObject json) {
        return TruthParts.readWords(json).stream()
                .map(word -> new ValidationTruth.Word(word.word(), word.index()))
                .toList();
    }
}
