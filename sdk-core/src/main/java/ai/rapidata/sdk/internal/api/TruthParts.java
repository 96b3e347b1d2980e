package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.TimeRange;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What truths of examples and of validation tasks are made of. */
final class TruthParts {

    private static final double PERCENT = 100;

    private TruthParts() {}

    /** A word and its place in the sentence. */
    record Word(String word, int index) {}

    static JsonArray words(List<Word> words) {
        return array(
                words,
                word -> JsonObject.builder()
                        .put("word", word.word())
                        .put("wordIndex", word.index())
                        .build());
    }

    static List<Word> readWords(JsonObject truth) {
        return truth.objects("correctWords").stream()
                .map(word -> new Word(
                        word.string("word").orElse(""),
                        word.intValue("wordIndex").orElseThrow()))
                .toList();
    }

    /** Boxes are sent in percent. */
    static JsonArray boxes(List<Box> boxes) {
        return array(
                boxes,
                box -> JsonObject.builder()
                        .put("xMin", box.xMin() * PERCENT)
                        .put("yMin", box.yMin() * PERCENT)
                        .put("xMax", box.xMax() * PERCENT)
                        .put("yMax", box.yMax() * PERCENT)
                        .build());
    }

    static List<Box> readBoxes(JsonObject truth) {
        return truth.objects("boundingBoxes").stream()
                .map(box -> new Box(
                        box.doubleValue("xMin").orElseThrow() / PERCENT,
                        box.doubleValue("yMin").orElseThrow() / PERCENT,
                        box.doubleValue("xMax").orElseThrow() / PERCENT,
                        box.doubleValue("yMax").orElseThrow() / PERCENT))
                .toList();
    }

    static JsonArray ranges(List<TimeRange> ranges) {
        return array(
                ranges,
                range -> JsonObject.builder()
                        .put("start", range.startMillis())
                        .put("end", range.endMillis())
                        .build());
    }

    static List<TimeRange> readRanges(JsonObject truth) {
        return truth.objects("validRanges").stream()
                .map(range -> new TimeRange(
                        range.intValue("start").orElseThrow(),
                        range.intValue("end").orElseThrow()))
                .toList();
    }

    static @Nullable JsonValue measure(@Nullable Double value) {
        return value == null ? null : JsonValue.of(value.doubleValue());
    }

    static @Nullable Double readMeasure(JsonObject truth, String name) {
        OptionalDouble value = truth.doubleValue(name);
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static <T> JsonArray array(List<T> parts, Function<T, JsonValue> toJson) {
        return new JsonArray(parts.stream().map(toJson).toList());
    }
}
