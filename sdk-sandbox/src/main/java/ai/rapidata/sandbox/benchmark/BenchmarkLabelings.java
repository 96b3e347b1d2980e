package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.crowd.Seed;
import ai.rapidata.sandbox.labeling.Labeling;
import ai.rapidata.sandbox.labeling.LabelingStore;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.RapidState;
import ai.rapidata.sandbox.labeling.Referee;
import ai.rapidata.sandbox.store.EntityStore;
import java.util.List;
import java.util.Optional;

/**
 * The benchmarks of a sandbox as far as jobs have to do with them: each run of a leaderboard is a job, whose comparisons
 * and answers are kept with the benchmark.
 */
public final class BenchmarkLabelings implements LabelingStore {
    private final EntityStore store;
    private final Benchmarks benchmarks;
    private final Seed seed;

    /**
     * Opens the benchmarks.
     *
     * @param store where they are kept
     * @param seed decides who answers what
     */
    public BenchmarkLabelings(EntityStore store, Seed seed) {
        this.store = store;
        this.benchmarks = new Benchmarks(store);
        this.seed = seed;
    }

    EntityStore store() {
        return store;
    }

    Benchmarks benchmarks() {
        return benchmarks;
    }

    private static String runId(String labelingId) {
        return "run" + labelingId.substring(labelingId.indexOf('_'));
    }

    @Override
    public boolean holds(String labelingId) {
        return benchmarks.runs().find(runId(labelingId)).isPresent();
    }

    @Override
    public Optional<Labeling> find(String labelingId) {
        return benchmarks
                .runs()
                .find(runId(labelingId))
                .map(run -> new Labeling(
                        labelingId,
                        seed.derive(run.id()),
                        new Referee.Naive(run.responsesPerMatchup()),
                        benchmarks.matchupsOfRun(run.id()).map(Matchup::rapid).toList()))
                .filter(labeling -> !labeling.allRapids().isEmpty());
    }

    @Override
    public void save(Labeling labeling) {
        List<Rapid> changed = labeling.takeChanges();
        store.together(() -> changed.stream()
                .filter(rapid -> rapid.state() != RapidState.Rejected)
                // A comparison that is asked anew has another rapid, but is about the same.
                .forEach(rapid ->
                        benchmarks.matchups().update(rapid.subject().datapointId(), matchup -> matchup.with(rapid))));
    }
}
