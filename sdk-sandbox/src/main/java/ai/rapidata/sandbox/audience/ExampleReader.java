package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.server.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks what requests say about examples: payload and truth must be of one kind and fit each other. */
final class ExampleReader {

    /** Payload by truth. */
    private static final Map<String, String> KINDS = Map.of(
            "ClassifyExamplePayload", "ClassifyExampleTruth",
            "CompareExamplePayload", "CompareExampleTruth",
            "LocateExamplePayload", "LocateExampleTruth",
            "LineExamplePayload", "LineExampleTruth",
            "ScrubExamplePayload", "ScrubExampleTruth",
            "TranscriptionExamplePayload", "TranscriptionExampleTruth");

    private static final List<String> SENTENCES = List.of("title", "criteria", "target");

    private ExampleReader() {}

    /** The member of a payload that holds the instruction. */
    static String sentenceOf(String payloadType) {
        return switch (payloadType) {
            case "ClassifyExamplePayload", "TranscriptionExamplePayload" -> SENTENCES.get(0);
            case "CompareExamplePayload" -> SENTENCES.get(1);
            default -> SENTENCES.get(2);
        };
    }

    /** Notes what is wrong with the payload of a new example. */
    static void checkPayload(JsonBody body) {
        Optional<JsonBody> payload = body.object("payload");
        if (payload.isEmpty()) {
            body.reject("payload", "'payload' must be the payload of an example.");
            return;
        }
        String type = payload.get().text("_t").orElse("");
        if (!KINDS.containsKey(type)) {
            payload.get().reject("_t", "'" + type + "' is not a payload of examples.");
            return;
        }
        payload.get().requiredText(sentenceOf(type));
        if (type.equals("ClassifyExamplePayload")) {
            Optional<List<JsonBody>> categories = payload.get().objects("categories");
            if (categories.isEmpty() || categories.get().isEmpty()) {
                payload.get().reject("categories", "There must be at least one category.");
            }
            categories.orElse(List.of()).forEach(category -> {
                category.requiredText("label");
                category.requiredText("value");
            });
        } else if (type.equals("TranscriptionExamplePayload")) {
            words(payload.get(), "transcription");
        }
    }

    /** Notes what is wrong with a truth. */
    static void checkTruth(JsonBody body, String payloadType, JsonBody payload, List<String> shown) {
        Optional<JsonBody> truth = body.object("truth");
        if (truth.isEmpty()) {
            return;
        }
        String type = truth.get().text("_t").orElse("");
        if (!type.equals(KINDS.get(payloadType))) {
            truth.get().reject("_t", "'" + type + "' does not fit a " + payloadType + ".");
            return;
        }
        switch (type) {
            case "ClassifyExampleTruth" -> categories(truth.get(), payload);
            case "CompareExampleTruth" -> {
                String winner = truth.get().requiredText("winnerId");
                if (!winner.isEmpty() && !shown.contains(winner)) {
                    truth.get().reject("winnerId", "'" + winner + "' is none of the assets " + shown + ".");
                }
            }
            case "ScrubExampleTruth" -> {
                if (truth.get().objects("validRanges").isEmpty()) {
                    truth.get().reject("validRanges", "'validRanges' must be an array of ranges.");
                }
            }
            case "TranscriptionExampleTruth" -> words(truth.get(), "correctWords");
            case "LocateExampleTruth" -> {
                if (truth.get().objects("boundingBoxes").isEmpty()) {
                    truth.get().reject("boundingBoxes", "'boundingBoxes' must be an array of boxes.");
                }
            }
            default -> truth.get().objects("boundingBoxes");
        }
    }

    private static void categories(JsonBody truth, JsonBody payload) {
        Optional<List<String>> correct = truth.texts("correctCategories");
        if (correct.isEmpty()) {
            truth.reject("correctCategories", "'correctCategories' must be an array of texts.");
            return;
        }
        List<String> values = new ArrayList<>();
        payload.objects("categories")
                .orElse(List.of())
                .forEach(category -> category.text("value").ifPresent(values::add));
        for (String category : correct.get()) {
            if (!values.contains(category)) {
                truth.reject("correctCategories", "'" + category + "' is none of the categories " + values + ".");
            }
        }
    }

    private static void words(JsonBody body, String member) {
        Optional<List<JsonBody>> words = body.objects(member);
        if (words.isEmpty()) {
            body.reject(member, "'" + member + "' must be an array of words.");
        }
        for (JsonBody word : words.orElse(List.of())) {
            if (word.text("word").isEmpty()) {
                word.reject("word", "'word' must be a text.");
            }
            if (word.integer("wordIndex").isEmpty()) {
                word.reject("wordIndex", "'wordIndex' must be a whole number.");
            }
        }
    }
}
