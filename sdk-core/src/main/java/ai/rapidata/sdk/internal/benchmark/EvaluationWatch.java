package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.benchmark.EvaluationProgress;
import ai.rapidata.sdk.benchmark.EvaluationStoppedException;
import ai.rapidata.sdk.benchmark.LeaderboardDetails;
import ai.rapidata.sdk.benchmark.LeaderboardRun;
import ai.rapidata.sdk.benchmark.RunStatus;
import ai.rapidata.sdk.benchmark.Standing;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.benchmark.VoteFilter;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.concurrent.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for responses. The service says which models are being evaluated and which runs go on. A run may begin some time
 * after it was asked for, so that quiet alone proves nothing: there must also be matches of the models waited for, or a
 * run that was not there before. Where neither comes, quiet is believed after half a minute.
 */
final class EvaluationWatch {

    static final PageRequest NEWEST_RUNS = new PageRequest(1, 100, List.of("-created_at"), List.of(), false);
    static final PageRequest NEWEST_RUN = new PageRequest(1, 1, List.of("-created_at"), List.of(), false);

    private static final PageRequest ALL = new PageRequest(1, 100, List.of(), List.of(), false);
    private static final Duration TIME_TO_BEGIN = Duration.ofSeconds(30);

    private final BenchmarkServices services;
    private final String benchmarkId;
    private final String what;
    private final @Nullable String participantId;
    private final @Nullable String leaderboardId;
    private final @Nullable String newestRunBefore;
    private final Consumer<EvaluationProgress> listener;
    private final long start;
    private final Set<String> seenUnfinished = new HashSet<>();
    private @Nullable List<String> leaderboards;

    private EvaluationWatch(
            BenchmarkServices services,
            String benchmarkId,
            String what,
            @Nullable String participantId,
            @Nullable String leaderboardId,
            @Nullable String newestRunBefore,
            Consumer<EvaluationProgress> listener) {
        this.services = services;
        this.benchmarkId = benchmarkId;
        this.what = what;
        this.participantId = participantId;
        this.leaderboardId = leaderboardId;
        this.newestRunBefore = newestRunBefore;
        this.listener = listener;
        this.start = services.ticker().nanos();
    }

    static EvaluationWatch ofBenchmark(
            BenchmarkServices services, String benchmarkId, Consumer<EvaluationProgress> listener) {
        return new EvaluationWatch(
                services, benchmarkId, "the evaluation of benchmark " + benchmarkId, null, null, null, listener);
    }

    static EvaluationWatch ofParticipant(
            BenchmarkServices services,
            String benchmarkId,
            String participantId,
            Consumer<EvaluationProgress> listener) {
        return new EvaluationWatch(
                services,
                benchmarkId,
                "the evaluation of participant " + participantId,
                participantId,
                null,
                null,
                listener);
    }

    static EvaluationWatch ofLeaderboard(
            BenchmarkServices services,
            String benchmarkId,
            String leaderboardId,
            @Nullable String newestRunBefore,
            Consumer<EvaluationProgress> listener) {
        return new EvaluationWatch(
                services,
                benchmarkId,
                "the evaluation on leaderboard " + leaderboardId,
                null,
                leaderboardId,
                newestRunBefore,
                listener);
    }

    Standings await(Duration timeout) {
        return services.waiter().await(what, timeout, Pace.LABELING, this::look);
    }

    CompletableFuture<Standings> awaitAsync(Duration timeout) {
        return awaitAsync(timeout, overall -> overall);
    }

    <T> CompletableFuture<T> awaitAsync(Duration timeout, Function<Standings, T> reading) {
        Supplier<Optional<T>> look = () -> look().map(reading);
        return services.waiter().awaitAsync(what, timeout, Pace.LABELING, look);
    }

    /** The overall standings, once there is nothing to wait for. */
    private Optional<Standings> look() {
        Standings standings = services.benchmarks().standings(benchmarkId, VoteFilter.all());
        List<List<LeaderboardRun>> runs = runs();
        List<Standing> evaluating = awaited(standings).stream()
                .filter(row -> leaderboardId == null && row.isEvaluating())
                .toList();
        List<LeaderboardRun> unfinished = runs.stream()
                .flatMap(List::stream)
                .filter(run -> !run.status().isTerminal())
                .toList();
        listener.accept(new EvaluationProgress(evaluating, unfinished, standings.totalResponses(), elapsed()));
        boolean begun = begun(standings, runs);
        requireGoingOn(runs, unfinished, begun);
        unfinished.forEach(run -> seenUnfinished.add(run.id()));
        boolean quiet = evaluating.isEmpty() && (participantId != null || unfinished.isEmpty());
        boolean done = quiet && (begun || runs.isEmpty() || elapsed().compareTo(TIME_TO_BEGIN) >= 0);
        return done ? Optional.of(standings) : Optional.empty();
    }

    private Duration elapsed() {
        return Duration.ofNanos(services.ticker().nanos() - start);
    }

    private List<List<LeaderboardRun>> runs() {
        List<String> boards = leaderboards;
        if (boards == null) {
            boards = leaderboardId != null
                    ? List.of(leaderboardId)
                    : Listing.stream(
                                    ALL,
                                    page -> services.benchmarks().leaderboards(benchmarkId, page),
                                    LeaderboardDetails::id)
                            .map(LeaderboardDetails::id)
                            .toList();
            leaderboards = boards;
        }
        List<List<LeaderboardRun>> runs = new ArrayList<>();
        for (String board : boards) {
            runs.add(services.leaderboards().runs(board, NEWEST_RUNS));
        }
        return runs;
    }

    private List<Standing> awaited(Standings standings) {
        return participantId == null
                ? standings.rows()
                : standings.find(participantId).stream().toList();
    }

    private boolean begun(Standings standings, List<List<LeaderboardRun>> runs) {
        if (leaderboardId != null) {
            return runs.stream()
                    .flatMap(List::stream)
                    .findFirst()
                    .filter(newest -> !newest.id().equals(newestRunBefore))
                    .isPresent();
        }
        List<Standing> awaited =
                awaited(standings).stream().filter(row -> !row.isDisabled()).toList();
        return !awaited.isEmpty() && awaited.stream().allMatch(row -> row.totalMatches() > 0);
    }

    private void requireGoingOn(List<List<LeaderboardRun>> runs, List<LeaderboardRun> unfinished, boolean begun) {
        List<LeaderboardRun> stopped = new ArrayList<>();
        for (List<LeaderboardRun> ofBoard : runs) {
            for (LeaderboardRun run : ofBoard) {
                boolean newest = run.equals(ofBoard.get(0));
                if (run.status().equals(RunStatus.FAILED)
                        && (seenUnfinished.contains(run.id()) || newest && !begun && unfinished.isEmpty())) {
                    stopped.add(run);
                }
            }
        }
        boolean allPaused = !unfinished.isEmpty()
                && unfinished.stream().allMatch(run -> run.status().equals(RunStatus.PAUSED));
        if (allPaused) {
            stopped.addAll(unfinished);
        }
        if (!stopped.isEmpty()) {
            throw new EvaluationStoppedException(stopped);
        }
    }
}
