package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.crowd.Task;
import ai.rapidata.sandbox.job.Assignments;
import ai.rapidata.sandbox.job.Job;
import ai.rapidata.sandbox.job.JobListener;
import ai.rapidata.sandbox.job.ServiceTasks;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Subject;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs: pairs the samples of models that answered the same prompt, and lets the crowd compare them, each run as a job.
 *
 * <p>A labeler's preference follows the quality set for a sample's file name, URL or text, else the one set for the
 * model's name, else one that follows from the seed and the model's name.
 */
final class Evaluations implements JobListener {
    private final EntityStore store;
    private final Benchmarks benchmarks;
    private final SandboxClock clock;
    private final Assignments jobs;

    /**
     * Prepares runs.
     *
     * @param jobs what makes the jobs that runs are
     */
    Evaluations(EntityStore store, Benchmarks benchmarks, SandboxClock clock, Assignments jobs) {
        this.store = store;
        this.benchmarks = benchmarks;
        this.clock = clock;
        this.jobs = jobs;
        jobs.onEnd(this);
    }

    /**
     * Starts a run that compares some models with the whole field.
     *
     * @param board the leaderboard
     * @param evaluated ids of the models to evaluate; all submitted ones for the initial run
     * @param amongThemselves whether they meet only each other
     * @param responses how many answers to collect
     * @param seed decides which pairs meet; equal seeds choose the same pairs
     */
    void start(
            Leaderboard board,
            Set<String> evaluated,
            boolean amongThemselves,
            int responses,
            long seed,
            String name,
            Caller starter) {
        String suffix = Identifiers.randomText(20);
        Run run = new Run(
                "run_" + suffix,
                board.id(),
                name,
                "Running",
                List.copyOf(evaluated),
                board.audienceId(),
                "job_" + suffix,
                board.tuning().minResponses(),
                clock.instant(),
                starter.mail(),
                starter.organizationId());
        List<Matchup> matchups = matchups(board, run, evaluated, amongThemselves, responses, new Random(seed));
        if (matchups.isEmpty()) {
            benchmarks.runs().put(run.id(), run.withoutJob());
            return;
        }
        store.together(() -> {
            benchmarks.runs().put(run.id(), run);
            matchups.forEach(matchup -> benchmarks.matchups().put(matchup.id(), matchup));
        });
        ServiceTasks tasks = new ServiceTasks(
                suffix,
                board.name() + ": " + name,
                board.instruction(),
                run.responsesPerMatchup(),
                settings(board),
                board.audienceId());
        if (jobs.commission(tasks, starter).isEmpty()) {
            benchmarks.runs().update(run.id(), known -> known.in("Failed"));
        }
    }

    @Override
    public void ended(Job job) {
        end(job, job.completedAt() == null ? "Failed" : "Completed");
    }

    @Override
    public void deleted(Job job) {
        end(job, "Failed");
    }

    private void end(Job job, String status) {
        String runId = "run" + job.id().substring(job.id().indexOf('_'));
        benchmarks.runs().update(runId, run -> run.isActive() ? run.in(status) : run);
    }

    /** A run as it stands now: its job may rest. */
    Run current(Run run) {
        boolean resting = run.isActive()
                && run.jobId() != null
                && jobs.find(run.jobId()).map(Job::isResting).orElse(false);
        return resting ? run.in("Paused") : run;
    }

    /** Ends the runs of a leaderboard that is about to be deleted. */
    void cancel(Leaderboard board) {
        for (Run run : benchmarks.runsOf(board.id()).filter(Run::isActive).toList()) {
            if (run.jobId() != null) {
                jobs.delete(run.jobId());
            }
        }
    }

    private static Map<String, String> settings(Leaderboard board) {
        Map<String, String> settings = new HashMap<>();
        board.featureFlags()
                .forEach(flag -> settings.put(
                        flag.path("key").asText(), flag.path("value").asText()));
        return settings;
    }

