package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.task.TruthRules;
import ai.rapidata.sdk.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Makes tasks of parallel lists. */
final class RapidLists {

    private RapidLists() {}

    /** Makes one task, of which the form is known. */
    @FunctionalInterface
    interface Making<K extends Task, T> {
        Rapid make(TruthRules rules, K task, Datapoint datapoint, T truth);
    }

    static <K extends Task, T> List<Rapid> make(
            Making<K, T> making,
            K task,
            Iterable<Datapoint> datapoints,
            List<? extends T> truths,
            ValidationSetOptions options) {
        List<Datapoint> given = withContexts(datapoints, options);
        requireLength("truths", truths, given);
        options.explanations().ifPresent(texts -> requireLength("explanations", texts, given));
        List<Rapid> rapids = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            T truth = truths.get(i);
            if (Objects.isNull(truth)) {
                throw new InvalidInputException("truths[" + i + "]", null, "is null", "give the right answer");
            }
            Rapid rapid =
                    making.make(TruthRules.at(i), task, given.get(i), truth).withSettings(options.settings());
            rapids.add(measured(explained(rapid, options, i), options));
        }
        return List.copyOf(rapids);
    }

    private static Rapid explained(Rapid rapid, ValidationSetOptions options, int index) {
        if (options.explanations().isEmpty()) {
            return rapid;
        }
        String text = options.explanations().get().get(index);
        return text == null ? rapid : rapid.withExplanation(text);
    }

    private static Rapid measured(Rapid rapid, ValidationSetOptions options) {
        Rapid measured = rapid;
        if (options.requiredPrecision().isPresent()) {
            measured =
                    measured.withRequiredPrecision(options.requiredPrecision().getAsDouble());
        }
        if (options.requiredCompleteness().isPresent()) {
            measured = measured.withRequiredCompleteness(
                    options.requiredCompleteness().getAsDouble());
        }
        return measured;
    }

    private static List<Datapoint> withContexts(Iterable<Datapoint> datapoints, ValidationSetOptions options) {
        List<Datapoint> given = new ArrayList<>();
        for (Datapoint datapoint : datapoints) {
            if (Objects.isNull(datapoint)) {
                throw new InvalidInputException(
                        "datapoints[" + given.size() + "]", null, "is null", "give a datapoint");
            }
            given.add(datapoint);
        }
        if (given.isEmpty()) {
            throw new InvalidInputException("datapoints", null, "is empty", "give at least one datapoint");
        }
        List<Datapoint> changed = given;
        if (options.contexts().isPresent()) {
            refuseOwn(given, "context", datapoint -> datapoint.context().isPresent());
            changed = Datapoints.of(changed).withContexts(options.contexts().get());
        }
        if (options.mediaContexts().isPresent()) {
            refuseOwn(
                    given,
                    "mediaContext",
                    datapoint -> !datapoint.mediaContext().isEmpty());
            changed = Datapoints.of(changed)
                    .withMediaContexts(options.mediaContexts().get());
        }
        return changed;
    }

    private static void requireLength(String field, List<?> values, List<Datapoint> datapoints) {
        if (values.size() != datapoints.size()) {
            throw new InvalidInputException(
                    field,
                    values,
                    "has " + values.size() + " elements for " + datapoints.size() + " datapoints",
                    "give one for every datapoint");
        }
    }

    private static void refuseOwn(List<Datapoint> datapoints, String what, Predicate<Datapoint> own) {
        for (int index = 0; index < datapoints.size(); index++) {
            if (own.test(datapoints.get(index))) {
                throw new InvalidInputException(
                        "datapoints[" + index + "]." + what,
                        datapoints.get(index),
                        "is given by the datapoint and by the options",
                        "give it in one place only");
            }
        }
    }
}
