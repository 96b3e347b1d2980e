package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Copies a benchmark with everything in it; what is still being labeled stays with the original. */
final class BenchmarkCopying {
    private final EntityStore store;
    private final Benchmarks benchmarks;
    /** Old id to new id, of all kinds. */
    private final Map<String, String> ids = new HashMap<>();

    BenchmarkCopying(EntityStore store, Benchmarks benchmarks) {
        this.store = store;
        this.benchmarks = benchmarks;
    }

    private String next(String id) {
        return ids.computeIfAbsent(id, known -> Identifiers.next(known.substring(0, known.indexOf('_'))));
    }

    private String copied(String id) {
        return Objects.requireNonNull(ids.get(id), id);
    }

    /** Returns the id of the copy. */
    String copy(Benchmark original, Caller caller, Instant now) {
        String id = next(original.id());
        store.together(() -> {
            benchmarks
                    .benchmarks()
                    .put(
                            id,
                            new Benchmark(
                                    id,
                                    original.name(),
                                    original.description(),
                                    false,
                                    false,
                                    original.initialBoostLevel(),
                                    original.scoreShift(),
                                    original.scoreScale(),
                                    now,
                                    null,
                                    caller.userId(),
                                    caller.mail(),
                                    caller.organizationId()));
            prompts(original, id);
            participants(original, id);
            leaderboards(original, id);
            matchups(original, id);
        });
        return id;
    }

    private void prompts(Benchmark original, String id) {
        for (Prompt prompt : benchmarks.promptsOf(original.id()).toList()) {
            Prompt copy = new Prompt(
                    next(prompt.id()),
                    id,
                    prompt.identifier(),
                    prompt.text(),
                    prompt.asset(),
                    prompt.tags(),
                    prompt.origin(),
                    prompt.createdAt());
            benchmarks.prompts().put(copy.id(), copy);
        }
    }

    private void participants(Benchmark original, String id) {
        for (Participant participant : benchmarks.participantsOf(original.id())) {
            Participant copy = new Participant(
                    next(participant.id()),
                    id,
                    participant.name(),
                    participant.status(),
                    participant.description(),
                    next(participant.datasetId()),
                    participant.createdAt());
            benchmarks.participants().put(copy.id(), copy);
            List<Sample> samples = benchmarks.samplesOf(participant.id()).toList();
            for (Sample sample : samples) {
                Sample same = new Sample(
                        Sample.id(copy.id(), sample.identifier(), sample.fingerprint()),
                        copy.id(),
                        sample.identifier(),
                        sample.asset(),
                        sample.fingerprint(),
                        sample.label(),
                        sample.createdAt());
                ids.put(sample.id(), same.id());
                benchmarks.samples().put(same.id(), same);
            }
        }
    }

    private void leaderboards(Benchmark original, String id) {
        for (Leaderboard board : benchmarks.leaderboardsOf(original.id()).toList()) {
            Leaderboard copy = new Leaderboard(
                    next(board.id()),
                    id,
                    board.name(),
                    board.instruction(),
                    board.showPrompt(),
                    board.showPromptAsset(),
                    board.isInversed(),
                    board.featureFlags(),
                    board.audienceId(),
                    board.createdAt(),
                    board.tuning());
            benchmarks.leaderboards().put(copy.id(), copy);
        }
    }

    private void matchups(Benchmark original, String id) {
        for (Matchup matchup : benchmarks.matchupsOf(original.id()).toList()) {
            if (!matchup.rapid().responses().isEmpty()
                    && matchup.sides().stream().allMatch(side -> ids.containsKey(side.sampleId()))) {
                Matchup copy = new Matchup(
                        next(matchup.id()),
                        id,
                        copied(matchup.leaderboardId()),
                        "copied",
                        matchup.promptIdentifier(),
                        matchup.tags(),
                        matchup.sides().stream()
                                .map(side -> new Matchup.Side(copied(side.sampleId()), copied(side.participantId())))
                                .toList(),
                        matchup.rapid());
                benchmarks.matchups().put(copy.id(), copy);
            }
        }
    }
}
