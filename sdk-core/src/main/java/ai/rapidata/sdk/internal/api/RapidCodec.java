package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.CompareTask;
import ai.rapidata.sdk.task.DrawTask;
import ai.rapidata.sdk.task.LocateTask;
import ai.rapidata.sdk.task.SelectWordsTask;
import ai.rapidata.sdk.task.Sentence;
import ai.rapidata.sdk.task.Task;
import ai.rapidata.sdk.task.TimeRange;
import ai.rapidata.sdk.task.TimestampTask;
import ai.rapidata.sdk.validation.Rapid;
import ai.rapidata.sdk.validation.ValidationRapid;
import ai.rapidata.sdk.validation.ValidationTruth;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

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
        Task task = rapid.task();
        String instruction = task.instruction();
        if (task instanceof ClassificationTask classification) {
            return of("ClassifyPayload")
                    .put("title", instruction)
                    .put("categories", WorkflowCodec.categories(classification.answerOptions()))
                    .build();
        }
        if (task instanceof CompareTask) {
            return of("ComparePayload").put("criteria", instruction).build();
        }
        if (task instanceof LocateTask) {
            return of("LocatePayload").put("target", instruction).build();
        }
        if (task instanceof DrawTask) {
            return of("LinePayload").put("target", instruction).build();
        }
        if (task instanceof SelectWordsTask) {
            return of("TranscriptionPayload")
                    .put("title", instruction)
                    .put(
                            "transcription",
                            words(allWords(rapid.datapoint().sentence().orElse(""))))
                    .build();
        }
        if (task instanceof TimestampTask) {
            return of("ScrubPayload").put("target", instruction).build();
        }
        throw new IllegalArgumentException("no validation of " + task);
    }

    private static JsonObject.Builder of(String type) {
        return JsonObject.builder().put("_t", type);
    }

    private static List<ValidationTruth.Word> allWords(String sentence) {
        List<String> words = Sentence.words(sentence);
        List<ValidationTruth.Word> numbered = new ArrayList<>(words.size());
        for (int index = 0; index < words.size(); index++) {
            numbered.add(new ValidationTruth.Word(words.get(index), index));
        }
        return numbered;
    }

    private static JsonArray words(List<ValidationTruth.Word> words) {
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
                    .put("boundingBoxes", ExampleCodec.boxes(boxes.boxes()))
                    .putIfPresent("requiredPrecision", number(boxes.requiredPrecision()))
                    .putIfPresent("requiredCompleteness", number(boxes.requiredCompleteness()))
                    .build();
        }
        if (truth instanceof ValidationTruth.Words words) {
            return of("TranscriptionTruth")
                    .put("correctWords", words(words.words()))
                    .putIfPresent("requiredPrecision", number(words.requiredPrecision()))
                    .putIfPresent("requiredCompleteness", number(words.requiredCompleteness()))
                    .build();
        }
        if (truth instanceof ValidationTruth.Moments moments) {
            return of("ScrubTruth")
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
        if (truth instanceof ValidationTruth.Unknown unknown) {
            return unknown.raw();
        }
        throw new IllegalArgumentException("no wire form of " + truth);
    }

    private static @Nullable JsonValue number(@Nullable Double value) {
        return value == null ? null : JsonValue.of(value.doubleValue());
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
                        ExampleCodec.readBoxes(json),
                        orNull(json.doubleValue("requiredPrecision")),
                        orNull(json.doubleValue("requiredCompleteness")));
            case "TranscriptionTruth" ->
                new ValidationTruth.Words(
                        json.objects("correctWords").stream()
                                .map(word -> new ValidationTruth.Word(
                                        word.string("word").orElse(""),
                                        word.intValue("wordIndex").orElseThrow()))
                                .toList(),
                        orNull(json.doubleValue("requiredPrecision")),
                        orNull(json.doubleValue("requiredCompleteness")));
            case "ScrubTruth" ->
                new ValidationTruth.Moments(json.objects("validRanges").stream()
                        .map(range -> new TimeRange(
                                range.intValue("start").orElseThrow(),
                                range.intValue("end").orElseThrow()))
                        .toList());
            default -> new ValidationTruth.Unknown(json);
        };
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
