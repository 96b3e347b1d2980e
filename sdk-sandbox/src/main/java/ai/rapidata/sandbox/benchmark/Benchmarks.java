package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Index;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that benchmarks consist of, and what goes with what when something is deleted. */
final class Benchmarks {
    private final EntityStore store;
    private final Entities<Benchmark> benchmarks;
    private final Entities<Prompt> prompts;
    private final Entities<Participant> participants;
    private final Entities<Sample> samples;
    private final Entities<Leaderboard> leaderboards;
    private final Entities<Run> runs;
    private final Entities<Matchup> matchups;
    private final Index<Prompt> promptsByBenchmark;
    private final Index<Participant> participantsByBenchmark;
    private final Index<Sample> samplesByParticipant;
    private final Index<Leaderboard> leaderboardsByBenchmark;
    private final Index<Run> runsByLeaderboard;
    private final Index<Matchup> matchupsByBenchmark;
    private final Index<Matchup> matchupsByRun;

    Benchmarks(EntityStore store) {
        this.store = store;
        this.benchmarks = store.entities("benchmark", Benchmark.class);
        this.prompts = store.entities("benchmarkPrompt", Prompt.class);
        this.participants = store.entities("participant", Participant.class);
        this.samples = store.entities("sample", Sample.class);
        this.leaderboards = store.entities("leaderboard", Leaderboard.class);
        this.runs = store.entities("leaderboardRun", Run.class);
        this.matchups = store.entities("matchup", Matchup.class);
        this.promptsByBenchmark = prompts.indexedBy(Prompt::benchmarkId);
        this.participantsByBenchmark = participants.indexedBy(Participant::benchmarkId);
        this.samplesByParticipant = samples.indexedBy(Sample::participantId);
        this.leaderboardsByBenchmark = leaderboards.indexedBy(Leaderboard::benchmarkId);
        this.runsByLeaderboard = runs.indexedBy(Run::leaderboardId);
        this.matchupsByBenchmark = matchups.indexedBy(Matchup::benchmarkId);
        this.matchupsByRun = matchups.indexedBy(Matchup::runId);
    }

    Entities<Benchmark> benchmarks() {
        return benchmarks;
    }

    Entities<Prompt> prompts() {
        return prompts;
    }

    Entities<Participant> participants() {
        return participants;
    }

    Entities<Sample> samples() {
        return samples;
    }

    Entities<Leaderboard> leaderboards() {
        return leaderboards;
    }

    Entities<Run> runs() {
        return runs;
    }

    Entities<Matchup> matchups() {
        return matchups;
    }

    Benchmark benchmark(String id) {
        return benchmarks.find(id).orElseThrow(() -> Problem.notFound("benchmark", id));
    }

    Leaderboard leaderboard(String id) {
        return leaderboards.find(id).orElseThrow(() -> Problem.notFound("leaderboard", id));
    }

    Participant participant(String id) {
        return participants.find(id).orElseThrow(() -> Problem.notFound("participant", id));
    }

    Prompt prompt(String id) {
        return prompts.find(id).orElseThrow(() -> Problem.notFound("prompt", id));
    }

    Optional<Prompt> prompt(String benchmarkId, String identifier) {
        return promptsByBenchmark
                .in(benchmarkId)
                .filter(prompt -> prompt.identifier().equals(identifier))
                .findFirst();
    }

    Stream<Prompt> promptsOf(String benchmarkId) {
        return promptsByBenchmark.in(benchmarkId);
    }

    List<Participant> participantsOf(String benchmarkId) {
        return participantsByBenchmark.in(benchmarkId).toList();
    }

    Stream<Sample> samplesOf(String participantId) {
        return samplesByParticipant.in(participantId);
    }

    Stream<Leaderboard> leaderboardsOf(String benchmarkId) {
        return leaderboardsByBenchmark.in(benchmarkId);
    }

    Map<String, Leaderboard> boardsOf(String benchmarkId) {
        Map<String, Leaderboard> boards = new LinkedHashMap<>();
        leaderboardsOf(benchmarkId).forEach(board -> boards.put(board.id(), board));
        return boards;
    }

    Stream<Run> runsOf(String leaderboardId) {
        return runsByLeaderboard.in(leaderboardId);
    }

    Stream<Matchup> matchupsOf(String benchmarkId) {
        return matchupsByBenchmark.in(benchmarkId);
    }

    Stream<Matchup> matchupsOfRun(String runId) {
        return matchupsByRun.in(runId);
    }

    Stream<Ballot> ballotsOf(String benchmarkId) {
        return matchupsOf(benchmarkId).flatMap(Ballot::of);
    }

    /** Whether a run that evaluates a model is under way. */
    boolean isEvaluating(Participant participant) {
        return leaderboardsOf(participant.benchmarkId())
                .flatMap(board -> runsOf(board.id()))
                .anyMatch(run -> run.isActive() && run.participants().contains(participant.id()));
    }

    void deleteBenchmark(String id) {
        store.together(() -> {
            participantsOf(id).forEach(participant -> deleteParticipant(participant.id()));
            leaderboardsOf(id).toList().forEach(board -> deleteLeaderboard(board.id()));
            promptsOf(id).toList().forEach(prompt -> prompts.remove(prompt.id()));
            benchmarks.remove(id);
        });
    }

    void deleteLeaderboard(String id) {
        store.together(() -> {
            leaderboards
                    .remove(id)
                    .ifPresent(board -> matchupsOf(board.benchmarkId())
                            .filter(matchup -> matchup.leaderboardId().equals(id))
                            .toList()
                            .forEach(matchup -> matchups.remove(matchup.id())));
            runsOf(id).toList().forEach(run -> runs.remove(run.id()));
        });
    }

    void deleteParticipant(String id) {
        store.together(() -> {
            samplesOf(id).toList().forEach(sample -> samples.remove(sample.id()));
            participants
                    .remove(id)
                    .ifPresent(participant -> matchupsOf(participant.benchmarkId())
                            .filter(matchup -> matchup.has(id))
                            .toList()
                            .forEach(matchup -> matchups.remove(matchup.id())));
        });
    }

    /** Takes a prompt out with its samples and its votes. */
    void deletePrompt(Prompt prompt) {
        store.together(() -> {
            prompts.remove(prompt.id());
            participantsOf(prompt.benchmarkId()).stream()
                    .flatMap(participant -> samplesOf(participant.id()))
                    .filter(sample -> sample.identifier().equals(prompt.identifier()))
                    .toList()
                    .forEach(sample -> samples.remove(sample.id()));
            matchupsOf(prompt.benchmarkId())
                    .filter(matchup -> matchup.promptIdentifier().equals(prompt.identifier()))
                    .toList()
                    .forEach(matchup -> matchups.remove(matchup.id()));
        });
    }
}
