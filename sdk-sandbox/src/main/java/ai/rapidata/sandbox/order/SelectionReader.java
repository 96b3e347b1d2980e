package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.server.JsonBody;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Reads selections from requests, notes what is wrong with them, and finds the screening that they amount to. */
final class SelectionReader {

    private static final Set<String> RETRIEVAL_MODES = Set.of("Shuffled", "Sequential", "Random");

    private final Predicate<String> validationSets;

    /** Creates a reader that knows which validation sets there are. */
    SelectionReader(Predicate<String> validationSets) {
        this.validationSets = validationSets;
    }

    /** The screening of an order. Selections, where there are any, replace the one of the validation set. */
    Screening screening(JsonBody body) {
        Optional<String> validationSet = body.text("validationSetId").filter(id -> !id.isBlank());
        validationSet.ifPresent(id -> checkValidationSet(body, id));
        checkRetrievalMode(body);
        Optional<List<JsonBody>> selections = body.objects("selections");
        if (selections.isPresent() && !selections.get().isEmpty()) {
            return new Screening(tasks(selections.get()));
        }
        return new Screening(validationSet.isPresent() ? 1 : 0);
    }

    private int tasks(List<JsonBody> selections) {
        int tasks = 0;
        for (JsonBody selection : selections) {
            tasks += tasks(selection);
        }
        return tasks;
    }

    private int tasks(JsonBody selection) {
        String type = selection.text("_t").orElse("");
        switch (type) {
            case "LabelingSelection":
                checkRetrievalMode(selection);
                return 0;
            case "EffortCappedSelection":
                positive(selection, "effortBudget");
                checkRetrievalMode(selection);
                return 0;
            case "StaticSelection":
                requireArray(selection, "rapidIds");
                return 0;
            case "DemographicSelection":
                requireArray(selection, "keys");
                return 0;
            case "ValidationSelection":
                checkValidationSet(selection, selection.requiredText("validationSetId"));
                return positive(selection, "amount");
            case "ConditionalValidationSelection":
                checkValidationSet(selection, selection.requiredText("validationSetId"));
                return chances(selection);
            case "CappedSelection":
                return Math.min(positive(selection, "maxRapids"), inner(selection, "selections"));
            case "ShufflingSelection":
                return inner(selection, "selections");
            case "AbTestSelection":
                return (inner(selection, "a") + inner(selection, "b") + 1) / 2;
            default:
                selection.reject("_t", "'" + type + "' is not a selection.");
                return 0;
        }
    }

    private int chances(JsonBody selection) {
        requireArray(selection, "validationChances");
        int most = 0;
        for (JsonBody chance : selection.objects("validationChances").orElse(List.of())) {
            double likely = number(chance, "chance");
            if (likely < 0 || likely > 1) {
                chance.reject("chance", "'chance' must be from 0 to 1.");
            }
            number(chance, "userScoreThreshold");
            most = Math.max(most, (int) Math.round(likely * positive(chance, "rapidCount")));
        }
        return most;
    }

    private int inner(JsonBody selection, String member) {
        requireArray(selection, member);
        return tasks(selection.objects(member).orElse(List.of()));
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
