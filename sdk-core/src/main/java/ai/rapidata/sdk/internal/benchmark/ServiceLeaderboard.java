package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.benchmark.EvaluationProgress;
import ai.rapidata.sdk.benchmark.Leaderboard;
import ai.rapidata.sdk.benchmark.LeaderboardDetails;
import ai.rapidata.sdk.benchmark.LeaderboardRun;
import ai.rapidata.sdk.benchmark.LeaderboardUpdate;
import ai.rapidata.sdk.benchmark.Participant;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.benchmark.VoteAggregation;
import ai.rapidata.sdk.benchmark.VoteFilter;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobField;
import ai.rapidata.sdk.job.JobManager;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.WinLossMatrix;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A leaderboard of the service. */
final class ServiceLeaderboard implements Leaderboard {

    private static final int JOBS_PER_REQUEST = 100;

    private final BenchmarkServices services;
    private final String benchmarkId;
    private final VoteAggregations aggregations;
    private volatile LeaderboardDetails details;
    /** The newest run before more responses were asked for, so that a wait knows that another one must come. */
    private volatile @Nullable String newestRunBefore;

    ServiceLeaderboard(
            BenchmarkServices services, String benchmarkId, LeaderboardDetails details, VoteAggregations aggregations) {
        this.services = services;
        this.benchmarkId = benchmarkId;
        this.details = details;
        this.aggregations = aggregations;
    }

    @Override
    public String id() {
        return details.id();
    }

    @Override
    public String benchmarkId() {
        return benchmarkId;
    }

    @Override
    public LeaderboardDetails details() {
        return details;
    }

    @Override
    public VoteAggregation voteAggregation() {
        return details.voteAggregation().orElseGet(() -> aggregations.of(id()));
    }

    @Override
    public Leaderboard refresh() {
        details = services.leaderboards().get(id());
        return this;
    }

    @Override
    public Leaderboard update(UnaryOperator<LeaderboardUpdate> update) {
        JsonObject changes = update.apply(LeaderboardUpdate.nothing()).changes();
        if (!changes.isEmpty()) {
            services.leaderboards().update(id(), changes);
            JsonObject.Builder changed = details.raw().toBuilder();
            changes.members().forEach(changed::put);
            details = new LeaderboardDetails(id(), changed.build());
        }
        return this;
    }

    @Override
    public void delete() {
        services.leaderboards().delete(id());
    }

    @Override
    public List<LeaderboardRun> runs() {
        return Listing.stream(
                        EvaluationWatch.NEWEST_RUNS,
                        page -> services.leaderboards().runs(id(), page),
                        LeaderboardRun::id)
                .toList();
    }

    @Override
    public List<Job> jobs() {
        List<String> ids = runs().stream()
                .map(LeaderboardRun::jobId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        JobManager manager = services.jobs();
        Map<String, Job> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += JOBS_PER_REQUEST) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + JOBS_PER_REQUEST));
            manager.streamJobs(search -> search.oneOf(JobField.ID, some)).forEach(job -> found.put(job.id(), job));
        }
        List<Job> jobs = new ArrayList<>();
        for (String jobId : ids) {
            Job job = found.containsKey(jobId) ? found.get(jobId) : single(manager, jobId);
            if (job != null) {
                jobs.add(job);
            }
        }
        return List.copyOf(jobs);
    }

    /** Lists show the caller's own jobs; one that is shared with the caller is found by its id. */
    private static @Nullable Job single(JobManager manager, String jobId) {
        try {
            return manager.getJobById(jobId);
        } catch (NotFoundException deleted) {
            return null;
        }
    }

    @Override
    public Standings getStandings(UnaryOperator<VoteFilter> filter) {
        VoteFilter chosen = checked(filter.apply(VoteFilter.all()));
        return chosen.selectsNothing()
                ? Standings.empty()
                : services.leaderboards().standings(id(), chosen);
    }

    @Override
    public WinLossMatrix getWinLossMatrix(UnaryOperator<VoteFilter> filter) {
        VoteFilter chosen = checked(filter.apply(VoteFilter.all()));
        return chosen.selectsNothing()
                ? WinLossMatrix.of(List.of(), List.of(), List.of(), null)
                : services.leaderboards().matrix(id(), chosen);
    }

    private static VoteFilter checked(VoteFilter filter) {
        if (filter.choices().containsKey(VoteFilter.Property.LEADERBOARD_ID)) {
            throw new InvalidInputException(
                    "filter.leaderboards",
                    filter.choices().get(VoteFilter.Property.LEADERBOARD_ID),
                    "a leaderboard has votes of its own only",
                    "leave it out, or ask the benchmark");
        }
        return filter;
    }

    @Override
    public void boost(Collection<Participant> participants, int totalResponses, OptionalLong seed) {
        collect("boost", participants, 2, totalResponses, seed);
    }

    @Override
    public void rebalance(Collection<Participant> participants, int totalResponses, OptionalLong seed) {
        collect("rebalance", participants, 1, totalResponses, seed);
    }

    private void collect(
            String how, Collection<Participant> participants, int fewest, int totalResponses, OptionalLong seed) {
        List<String> ids = participants.stream().map(Participant::id).distinct().toList();
        if (ids.size() < fewest) {
            throw new InvalidInputException(
                    "participants", ids, "names " + ids.size() + " models", "name at least " + fewest);
        }
        if (totalResponses < 1) {
            throw new InvalidInputException(
                    "totalResponses", totalResponses, totalResponses + " is below 1", "ask for at least 1 response");
        }
        String newest = services.leaderboards().runs(id(), EvaluationWatch.NEWEST_RUN).stream()
                .map(LeaderboardRun::id)
                .findFirst()
                .orElse("");
        services.leaderboards().collect(id(), how, ids, totalResponses, seed);
        newestRunBefore = newest;
    }

    @Override
    public Standings waitForEvaluation(Duration timeout, Consumer<EvaluationProgress> listener) {
        watch(listener).await(timeout);
        return getStandings();
    }

    @Override
    public CompletableFuture<Standings> waitForEvaluationAsync(Duration timeout) {
        return watch(progress -> {}).awaitAsync(timeout, overall -> getStandings());
    }

    private EvaluationWatch watch(Consumer<EvaluationProgress> listener) {
        return EvaluationWatch.ofLeaderboard(services, benchmarkId, id(), newestRunBefore, listener);
    }

    @Override
    public URI page() {
        return services.pages().leaderboard(benchmarkId, id());
    }

    @Override
    public Leaderboard view() {
        services.pages().show("Leaderboard", page());
        return this;
    }

    @Override
    public String toString() {
        return "Leaderboard[" + id() + ", " + name() + "]";
    }
}
