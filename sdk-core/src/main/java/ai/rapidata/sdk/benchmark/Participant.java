package ai.rapidata.sdk.benchmark;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A model in a benchmark. What the service once said is kept until {@link #refresh()} or a change through this object.
 * Safe for use by several threads.
 */
public interface Participant {

    /**
     * The id of the model in its benchmark.
     *
     * @return the id, as the service gave it
     */
    String id();

    /**
     * The benchmark it takes part in.
     *
     * @return the id of the benchmark
     */
    String benchmarkId();

    /**
     * The name of the model.
     *
     * @return the name as last read
     */
    String name();

    /**
     * Where the model is in the life of its benchmark.
     *
     * @return the status as last read
     */
    ParticipantStatus status();

    /**
     * Asks the service for the present name and status.
     *
     * @return this participant
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Participant refresh();

    /**
     * Submits the model, so that it is compared with the others on every leaderboard. This costs money at the hosted
     * service.
     *
     * @return this participant
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Participant run();

    /**
     * Takes the model out of evaluations and standings for the time being.
     *
     * @return this participant
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Participant disable();

    /**
     * Lets a disabled model take part again.
     *
     * @return this participant
     * @throws ai.rapidata.sdk.error.BadRequestException if it is not disabled
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Participant enable();

    /**
     * Renames the model.
     *
     * @param name the name, not blank
     * @return this participant
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Participant rename(String name);

    /**
     * Deletes the model with its samples. This cannot be undone.
     *
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    void delete();

    /**
     * Adds samples. A sample that the model has already is not added again and counts as added. A sample that fails does
     * not make this method throw.
     *
     * @param samples what the model made, with the prompts it made it of
     * @return what became of each sample
     * @throws ai.rapidata.sdk.error.InvalidInputException if a sample names no prompt of the benchmark; nothing is sent
     *     then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    AddedSamples uploadSamples(List<ModelSample> samples);

    /**
     * The samples that the service has.
     *
     * @return a lazy stream that reads page by page; its operations throw what requests throw
     */
    Stream<ParticipantSample> streamSamples();

    /**
     * Counts which samples the service lacks.
     *
     * @param identifiers for each sample that the model should have the identifier of its prompt
     * @return for each identifier of which samples are missing how many are, in the order given, unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Map<String, Integer> missingCounts(Collection<String> identifiers);

    /**
     * Finds out which samples the service lacks.
     *
     * @param samples what the model should have
     * @return the samples of prompts that lack some, unmodifiable; where the service does not say which of several it
     *     has, all of them
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    List<ModelSample> missingSamples(List<ModelSample> samples);

    /**
     * Adds those samples that the service lacks, in several rounds if need be, until none is missing or a round brings
     * nothing.
     *
     * @param samples what the model should have
     * @return what became of the samples that were missing
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    AddedSamples retryMissing(List<ModelSample> samples);

    /**
     * The place of the model among all others of its benchmark.
     *
     * @return its row of the overall standings, or empty if the service does not list it
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Optional<Standing> getStanding();

    /**
     * The score of the model among all others of its benchmark.
     *
     * @return the score rounded to two decimals, or empty if the model was not compared yet
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    OptionalDouble getElo();

    /**
     * Waits until no responses are being collected for this model.
     *
     * @param timeout how long to wait at most; zero to look once
     * @return its row of the overall standings then
     * @throws IllegalStateException if the model was not submitted
     * @throws EvaluationStoppedException if a run failed, or is paused while nothing else goes on
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the time is over before
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Standing waitForEvaluation(Duration timeout) {
        return waitForEvaluation(timeout, progress -> {});
    }

    /**
     * Waits until no responses are being collected for this model.
     *
     * @param timeout how long to wait at most; zero to look once
     * @param listener called by the waiting thread after each look
     * @return its row of the overall standings then
     * @throws IllegalStateException if the model was not submitted
     * @throws EvaluationStoppedException if a run failed, or is paused while nothing else goes on
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the time is over before
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Standing waitForEvaluation(Duration timeout, Consumer<EvaluationProgress> listener);

    /**
     * Waits in the background until no responses are being collected for this model.
     *
     * @param timeout how long to wait at most
     * @return completes with its row of the overall standings, or with what {@link #waitForEvaluation(Duration)} throws;
     *     cancelling it ends the wait
     */
    CompletableFuture<Standing> waitForEvaluationAsync(Duration timeout);
}
