package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.job.DatapointJobOptions;
import ai.rapidata.sdk.job.JobOptions;
import ai.rapidata.sdk.job.SelectWordsJobOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Gives datapoints what the options hold for each of them. */
final class ParallelLists {

    private ParallelLists() {}

    static Iterable<Datapoint> apply(Iterable<Datapoint> given, JobOptions<?> options) {
        List<String> contexts = options.contexts().orElse(List.of());
        List<Map<String, String>> metadata = options instanceof DatapointJobOptions<?> perDatapoint
                ? perDatapoint.privateMetadata().orElse(List.of())
                : List.of();
        List<String> sentences = options instanceof SelectWordsJobOptions words
                ? words.sentences().orElse(List.of())
                : List.of();
        boolean nothing = contexts.isEmpty()
                && metadata.isEmpty()
                && sentences.isEmpty()
                && options.mediaContexts().isEmpty();
        if (nothing) {
            return given;
        }
        List<Datapoint> list = new ArrayList<>();
        given.forEach(list::add);
        Datapoints datapoints = Datapoints.of(list);
        if (!contexts.isEmpty()) {
            refuseOwn(list, "context", datapoint -> datapoint.context().isPresent());
            datapoints = datapoints.withContexts(contexts);
        }
        if (options.mediaContexts().isPresent()) {
            refuseOwn(
                    list, "mediaContext", datapoint -> !datapoint.mediaContext().isEmpty());
            datapoints = datapoints.withMediaContexts(options.mediaContexts().get());
        }
        if (!sentences.isEmpty()) {
            refuseOwn(list, "sentence", datapoint -> datapoint.sentence().isPresent());
            datapoints = datapoints.withSentences(sentences);
        }
        if (!metadata.isEmpty()) {
            refuseOwn(
                    list,
                    "privateMetadata",
                    datapoint -> !datapoint.privateMetadata().isEmpty());
            datapoints = datapoints.withPrivateMetadata(metadata);
        }
        return datapoints;
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
