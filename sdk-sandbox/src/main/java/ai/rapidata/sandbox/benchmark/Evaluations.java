package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.crowd.Task;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.LabelerPool;
import ai.rapidata.sandbox.labeling.Labeling;
import ai.rapidata.sandbox.labeling.LabelingEngine;
import ai.rapidata.sandbox.labeling.LabelingListener;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Referee;
import ai.rapidata.sandbox.labeling.Subject;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs: pairs the samples of models that answered the same prompt, and lets the crowd compare them over the clock's time.
 *
 * <p>A labeler's preference follows the quality set for a sample's file name, URL or text, else the one set for the
 * model's name, else one that follows from the seed and the model's name.
 */
final class Evaluations implements LabelingListener {
    private final EntityStore store;
    private final Benchmarks benchmarks;
    private final SandboxClock clock;
    private final Crowd crowd;
    private final LabelingEngine engine;
    private final Function<String, LabelerPool> pools;

    /**
     * Prepares runs and goes on with those that a restart has interrupted.
     *
     * @param pools who may answer for an audience
     */
    Evaluations(
            EntityStore store,
            Benchmarks benchmarks,
            SandboxClock clock,
            Crowd crowd,
            Function<String, LabelerPool> pools) {
        this.store = store;
        this.benchmarks = benchmarks;
        this.clock = clock;
        this.crowd = crowd;
        this.engine = new LabelingEngine(clock, crowd, this);
        this.pools = pools;
        benchmarks.runs().stream().filter(Run::isActive).toList().forEach(this::resume);
    }

    /** Lets runs look again whether somebody can answer, after audiences have changed. */
    void wake() {
        engine.wake();
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
        Run run = new Run(
                Identifiers.next("run"),
                board.id(),
                name,
                "Running",
                List.copyOf(evaluated),
                board.audienceId(),
                null,
                board.tuning().minResponses(),
                clock.instant(),
                starter.mail(),
                starter.organizationId());
        List<Matchup> matchups = matchups(board, run, evaluated, amongThemselves, responses, new Random(seed));
        store.together(() -> {
            benchmarks.runs().put(run.id(), matchups.isEmpty() ? run.in("Completed") : run);
            matchups.forEach(matchup -> benchmarks.matchups().put(matchup.id(), matchup));
        });
        if (!matchups.isEmpty()) {
            resume(run);
        }
    }

    private void resume(Run run) {
        benchmarks.leaderboards().find(run.leaderboardId()).ifPresent(board -> {
            List<Rapid> rapids = benchmarks
                    .matchupsOf(board.benchmarkId())
                    .filter(matchup -> matchup.runId().equals(run.id()))
                    .map(Matchup::rapid)
                    .toList();
            Labeling labeling = new Labeling(
                    run.id(), crowd.seed().derive(run.id()), new Referee.Naive(run.responsesPerMatchup()), rapids);
            engine.start(labeling, pools.apply(run.audienceId()));
        });
    }

    @Override
    public void answered(Labeling labeling) {
        store.together(() -> labeling.takeChanges()
                .forEach(rapid -> benchmarks.matchups().update(rapid.id(), matchup -> matchup.with(rapid))));
    }

    @Override
    public void settled(Labeling labeling, Instant at) {
        benchmarks.runs().update(labeling.id(), run -> run.in("Completed"));
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
        Map<String, String> settings = new HashMap<>();
        board.featureFlags()
                .forEach(flag -> settings.put(
                        flag.path("key").asText(), flag.path("value").asText()));
        @Nullable String context = board.showPrompt() ? pair.prompt().text() : null;
        Task task = new Task(
                new Question.Compare(board.instruction()),
                List.of(pair.first().stimulus(), pair.second().stimulus()),
                context,
                settings);
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
