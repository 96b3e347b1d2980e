package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.context.ContextManager;
import ai.rapidata.sdk.context.ContextQuestion;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.context.ServiceContextManager;
import ai.rapidata.sdk.job.ContextShortening;
import ai.rapidata.sdk.job.JobOptions;
import ai.rapidata.sdk.job.JobWarning;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has long contexts shortened by the service, each distinct one once. */
final class ContextShortener {

    private final ContextManager service;

    ContextShortener(DatasetApi datasets, int workers) {
        this.service = new ServiceContextManager(datasets, workers);
    }

    /** Checks what can be checked without a request. */
    static void check(Iterable<Datapoint> datapoints, ContextShortening mode) {
        if (mode != ContextShortening.NEVER) {
            return;
        }
        long index = 0;
        for (Datapoint datapoint : datapoints) {
            String context = datapoint.context().orElse("");
            if (context.length() > JobOptions.MAX_CONTEXT_LENGTH) {
                throw new InvalidInputException(
                        "datapoints[" + index + "].context",
                        context,
                        "has " + context.length() + " characters",
                        "shorten it to at most " + JobOptions.MAX_CONTEXT_LENGTH + ", or allow the service to do so");
            }
            index++;
        }
    }

    /** Returns the same datapoints, with shorter contexts where that is needed. */
    Iterable<Datapoint> shorten(
            Iterable<Datapoint> datapoints, String question, ContextShortening mode, Warnings warnings) {
        Set<String> contexts = new LinkedHashSet<>();
        for (Datapoint datapoint : datapoints) {
            String context = datapoint.context().orElse("");
            boolean exceeds = context.length() > JobOptions.MAX_CONTEXT_LENGTH;
            if (exceeds || (mode == ContextShortening.ALWAYS && !context.isBlank())) {
                contexts.add(context);
            }
        }
        if (contexts.isEmpty()) {
            return datapoints;
        }
        Map<String, String> shortened = ask(List.copyOf(contexts), question);
        long tooLong = shortened.keySet().stream()
                .filter(context -> context.length() > JobOptions.MAX_CONTEXT_LENGTH)
                .count();
        long stillTooLong = shortened.values().stream()
                .filter(context -> context.length() > JobOptions.MAX_CONTEXT_LENGTH)
                .count();
        if (tooLong > 0) {
            warnings.add(
                    JobWarning.Kind.CONTEXT_SHORTENED,
                    tooLong + (tooLong == 1 ? " context was" : " contexts were") + " above "
                            + JobOptions.MAX_CONTEXT_LENGTH + " characters and had to be shortened by the service");
        }
        if (stillTooLong > 0) {
            warnings.add(
                    JobWarning.Kind.CONTEXT_TOO_LONG,
                    stillTooLong + " distinct contexts could not be shortened to " + JobOptions.MAX_CONTEXT_LENGTH
                            + " characters; their datapoints may be refused");
        }
        return MappedDatapoints.of(
                datapoints,
                datapoint -> datapoint
                        .context()
                        .map(shortened::get)
                        .map(datapoint::withContext)
                        .orElse(datapoint));
    }

    private Map<String, String> ask(List<String> contexts, String question) {
        List<String> answers = service.shortenContexts(contexts.stream()
                .map(context -> new ContextQuestion(context, question))
                .toList());
        Map<String, String> shortened = new LinkedHashMap<>();
        for (int index = 0; index < contexts.size(); index++) {
            shortened.put(contexts.get(index), answers.get(index));
        }
        return shortened;
    }
}
