package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.asset.AssetReferences;
import ai.rapidata.sandbox.audience.Audiences;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.job.Assignments;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.RapidState;
import ai.rapidata.sandbox.labeling.Response;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.Identifiers;
import java.util.ArrayList;
import java.util.List;

/** Everything about benchmarks: the routes, the runs, and exact votes for tests. */
public final class BenchmarkService implements Endpoints {
    private final Benchmarks benchmarks;
    private final SandboxClock clock;
    private final Crowd crowd;
    private final List<Endpoints> endpoints;

    /**
     * Puts the service together.
     *
     * @param labelings the benchmarks
     * @param clock the sandbox's time
     * @param crowd who votes
     * @param audiences who may vote where
     * @param references the assets that prompts and samples refer to
     * @param jobs what makes the jobs that runs are
     */
    public BenchmarkService(
            BenchmarkLabelings labelings,
            SandboxClock clock,
            Crowd crowd,
            Audiences audiences,
            AssetReferences references,
            Assignments jobs) {
        this.benchmarks = labelings.benchmarks();
        this.clock = clock;
        this.crowd = crowd;
        Evaluations evaluations = new Evaluations(labelings.store(), benchmarks, clock, jobs);
        SampleAssets assets = new SampleAssets(references);
        BenchmarkEndpoints benchmarkEndpoints =
                new BenchmarkEndpoints(labelings.store(), benchmarks, evaluations, assets, clock);
        this.endpoints = List.of(
                benchmarkEndpoints,
                new ParticipantEndpoints(benchmarks, evaluations, assets, clock),
                new LeaderboardEndpoints(
                        benchmarks,
                        evaluations,
                        benchmarkEndpoints,
                        id -> audiences.find(id).isPresent(),
                        clock),
                new StandingEndpoints(benchmarks),
                new BenchmarkPageEndpoints(benchmarks));
    }

    @Override
    public void register(Routes routes) {
        endpoints.forEach(each -> each.register(routes));
    }

    /**
     * Adds a finished comparison with exactly the given votes, beside those of the crowd.
     *
     * @param leaderboardId the leaderboard
     * @param promptIdentifier the prompt
     * @param firstParticipantId the model on the first side
     * @param secondParticipantId the model on the second side
     * @param firstVotes how many labelers prefer the first
     * @param secondVotes how many prefer the second
     * @throws IllegalArgumentException if there are no votes, or one of the ids leads nowhere
     */
    public void addVotes(
            String leaderboardId,
            String promptIdentifier,
            String firstParticipantId,
            String secondParticipantId,
            int firstVotes,
            int secondVotes) {
        Leaderboard board = benchmarks
                .leaderboards()
                .find(leaderboardId)
                .orElseThrow(() -> new IllegalArgumentException("no leaderboard has the id " + leaderboardId));
        if (firstVotes < 0 || secondVotes < 0 || firstVotes + secondVotes == 0) {
            throw new IllegalArgumentException("votes must be 0 or more and not both 0");
        }
        Prompt prompt = benchmarks
                .prompt(board.benchmarkId(), promptIdentifier)
                .orElseThrow(() -> new IllegalArgumentException("no prompt has the identifier " + promptIdentifier));
        String id = Identifiers.next("rpd");
        List<Labeler> labelers = crowd.find(labeler -> true);
        List<Response> responses = new ArrayList<>();
        for (int vote = 0; vote < firstVotes + secondVotes; vote++) {
            responses.add(new Response(
                    id + "_" + vote,
                    labelers.get(vote % labelers.size()),
                    Answer.Winners.only(vote < firstVotes ? 0 : 1),
                    clock.instant()));
        }
        Matchup matchup = new Matchup(
                id,
                board.benchmarkId(),
                board.id(),
                "exact",
                promptIdentifier,
                prompt.tagValues(),
                List.of(side(firstParticipantId, promptIdentifier), side(secondParticipantId, promptIdentifier)),
                new Rapid(id, ExactVotes.subject(id, board), RapidState.Done, responses));
        benchmarks.matchups().put(id, matchup);
    }

    private Matchup.Side side(String participantId, String identifier) {
        return benchmarks
                .samplesOf(participantId)
                .filter(sample -> sample.identifier().equals(identifier))
                .findFirst()
                .map(sample -> new Matchup.Side(sample.id(), participantId))
                .orElseThrow(() -> new IllegalArgumentException(
                        "participant " + participantId + " has no sample for " + identifier));
    }
}
