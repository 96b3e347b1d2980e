package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.server.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Reads selections from requests and notes what is wrong with them. */
final class SelectionReader {

    private static final Set<String> RETRIEVAL_MODES = Set.of("Shuffled", "Sequential", "Random");

    private final Predicate<String> validationSets;

    /** Creates a reader that knows which validation sets there are. */
    SelectionReader(Predicate<String> validationSets) {
        this.validationSets = validationSets;
    }

    /** The selections of an order. Where there are any, they replace the one of the validation set. */
    List<Selection> read(JsonBody body) {
        Optional<String> validationSet = body.text("validationSetId").filter(id -> !id.isBlank());
        validationSet.ifPresent(id -> checkValidationSet(body, id));
        checkRetrievalMode(body);
        Optional<List<JsonBody>> selections = body.objects("selections");
        if (selections.isPresent() && !selections.get().isEmpty()) {
            return selections.get().stream().map(this::one).toList();
        }
        return validationSet
                .<List<Selection>>map(id -> List.of(new Selection.Validation(id, 1)))
                .orElse(List.of());
    }

    private Selection one(JsonBody body) {
        String type = body.text("_t").orElse("");
        return switch (type) {
            case "LabelingSelection" -> own(body, body.has("effortBudget") ? "effortBudget" : "amount");
            case "EffortCappedSelection" -> own(body, "effortBudget");
            case "StaticSelection" -> new Selection.Fixed(texts(body, "rapidIds"));
            case "DemographicSelection" ->
                new Selection.Demographic(texts(body, "keys"), body.has("maxRapids") ? positive(body, "maxRapids") : 1);
            case "ValidationSelection" -> new Selection.Validation(set(body), positive(body, "amount"));
            case "ConditionalValidationSelection" -> conditional(body);
            case "CappedSelection" -> new Selection.Capped(inner(body, "selections"), positive(body, "maxRapids"));
            case "ShufflingSelection" -> new Selection.Shuffling(inner(body, "selections"));
            case "AbTestSelection" -> new Selection.AbTest(inner(body, "a"), inner(body, "b"));
            default -> {
                body.reject("_t", "'" + type + "' is not a selection.");
                yield new Selection.OwnTasks();
            }
        };
    }

    private static Selection own(JsonBody body, String amount) {
        positive(body, amount);
        checkRetrievalMode(body);
        return new Selection.OwnTasks();
    }

    private Selection conditional(JsonBody body) {
        requireArray(body, "validationChances");
        List<Selection.Chance> chances = new ArrayList<>();
        for (JsonBody chance : body.objects("validationChances").orElse(List.of())) {
            double likely = number(chance, "chance");
            if (likely < 0 || likely > 1) {
                chance.reject("chance", "'chance' must be from 0 to 1.");
            }
            chances.add(
                    new Selection.Chance(number(chance, "userScoreThreshold"), likely, positive(chance, "rapidCount")));
        }
        List<String> dimensions = body.texts("dimensions")
                .orElseGet(() -> body.text("dimension").stream().toList());
        return new Selection.ConditionalValidation(set(body), chances, dimensions);
    }

    private List<Selection> inner(JsonBody body, String member) {
        requireArray(body, member);
        return body.objects(member).orElse(List.of()).stream().map(this::one).toList();
    }

    private String set(JsonBody body) {
        String id = body.requiredText("validationSetId");
        checkValidationSet(body, id);
        return id;
    }

    private static List<String> texts(JsonBody body, String member) {
        requireArray(body, member);
        return body.texts(member).orElse(List.of());
    }

    private void checkValidationSet(JsonBody body, String id) {
        if (!id.isEmpty() && !validationSets.test(id)) {
            body.reject("validationSetId", "There is no validation set with the id '" + id + "'.");
        }
    }

    private static void checkRetrievalMode(JsonBody body) {
        Optional<String> mode = body.text("retrievalMode");
        if (mode.isPresent() && !RETRIEVAL_MODES.contains(mode.get())) {
            body.reject("retrievalMode", "'" + mode.get() + "' is not one of " + RETRIEVAL_MODES + ".");
        }
        body.integer("maxIterations");
    }

    private static void requireArray(JsonBody body, String member) {
        if (body.array(member).isEmpty()) {
            body.reject(member, "'" + member + "' must be an array.");
        }
    }

    private static double number(JsonBody body, String member) {
        Optional<Double> value = body.number(member);
        if (value.isEmpty()) {
            body.reject(member, "'" + member + "' must be a number.");
        }
        return value.orElse(0.0);
    }

    private static int positive(JsonBody body, String member) {
        OptionalInt value = body.integer(member);
        if (value.isEmpty() || value.getAsInt() < 0) {
            body.reject(member, "'" + member + "' must be a whole number of at least 0.");
            return 0;
        }
        return value.getAsInt();
    }
}
