package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.results.WinLossMatrix;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One question by which the models of a benchmark are ranked. What the service once said is kept until
 * {@link #refresh()} or {@link #update}. Safe for use by several threads.
 */
public interface Leaderboard {

    /**
     * The id of the leaderboard.
     *
     * @return the id, as the service gave it
     */
    String id();

    /**
     * The benchmark it belongs to.
     *
     * @return the id of the benchmark
     */
    String benchmarkId();

    /**
     * What the service last said about the leaderboard.
     *
     * @return the details, kept since they were read
     */
    LeaderboardDetails details();

    /**
     * The name.
     *
     * @return the name as last read
     */
    default String name() {
        return details().name();
    }

    /**
     * By what labelers choose the better of two samples.
     *
     * @return the instruction as last read
     */
    default String instruction() {
        return details().instruction();
    }

    /**
     * How several answers to the same comparison count. Asks the service if the list that this leaderboard comes from
     * did not tell, once for all leaderboards of that list.
     *
     * @return the way of counting
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    VoteAggregation voteAggregation();

    /**
     * Asks the service for the present state.
     *
     * @return this leaderboard
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Leaderboard refresh();

    /**
     * Changes the leaderboard.
     *
     * @param update names what changes; nothing is sent if it names nothing
     * @return this leaderboard
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Leaderboard update(UnaryOperator<LeaderboardUpdate> update);

    /**
     * Deletes the leaderboard.
     *
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    void delete();

    /**
     * The runs that collected responses.
     *
     * @return all runs, newest first, unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    List<LeaderboardRun> runs();

    /**
     * The jobs that collected responses, found with one request for up to a hundred runs.
     *
     * @return the jobs of the runs that have one, newest first, unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    List<Job> jobs();

    /**
     * The models in the order of their scores.
     *
     * @return the standings
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Standings getStandings() {
        return getStandings(filter -> filter);
    }

    /**
     * The models in the order of their scores on prompts with one of these tags.
     *
     * @param tags values of tags; an empty list selects nothing, so that the standings are empty
     * @return the standings
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Standings getStandings(List<String> tags) {
        return getStandings(filter -> filter.tags(tags));
    }

    /**
     * The models in the order of their scores by some of the votes.
     *
     * @param filter selects votes
     * @return the standings
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Standings getStandings(UnaryOperator<VoteFilter> filter);

    /**
     * Who won how often against whom.
     *
     * @return the matrix, strongest first
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default WinLossMatrix getWinLossMatrix() {
        return getWinLossMatrix(filter -> filter);
    }

    /**
     * Who won how often against whom by some of the votes.
     *
     * @param filter selects votes
     * @return the matrix, strongest first
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    WinLossMatrix getWinLossMatrix(UnaryOperator<VoteFilter> filter);

    /**
     * Collects more responses to comparisons among some models. This costs money at the hosted service.
     *
     * @param participants the models, at least two
     * @param totalResponses how many responses to add in all, at least 1
     * @param seed makes the choice of comparisons repeatable, and the same on several leaderboards; empty for chance
     * @throws ai.rapidata.sdk.error.InvalidInputException if there are too few models or responses
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    void boost(Collection<Participant> participants, int totalResponses, OptionalLong seed);

    /**
     * Collects more responses to comparisons of some models with all others. This costs money at the hosted service.
     *
     * @param participants the models, at least one
     * @param totalResponses how many responses to add in all, at least 1
     * @param seed makes the choice of comparisons repeatable, and the same on several leaderboards; empty for chance
     * @throws ai.rapidata.sdk.error.InvalidInputException if there are too few models or responses
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    void rebalance(Collection<Participant> participants, int totalResponses, OptionalLong seed);

    /**
     * Waits until no responses are being collected for this leaderboard.
     *
     * @param timeout how long to wait at most; zero to look once
     * @return the standings then
     * @throws EvaluationStoppedException if a run failed, or is paused while nothing else goes on
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the time is over before
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Standings waitForEvaluation(Duration timeout) {
        return waitForEvaluation(timeout, progress -> {});
    }

    /**
     * Waits until no responses are being collected for this leaderboard.
     *
     * @param timeout how long to wait at most; zero to look once
     * @param listener called by the waiting thread after each look
     * @return the standings then
     * @throws EvaluationStoppedException if a run failed, or is paused while nothing else goes on
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the time is over before
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Standings waitForEvaluation(Duration timeout, Consumer<EvaluationProgress> listener);

    /**
     * Waits in the background until no responses are being collected for this leaderboard.
     *
     * @param timeout how long to wait at most
     * @return completes with the standings, or with what {@link #waitForEvaluation(Duration)} throws; cancelling it ends
     *     the wait
     */
    CompletableFuture<Standings> waitForEvaluationAsync(Duration timeout);

    /**
     * The page of this leaderboard.
     *
     * @return its address
     */
    URI page();

    /**
     * Prints the address of {@link #page()} and opens it in a browser where there is a desktop. Never fails.
     *
     * @return this leaderboard
     */
    Leaderboard view();
}