    /** Spreads the budget evenly: round after round, each pair of samples in a shuffled order, until it is used up. */
    private List<Matchup> matchups(
            Leaderboard board, Run run, Set<String> evaluated, boolean amongThemselves, int responses, Random random) {
        List<Pair> pairs = pairs(board, evaluated, amongThemselves);
        int wanted = Math.max(1, responses / board.tuning().minResponses());
        List<Matchup> matchups = new ArrayList<>();
        while (!pairs.isEmpty() && matchups.size() < wanted) {
            Collections.shuffle(pairs, random);
            for (Pair pair : pairs.subList(0, Math.min(pairs.size(), wanted - matchups.size()))) {
                matchups.add(matchup(board, run, random.nextBoolean() ? pair : pair.swapped()));
            }
        }
        return matchups;
    }

    private List<Pair> pairs(Leaderboard board, Set<String> evaluated, boolean amongThemselves) {
        List<Participant> field = benchmarks.participantsOf(board.benchmarkId()).stream()
                .filter(each -> each.status() == ParticipantStatus.Submitted)
                .toList();
        Map<String, List<Entry>> byIdentifier = new HashMap<>();
        for (Participant participant : field) {
            benchmarks
                    .samplesOf(participant.id())
                    .forEach(sample -> byIdentifier
                            .computeIfAbsent(sample.identifier(), unused -> new ArrayList<>())
                            .add(new Entry(participant, sample)));
        }
        List<Pair> pairs = new ArrayList<>();
        benchmarks.promptsOf(board.benchmarkId()).filter(board::uses).forEach(prompt -> {
            List<Entry> entries = byIdentifier.getOrDefault(prompt.identifier(), List.of());
            for (int i = 0; i < entries.size(); i++) {
                for (int j = i + 1; j < entries.size(); j++) {
                    Pair pair = new Pair(prompt, entries.get(i), entries.get(j));
                    if (pair.isFit(evaluated, amongThemselves)) {
                        pairs.add(pair);
                    }
                }
            }
        });
        return pairs;
    }

    private Matchup matchup(Leaderboard board, Run run, Pair pair) {
        String id = Identifiers.next("rpd");
        ObjectNode asset = Json.object().put("_t", "MultiAsset");
        asset.putArray("assets")
                .add(pair.first().sample().asset())
                .add(pair.second().sample().asset());
        asset.putObject("metadata");
        asset.put("identifier", id);
        @Nullable String context = board.showPrompt() ? pair.prompt().text() : null;
        Task task = new Task(
                new Question.Compare(board.instruction()),
                List.of(pair.first().stimulus(), pair.second().stimulus()),
                context,
                settings(board));
        @Nullable
        JsonNode contextAsset = board.showPromptAsset() ? pair.prompt().asset() : null;
        Subject subject = new Subject(id, 0, null, task, asset, contextAsset, Map.of());
        return new Matchup(
                id,
                board.benchmarkId(),
                board.id(),
                run.id(),
                pair.prompt().identifier(),
                pair.prompt().tagValues(),
                List.of(pair.first().side(), pair.second().side()),
                Rapid.open(id, subject));
    }

    private record Entry(Participant participant, Sample sample) {
        Matchup.Side side() {
            return new Matchup.Side(sample.id(), participant.id());
        }

        /** What the crowd sees: known by the sample's own name first, then by the model's. */
        Stimulus stimulus() {
            return new Stimulus(participant.name(), null, sample.label(), null);
        }
    }

    private record Pair(Prompt prompt, Entry first, Entry second) {
        Pair swapped() {
            return new Pair(prompt, second, first);
        }

        boolean isFit(Set<String> evaluated, boolean amongThemselves) {
            Set<String> sides = new HashSet<>(
                    List.of(first.participant().id(), second.participant().id()));
            return sides.size() == 2
                    && (amongThemselves
                            ? evaluated.containsAll(sides)
                            : sides.stream().anyMatch(evaluated::contains));
        }
    }
}
