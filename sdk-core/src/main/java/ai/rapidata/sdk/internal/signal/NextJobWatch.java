package ai.rapidata.sdk.internal.signal;

import ai.rapidata.sdk.error.DeadlineExceededException;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.concurrent.Pace;
import ai.rapidata.sdk.internal.concurrent.Waiter;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.signal.SignalRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits until a run that was not known makes a job. */
final class NextJobWatch {

    /** The newest runs; further pages are asked for only while all runs on one are new. */
    static final PageRequest NEWEST = new PageRequest(1, 20, List.of("-started_at"), List.of(), false);

    private final String what;
    private final Waiter waiter;
    private final KnownRuns known;
    private final Supplier<Stream<SignalRun>> newestFirst;
    private final Function<String, Job> job;
    private volatile List<SignalRun> later = List.of();

    NextJobWatch(
            String signalId,
            Waiter waiter,
            KnownRuns known,
            Supplier<Stream<SignalRun>> newestFirst,
            Function<String, Job> job) {
        this.what = "the next job of signal " + signalId;
        this.waiter = waiter;
        this.known = known;
        this.newestFirst = newestFirst;
        this.job = job;
    }

    Job await(Duration timeout) {
        try {
            return waiter.await(what, timeout, Pace.COMPUTING, this::look);
        } catch (DeadlineExceededException late) {
            String passedOver = passedOver();
            if (passedOver.isEmpty()) {
                throw late;
            }
            throw new DeadlineExceededException(late.getMessage() + "; " + passedOver, late);
        }
    }

    CompletableFuture<Job> awaitAsync(Duration timeout) {
        return waiter.awaitAsync(what, timeout, Pace.COMPUTING, this::look);
    }

    private Optional<Job> look() {
        later = known.later(newestFirst.get());
        return earliest(later.stream().flatMap(run -> run.jobId().stream()).toList())
                .map(job);
    }

    private static Optional<String> earliest(List<String> newestFirst) {
        return newestFirst.isEmpty() ? Optional.empty() : Optional.of(newestFirst.get(newestFirst.size() - 1));
    }

    private String passedOver() {
        return later.stream()
                .filter(run -> run.status().isTerminal())
                .map(run -> "run " + run.id() + " ended as " + run.status()
                        + run.skippedReason()
                                .or(run::failureMessage)
                                .map(reason -> ": " + reason)
                                .orElse(""))
                .collect(Collectors.joining("; "));
    }
}
