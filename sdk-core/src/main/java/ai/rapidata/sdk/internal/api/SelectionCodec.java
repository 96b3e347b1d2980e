package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.selection.AbTestSelection;
import ai.rapidata.sdk.selection.CappedSelection;
import ai.rapidata.sdk.selection.ConditionalValidationSelection;
import ai.rapidata.sdk.selection.DemographicSelection;
import ai.rapidata.sdk.selection.EffortSelection;
import ai.rapidata.sdk.selection.LabelingSelection;
import ai.rapidata.sdk.selection.RetrievalMode;
import ai.rapidata.sdk.selection.Selection;
import ai.rapidata.sdk.selection.ShufflingSelection;
import ai.rapidata.sdk.selection.StaticSelection;
import ai.rapidata.sdk.selection.UnknownSelection;
import ai.rapidata.sdk.selection.ValidationSelection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns selections into the wire's and back. */
public final class SelectionCodec {

    private SelectionCodec() {}

    /**
     * Selections as they are sent.
     *
     * @param selections the selections
     * @return one object per selection
     */
    public static JsonArray toJson(List<Selection> selections) {
        return new JsonArray(
                selections.stream().<JsonValue>map(SelectionCodec::toJson).toList());
    }

    /**
     * A selection as it is sent.
     *
     * @param selection the selection
     * @return a JSON object with its discriminator
     */
    public static JsonObject toJson(Selection selection) {
        if (selection instanceof LabelingSelection labeling) {
            return of("LabelingSelection")
                    .put("amount", labeling.amount())
                    .put("retrievalMode", labeling.retrievalMode().value())
                    .putNullable("maxIterations", number(labeling.maxIterations()))
                    .build();
        }
        if (selection instanceof EffortSelection effort) {
            return of("EffortCappedSelection")
                    .put("effortBudget", effort.effortBudget())
                    .put("retrievalMode", effort.retrievalMode().value())
                    .putNullable("maxIterations", number(effort.maxIterations()))
                    .build();
        }
        if (selection instanceof ValidationSelection validation) {
            return of("ValidationSelection")
                    .put("validationSetId", validation.validationSetId())
                    .put("amount", validation.amount())
                    .build();
        }
        if (selection instanceof ConditionalValidationSelection conditional) {
            JsonObject.Builder json = of("ConditionalValidationSelection")
                    .put("validationSetId", conditional.validationSetId())
                    .put("validationChances", chances(conditional));
            if (!conditional.dimensions().isEmpty()) {
                json.put("dimensions", JsonValue.ofStrings(conditional.dimensions()));
            }
            return json.build();
        }
        if (selection instanceof DemographicSelection demographic) {
            return of("DemographicSelection")
                    .put("keys", JsonValue.ofStrings(demographic.keys()))
                    .put("maxRapids", demographic.maxRapids())
                    .build();
        }
        if (selection instanceof CappedSelection capped) {
            return of("CappedSelection")
                    .put("selections", toJson(capped.selections()))
                    .put("maxRapids", capped.maxRapids())
                    .build();
        }
        if (selection instanceof ShufflingSelection shuffling) {
            return of("ShufflingSelection")
                    .put("selections", toJson(shuffling.selections()))
                    .build();
        }
        if (selection instanceof AbTestSelection test) {
            return of("AbTestSelection")
                    .put("a", toJson(test.a()))
                    .put("b", toJson(test.b()))
                    .build();
        }
        if (selection instanceof StaticSelection rapids) {
            return of("StaticSelection")
                    .put("rapidIds", JsonValue.ofStrings(rapids.rapidIds()))
                    .build();
        }
        if (selection instanceof UnknownSelection unknown) {
            return unknown.raw();
        }
        throw new IllegalArgumentException("no wire form of " + selection);
    }

    private static JsonObject.Builder of(String type) {
        return JsonObject.builder().put("_t", type);
    }

    private static @Nullable JsonValue number(OptionalInt value) {
        return value.isPresent() ? JsonValue.of(value.getAsInt()) : null;
    }

    private static JsonArray chances(ConditionalValidationSelection selection) {
        return new JsonArray(selection.chances().stream()
                .<JsonValue>map(chance -> JsonObject.builder()
                        .put("userScoreThreshold", chance.userScoreThreshold())
                        .put("chance", chance.chance())
                        .put("rapidCount", chance.rapidCount())
                        .build())
                .toList());
    }

    /**
     * Reads a selection.
     *
     * @param json what the service sent
     * @return the selection; one that is not known, or not as known, is kept unread
     */
    public static Selection read(JsonObject json) {
        try {
            Selection selection = known(json);
            // A member that this library does not know must survive the way back.
            return toJson(selection)
                            .members()
                            .keySet()
                            .containsAll(json.members().keySet())
                    ? selection
                    : new UnknownSelection(json);
        } catch (NoSuchElementException | InvalidInputException notAsKnown) {
            return new UnknownSelection(json);
        }
    }

    private static Selection known(JsonObject json) {
        return switch (json.string("_t").orElse("")) {
            case "LabelingSelection" -> {
                LabelingSelection labeling =
                        new LabelingSelection(json.intValue("amount").orElseThrow()).withRetrievalMode(mode(json));
                OptionalInt iterations = json.intValue("maxIterations");
                yield iterations.isPresent() ? labeling.withMaxIterations(iterations.getAsInt()) : labeling;
            }
            case "EffortCappedSelection" -> {
                EffortSelection effort =
                        new EffortSelection(json.intValue("effortBudget").orElseThrow()).withRetrievalMode(mode(json));
                OptionalInt iterations = json.intValue("maxIterations");
                yield iterations.isPresent() ? effort.withMaxIterations(iterations.getAsInt()) : effort;
            }
            case "ValidationSelection" ->
                new ValidationSelection(
                        json.string("validationSetId").orElseThrow(),
                        json.intValue("amount").orElseThrow());
            case "ConditionalValidationSelection" ->
                new ConditionalValidationSelection(
                        json.string("validationSetId").orElseThrow(),
                        json.objects("validationChances").stream()
                                .map(SelectionCodec::chance)
                                .toList(),
                        json.strings("dimensions"));
            case "DemographicSelection" ->
                new DemographicSelection(
                        json.strings("keys"), json.intValue("maxRapids").orElseThrow());
            case "CappedSelection" ->
                new CappedSelection(
                        read(json.objects("selections")),
                        json.intValue("maxRapids").orElseThrow());
            case "ShufflingSelection" -> new ShufflingSelection(read(json.objects("selections")));
            case "AbTestSelection" -> new AbTestSelection(read(json.objects("a")), read(json.objects("b")));
            case "StaticSelection" -> new StaticSelection(json.strings("rapidIds"));
            default -> new UnknownSelection(json);
        };
    }

    /**
     * Reads selections.
     *
     * @param json what the service sent
     * @return the selections
     */
    public static List<Selection> read(List<JsonObject> json) {
        return json.stream().map(SelectionCodec::read).toList();
    }

    private static RetrievalMode mode(JsonObject json) {
        return json.string("retrievalMode").flatMap(RetrievalMode::of).orElseThrow();
    }

    private static ConditionalValidationSelection.Chance chance(JsonObject json) {
        return new ConditionalValidationSelection.Chance(
                json.doubleValue("userScoreThreshold").orElseThrow(),
                json.doubleValue("chance").orElseThrow(),
                json.intValue("rapidCount").orElseThrow());
    }
}
