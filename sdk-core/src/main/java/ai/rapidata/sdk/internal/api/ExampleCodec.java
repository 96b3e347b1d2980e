package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.audience.AudienceExample;
import ai.rapidata.sdk.audience.ExampleTruth;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.CompareTask;
import ai.rapidata.sdk.task.DrawTask;
import ai.rapidata.sdk.task.LocateTask;
import ai.rapidata.sdk.task.SelectWordsTask;
import ai.rapidata.sdk.task.Sentence;
import ai.rapidata.sdk.task.Task;
import ai.rapidata.sdk.task.TimeRange;
import ai.rapidata.sdk.task.TimestampTask;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Turns examples into the wire's, which has names of its own for them, and back. */
public final class ExampleCodec {

    private static final double PERCENT = 100;

    private ExampleCodec() {}

    /**
     * What an example asks, as it is sent.
     *
     * @param task the task
     * @param sentence the sentence of which words are selected, or null
     * @return a JSON object with its discriminator
     */
    public static JsonObject payload(Task task, @Nullable String sentence) {
        String instruction = task.instruction();
        if (task instanceof ClassificationTask classification) {
            return of("ClassifyExamplePayload")
                    .put("title", instruction)
                    .put("categories", WorkflowCodec.categories(classification.answerOptions()))
                    .build();
        }
        if (task instanceof CompareTask) {
            return of("CompareExamplePayload").put("criteria", instruction).build();
        }
        if (task instanceof LocateTask) {
            return of("LocateExamplePayload").put("target", instruction).build();
        }
        if (task instanceof DrawTask) {
            return of("LineExamplePayload").put("target", instruction).build();
        }
        if (task instanceof SelectWordsTask && sentence != null) {
            return of("TranscriptionExamplePayload")
                    .put("title", instruction)
                    .put("transcription", words(allWords(sentence)))
                    .build();
        }
        if (task instanceof TimestampTask) {
            return of("ScrubExamplePayload").put("target", instruction).build();
        }
        throw new IllegalArgumentException("no example for " + task);
    }

    private static JsonObject.Builder of(String type) {
        return JsonObject.builder().put("_t", type);
    }

    private static List<ExampleTruth.Word> allWords(String sentence) {
        List<String> words = Sentence.words(sentence);
        List<ExampleTruth.Word> numbered = new ArrayList<>(words.size());
        for (int index = 0; index < words.size(); index++) {
            numbered.add(new ExampleTruth.Word(words.get(index), index));
        }
        return numbered;
    }

    private static JsonArray words(List<ExampleTruth.Word> words) {
        return new JsonArray(words.stream()
                .<JsonValue>map(word -> JsonObject.builder()
                        .put("word", word.word())
                        .put("wordIndex", word.index())
                        .build())
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
                    .putNullable("requiredPrecision", number(words.requiredPrecision()))
                    .putNullable("requiredCompleteness", number(words.requiredCompleteness()))
                    .build();
        }
        if (truth instanceof ExampleTruth.Moments moments) {
            return of("ScrubExampleTruth")
                    .put(
                            "validRanges",
                            new JsonArray(moments.ranges().stream()
                                    .<JsonValue>map(range -> JsonObject.builder()
                                            .put("start", range.startMillis())
                                            .put("end", range.endMillis())
                                            .build())
                                    .toList()))
                    .build();
        }
        if (truth instanceof ExampleTruth.Unknown unknown) {
            return unknown.raw();
        }
        throw new IllegalArgumentException("no wire form of " + truth);
    }

    private static JsonObject boxes(
            String type, List<Box> boxes, @Nullable Double precision, @Nullable Double completeness) {
        return of(type).put("boundingBoxes", boxes(boxes))
                .putNullable("requiredPrecision", number(precision))
                .putNullable("requiredCompleteness", number(completeness))
                .build();
    }

    /**
     * Boxes as they are sent: in percent.
     *
     * @param boxes the boxes
     * @return one object per box
     */
    public static JsonArray boxes(List<Box> boxes) {
        return new JsonArray(boxes.stream()
                .<JsonValue>map(box -> JsonObject.builder()
                        .put("xMin", box.xMin() * PERCENT)
                        .put("yMin", box.yMin() * PERCENT)
                        .put("xMax", box.xMax() * PERCENT)
                        .put("yMax", box.yMax() * PERCENT)
                        .build())
                .toList());
    }

    private static @Nullable JsonValue number(@Nullable Double value) {
        return value == null ? null : JsonValue.of(value.doubleValue());
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
                            readBoxes(json),
                            orNull(json.doubleValue("requiredPrecision")),
                            orNull(json.doubleValue("requiredCompleteness")));
                case "LineExampleTruth" ->
                    new ExampleTruth.Parts(
                            readBoxes(json),
                            orNull(json.doubleValue("requiredPrecision")),
                            orNull(json.doubleValue("requiredCompleteness")));
                case "TranscriptionExampleTruth" ->
                    new ExampleTruth.Words(
                            json.objects("correctWords").stream()
                                    .map(word -> new ExampleTruth.Word(
                                            word.string("word").orElse(""),
                                            word.intValue("wordIndex").orElseThrow()))
                                    .toList(),
                            orNull(json.doubleValue("requiredPrecision")),
                            orNull(json.doubleValue("requiredCompleteness")));
                case "ScrubExampleTruth" ->
                    new ExampleTruth.Moments(json.objects("validRanges").stream()
                            .map(range -> new TimeRange(
                                    range.intValue("start").orElseThrow(),
                                    range.intValue("end").orElseThrow()))
                            .toList());
                default -> new ExampleTruth.Unknown(json);
            };
        } catch (NoSuchElementException | InvalidInputException notAsKnown) {
            return new ExampleTruth.Unknown(json);
        }
    }

    static List<Box> readBoxes(JsonObject json) {
        return json.objects("boundingBoxes").stream()
                .map(box -> new Box(
                        box.doubleValue("xMin").orElseThrow() / PERCENT,
                        box.doubleValue("yMin").orElseThrow() / PERCENT,
                        box.doubleValue("xMax").orElseThrow() / PERCENT,
                        box.doubleValue("yMax").orElseThrow() / PERCENT))
                .toList();
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
