package ai.rapidata.sandbox.validation;

import ai.rapidata.sandbox.server.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Checks payloads and truths of validation rapids: they must be of one kind and fit each other. */
final class TruthReader {

    private static final Set<String> FOR_ALL = Set.of("EmptyValidationTruth", "SkipTruth");
    private static final Map<String, Set<String>> TRUTHS = Map.of(
            "ClassifyPayload", Set.of("AttachCategoryTruth", "ClassifyTruth"),
            "ComparePayload", Set.of("CompareTruth", "MultiCompareTruth"),
            "TranscriptionPayload", Set.of("TranscriptionTruth"),
            "LocatePayload", Set.of("LocateBoxTruth"),
            "LinePayload", Set.of("LocateBoxTruth", "LineTruth"),
            "ScrubPayload", Set.of("ScrubTruth"),
            "FreeTextPayload", Set.of(),
            "BoundingBoxPayload", Set.of("BoundingBoxTruth"),
            "PolygonPayload", Set.of("PolygonTruth"),
            "NamedEntityPayload", Set.of("NamedEntityTruth"));
    private static final Map<String, String> SENTENCES = Map.of(
            "ClassifyPayload", "title",
            "TranscriptionPayload", "title",
            "ComparePayload", "criteria",
            "FreeTextPayload", "question");
    private static final List<String> SIDES = List.of("xMin", "yMin", "xMax", "yMax");

    private TruthReader() {}

    /** Notes what is wrong with the payload of a new rapid. */
    static void checkPayload(JsonBody body) {
        Optional<JsonBody> payload = body.object("payload");
        if (payload.isEmpty()) {
            body.reject("payload", "'payload' must be the payload of a rapid.");
            return;
        }
        String type = payload.get().text("_t").orElse("");
        if (!TRUTHS.containsKey(type)) {
            payload.get().reject("_t", "'" + type + "' is not a payload of rapids.");
            return;
        }
        String sentence = SENTENCES.getOrDefault(type, "target");
        if (payload.get().text(sentence).isEmpty()) {
            payload.get().reject(sentence, "'" + sentence + "' must be a text.");
        }
        switch (type) {
            case "ClassifyPayload" -> checkCategories(payload.get());
            case "TranscriptionPayload" -> words(payload.get(), "transcription");
            case "NamedEntityPayload" -> requireTexts(payload.get(), "classes");
            default -> {
                // Nothing but the sentence.
            }
        }
    }

    /** Notes if there are no categories to choose from, or nameless ones. */
    static void checkCategories(JsonBody payload) {
        Optional<List<JsonBody>> categories = payload.objects("categories");
        if (categories.isEmpty() || categories.get().isEmpty()) {
            payload.reject("categories", "There must be at least one category.");
        }
        categories.orElse(List.of()).forEach(category -> category.requiredText("label"));
    }

    /** Notes what is wrong with a truth, if there is one. */
    static void checkTruth(JsonBody body, JsonBody payload, List<String> shown) {
        Optional<JsonBody> found = body.object("truth");
        if (found.isEmpty()) {
            return;
        }
        JsonBody truth = found.get();
        String type = truth.text("_t").orElse("");
        String payloadType = payload.text("_t").orElse("");
        if (!TRUTHS.getOrDefault(payloadType, Set.of()).contains(type) && !FOR_ALL.contains(type)) {
            truth.reject("_t", "'" + type + "' does not fit a " + payloadType + ".");
            return;
        }
        switch (type) {
            case "AttachCategoryTruth", "ClassifyTruth" ->
                among(truth, "correctCategories", requireTexts(truth, "correctCategories"), values(payload));
            case "CompareTruth" -> {
                String winner = truth.requiredText("winnerId");
                if (!winner.isEmpty()) {
                    among(truth, "winnerId", List.of(winner), shown);
                }
            }
            case "MultiCompareTruth" -> requireArray(truth, "correctCombinations");
            case "TranscriptionTruth" -> {
                words(truth, "correctWords");
                share(truth, "requiredPrecision");
                share(truth, "requiredCompleteness");
            }
            case "LocateBoxTruth" -> {
                requireArray(truth, "boundingBoxes");
                truth.objects("boundingBoxes").orElse(List.of()).forEach(TruthReader::box);
                share(truth, "requiredPrecision");
                share(truth, "requiredCompleteness");
            }
            case "BoundingBoxTruth" -> box(truth);
            case "ScrubTruth" -> ranges(truth);
            case "NamedEntityTruth" -> requireArray(truth, "classifications");
            default -> {
                // Says nothing that could be wrong.
            }
        }
    }

    private static void box(JsonBody box) {
        for (String side : SIDES) {
            Optional<Double> percent = box.number(side);
            if (percent.isEmpty() || percent.get() < 0 || percent.get() > 100) {
                box.reject(side, "'" + side + "' must be a number from 0 to 100.");
            }
        }
        ordered(box, "xMin", "xMax");
        ordered(box, "yMin", "yMax");
    }

    private static void ordered(JsonBody box, String less, String more) {
        Optional<Double> smaller = box.number(less);
        Optional<Double> larger = box.number(more);
        if (smaller.isPresent() && larger.isPresent() && smaller.get() >= larger.get()) {
            box.reject(less, "'" + less + "' must be less than '" + more + "'.");
        }
    }

    private static void ranges(JsonBody truth) {
        requireArray(truth, "validRanges");
        for (JsonBody range : truth.objects("validRanges").orElse(List.of())) {
            OptionalInt start = range.integer("start");
            OptionalInt end = range.integer("end");
            if (start.isEmpty() || end.isEmpty() || start.getAsInt() > end.getAsInt()) {
                range.reject("start", "'start' and 'end' must be milliseconds, 'start' not after 'end'.");
            }
        }
    }

    private static void words(JsonBody body, String member) {
        requireArray(body, member);
        for (JsonBody word : body.objects(member).orElse(List.of())) {
            if (word.text("word").isEmpty()) {
                word.reject("word", "'word' must be a text.");
            }
            OptionalInt index = word.integer("wordIndex");
            if (index.isEmpty() || index.getAsInt() < 0) {
                word.reject("wordIndex", "'wordIndex' must be a whole number of at least 0.");
            }
        }
    }

    private static void share(JsonBody body, String member) {
        Optional<Double> share = body.number(member);
        if (share.isPresent() && (share.get() < 0 || share.get() > 1)) {
            body.reject(member, "'" + member + "' must be from 0 to 1.");
        }
    }

    private static List<String> values(JsonBody payload) {
        List<String> values = new ArrayList<>();
        payload.objects("categories")
                .orElse(List.of())
                .forEach(category -> values.add(
                        category.text("value").orElse(category.text("label").orElse(""))));
        return values;
    }

    private static void among(JsonBody body, String member, List<String> named, List<String> allowed) {
        for (String name : named) {
            if (!allowed.contains(name)) {
                body.reject(member, "'" + name + "' is none of " + allowed + ".");
            }
        }
    }

    private static List<String> requireTexts(JsonBody body, String member) {
        Optional<List<String>> texts = body.texts(member);
        if (texts.isEmpty()) {
            body.reject(member, "'" + member + "' must be an array of texts.");
        }
        return texts.orElse(List.of());
    }

    private static void requireArray(JsonBody body, String member) {
        if (body.array(member).isEmpty()) {
            body.reject(member, "'" + member + "' must be an array.");
        }
    }
}
