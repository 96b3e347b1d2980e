package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.audience.AudienceExample;
import ai.rapidata.sdk.audience.ExampleTruth;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.Task;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Turns examples into the wire's, which has names of its own for them, and back. */
public final class ExampleCodec {

    private ExampleCodec() {}

    /**
     * What an example asks, as it is sent.
     *
     * @param task the task
     * @param sentence the sentence of which words are selected, or null
     * @return a JSON object with its discriminator
     */
    public static JsonObject payload(Task task, @Nullable String sentence) {
        return TaskPayload.toJson("ExamplePayload", task, sentence);
    }

    private static JsonObject.Builder of(String type) {
        return JsonObject.builder().put("_t", type);
    }

    private static JsonArray words(List<ExampleTruth.Word> words) {
        return TruthParts.words(words.stream()
                .map(word -> new TruthParts.Word(word.word(), word.index()))
                .toList());
    }

    /**
     * A truth as it is sent.
     *
     * @param truth the truth
     * @return a JSON object with its discriminator
     */
    public static JsonObject truth(ExampleTruth truth) {
        if (truth instanceof ExampleTruth.Categories categories) {
            return of("ClassifyExampleTruth")
                    .put("correctCategories", JsonValue.ofStrings(categories.correct()))
                    .build();
        }
        if (truth instanceof ExampleTruth.Winner winner) {
            return of("CompareExampleTruth").put("winnerId", winner.winnerId()).build();
        }
        if (truth instanceof ExampleTruth.Places places) {
            return boxes(
                    "LocateExampleTruth", places.boxes(), places.requiredPrecision(), places.requiredCompleteness());
        }
        if (truth instanceof ExampleTruth.Parts parts) {
            return boxes("LineExampleTruth", parts.boxes(), parts.requiredPrecision(), parts.requiredCompleteness());
        }
        if (truth instanceof ExampleTruth.Words words) {
            return of("TranscriptionExampleTruth")
                    .put("correctWords", words(words.words()))
                    .putNullable("requiredPrecision", TruthParts.measure(words.requiredPrecision()))
                    .putNullable("requiredCompleteness", TruthParts.measure(words.requiredCompleteness()))
                    .build();
        }
        if (truth instanceof ExampleTruth.Moments moments) {
            return of("ScrubExampleTruth")
                    .put("validRanges", TruthParts.ranges(moments.ranges()))
                    .build();
        }
        if (truth instanceof ExampleTruth.Unknown unknown) {
            return unknown.raw();
        }
        throw new IllegalArgumentException("no wire form of " + truth);
    }

    private static JsonObject boxes(
            String type, List<Box> boxes, @Nullable Double precision, @Nullable Double completeness) {
        return of(type).put("boundingBoxes", TruthParts.boxes(boxes))
                .putNullable("requiredPrecision", TruthParts.measure(precision))
                .putNullable("requiredCompleteness", TruthParts.measure(completeness))
                .build();
    }

    /**
     * Reads an example.
     *
     * @param json what the service sent
     * @return the example
     */
    public static AudienceExample read(JsonObject json) {
        return AudienceExample.of(
                json,
                AssetDetailsReader.read(json.object("asset").orElse(JsonObject.empty())),
                AssetDetailsReader.readMember(json, "contextAsset"),
                json.object("truth").map(ExampleCodec::readTruth).orElse(null));
    }

    /**
     * Reads a truth.
     *
     * @param json what the service sent
     * @return the truth; one that is not known, or not as known, is kept unread
     */
    public static ExampleTruth readTruth(JsonObject json) {
        try {
            return switch (json.string("_t").orElse("")) {
                case "ClassifyExampleTruth" -> new ExampleTruth.Categories(json.strings("correctCategories"));
                case "CompareExampleTruth" ->
                    new ExampleTruth.Winner(json.string("winnerId").orElseThrow());
                case "LocateExampleTruth" ->
                    new ExampleTruth.Places(
                            TruthParts.readBoxes(json),
                            TruthParts.readMeasure(json, "requiredPrecision"),
                            TruthParts.readMeasure(json, "requiredCompleteness"));
                case "LineExampleTruth" ->
                    new ExampleTruth.Parts(
                            TruthParts.readBoxes(json),
                            TruthParts.readMeasure(json, "requiredPrecision"),
                            TruthParts.readMeasure(json, "requiredCompleteness"));
                case "TranscriptionExampleTruth" ->
                    new ExampleTruth.Words(
                            readWords(json),
                            TruthParts.readMeasure(json, "requiredPrecision"),
                            TruthParts.readMeasure(json, "requiredCompleteness"));
                case "ScrubExampleTruth" -> new ExampleTruth.Moments(TruthParts.readRanges(json));
                default -> new ExampleTruth.Unknown(json);
            };
        } catch (NoSuchElementException | InvalidInputException notAsKnown) {
            return new ExampleTruth.Unknown(json);
        }
    }

    private static List<ExampleTruth.Word> readWords(JsonObject json) {
        return TruthParts.readWords(json).stream()
                .map(word -> new ExampleTruth.Word(word.word(), word.index()))
                .toList();
    }
}
