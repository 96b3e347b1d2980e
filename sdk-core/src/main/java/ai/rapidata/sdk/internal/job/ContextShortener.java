package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.internal.api.ContextQuestion;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.concurrent.DaemonThreads;
import ai.rapidata.sdk.job.ContextShortening;
import ai.rapidata.sdk.job.JobOptions;
import ai.rapidata.sdk.job.JobWarning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has long contexts shortened by the service, each distinct one once. */
final class ContextShortener {

    /** The service takes so many contexts at once. */
    static final int BATCH = 10;

    private final DatasetApi datasets;
    private final int workers;

    ContextShortener(DatasetApi datasets, int workers) {
        this.datasets = datasets;
        this.workers = workers;
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
            if (exceeds || (mode == ContextShortening.ALWAYS && !context.isEmpty())) {
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
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < contexts.size(); from += BATCH) {
            batches.add(contexts.subList(from, Math.min(contexts.size(), from + BATCH)));
        }
        ExecutorService pool =
                Executors.newFixedThreadPool(Math.min(workers, batches.size()), DaemonThreads.named("shortening"));
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (List<String> batch : batches) {
                answers.add(pool.submit(() -> datasets.shortenContexts(batch.stream()
                        .map(context -> new ContextQuestion(context, question))
                        .toList())));
            }
            Map<String, String> shortened = new LinkedHashMap<>();
            for (int index = 0; index < batches.size(); index++) {
                List<String> batch = batches.get(index);
                List<String> answer = result(answers.get(index));
                for (int item = 0; item < batch.size(); item++) {
                    String text = answer.get(item);
                    shortened.put(batch.get(item), text.isBlank() ? batch.get(item) : text);
                }
            }
            return shortened;
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<String> result(Future<List<String>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OperationInterruptedException("interrupted while contexts were shortened", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
