package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.results.WinLossMatrix;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Models ranked by people's comparisons of what they make of the same prompts.
 *
 * <p>The prompts are read once, all together, and kept until {@link #refresh()} or a change through this object; the
 * lists made of them always have one element for each prompt, in the same order. Leaderboards and participants are read
 * anew each time. Safe for use by several threads.
 */
public interface Benchmark {

    /**
     * The id of the benchmark.
     *
     * @return the id, as the service gave it
     */
    String id();

    /**
     * The name of the benchmark.
     *
     * @return the name as last read or given
     */
    String name();

    /**
     * Asks the service for everything it knows about the benchmark.
     *
     * @return the benchmark at this moment
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    BenchmarkDetails getDetails();

    /**
     * Forgets the prompts and the name, so that they are read anew when they are next needed.
     *
     * @return this benchmark
     */
    Benchmark refresh();

    /**
     * Changes the benchmark.
     *
     * @param update names what changes; nothing is sent if it names nothing
     * @return this benchmark
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Benchmark update(UnaryOperator<BenchmarkUpdate> update);

    /**
     * Renames the benchmark.
     *
     * @param name the name, not blank
     * @return this benchmark
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Benchmark rename(String name) {
        return update(update -> update.name(name));
    }

    /**
     * Deletes the benchmark with everything in it.
     *
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    void delete();

    /**
     * Makes a copy of the benchmark.
     *
     * @return the copy
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Benchmark fork();

    /**
     * All prompts.
     *
     * @return the prompts, kept since they were read
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    PromptSet promptSet();

    /**
     * By what each prompt is known.
     *
     * @return one identifier for each prompt, unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default List<String> identifiers() {
        return promptSet().identifiers();
    }

    /**
     * The text of each prompt as it was given.
     *
     * @return one text for each prompt, null where there is none; unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default List<@Nullable String> prompts() {
        return promptSet().texts();
    }

    /**
     * The text of each prompt in English.
     *
     * @return one text for each prompt, null where there is none; unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default List<@Nullable String> englishPrompts() {
        return promptSet().englishTexts();
    }

    /**
     * The URL or file name of the medium of each prompt.
     *
     * @return one label for each prompt, null where there is no medium; unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default List<@Nullable String> promptAssets() {
        return promptSet().assets();
    }

    /**
     * The values of the tags of each prompt.
     *
     * @return one list for each prompt, unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default List<List<String>> tags() {
        return promptSet().tags();
    }

    /**
     * The tags of each prompt with their categories.
     *
     * @return one list for each prompt, unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default List<List<Tag>> structuredTags() {
        return promptSet().structuredTags();
    }

    /**
     * Where each prompt was taken from.
     *
     * @return one source for each prompt, null where none was given; unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default List<@Nullable String> origins() {
        return promptSet().origins();
    }

    /**
     * Adds a prompt. Models that are in the benchmark already are not affected.
     *
     * @param prompt the prompt, with an identifier that is new in the benchmark
     * @return this benchmark
     * @throws ai.rapidata.sdk.error.InvalidInputException if the identifier is taken
     * @throws FailedPromptsException if the prompt could not be added
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Benchmark addPrompt(Prompt prompt) {
        return addPrompts(List.of(prompt));
    }

    /**
     * Adds prompts, in the order given. Models that are in the benchmark already are not affected.
     *
     * @param prompts the prompts, with identifiers that are new in the benchmark, none twice
     * @return this benchmark
     * @throws ai.rapidata.sdk.error.InvalidInputException if an identifier is taken or comes twice; nothing is sent then
     * @throws FailedPromptsException if prompts could not be added; the others are there
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Benchmark addPrompts(List<Prompt> prompts);

    /**
     * Replaces the tags of a prompt.
     *
     * @param identifier by what the prompt is known
     * @param tags the new tags; none takes all away
     * @return this benchmark
     * @throws ai.rapidata.sdk.error.InvalidInputException if there is no such prompt
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Benchmark updatePrompt(String identifier, List<Tag> tags) {
        return updatePrompt(identifier, tags, null);
    }

    /**
     * Replaces the tags of a prompt, or the place it was taken from, or both.
     *
     * @param identifier by what the prompt is known
     * @param tags the new tags, of which none takes all away, or null to leave them as they are
     * @param origin the new source, or null to leave it as it is
     * @return this benchmark
     * @throws ai.rapidata.sdk.error.InvalidInputException if there is no such prompt, nothing to change, or the source is
     *     blank
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Benchmark updatePrompt(String identifier, @Nullable List<Tag> tags, @Nullable String origin);

    /**
     * Deletes a prompt with its samples and votes.
     *
     * @param identifier by what the prompt is known
     * @return this benchmark
     * @throws ai.rapidata.sdk.error.InvalidInputException if there is no such prompt
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Benchmark deletePrompt(String identifier);

    /**
     * The tags of all prompts.
     *
     * @return each pair of value and category once, with the number of its prompts, unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    List<TagSummary> tagSummaries();

    /**
     * The leaderboards as they are now.
     *
     * @return all leaderboards, unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    List<Leaderboard> leaderboards();

    /**
     * Creates a leaderboard that shows samples only, asks everybody and compares the models that are there.
     *
     * @param name the name, not blank
     * @param instruction by what labelers choose the better of two samples, 1 to 250 characters
     * @return the leaderboard
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name or the instruction is blank, or the instruction too
     *     long; nothing is sent then
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Leaderboard createLeaderboard(String name, String instruction) {
        return createLeaderboard(name, instruction, options -> options);
    }

    /**
     * Creates a leaderboard. Unless {@link LeaderboardOptions#skipInitialRun(boolean)} says otherwise, a run starts that
     * compares the models that are there, which costs money at the hosted service.
     *
     * @param name the name, not blank
     * @param instruction by what labelers choose the better of two samples, 1 to 250 characters
     * @param options changes the defaults
     * @return the leaderboard
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name or the instruction is blank, or the instruction too
     *     long; nothing is sent then
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Leaderboard createLeaderboard(String name, String instruction, UnaryOperator<LeaderboardOptions> options);

    /**
     * The models as they are now.
     *
     * @return all models, unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    List<Participant> participants();

    /**
     * Gets a model.
     *
     * @param id the id of the model in this benchmark
     * @return the model
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none of that id
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Participant getParticipantById(String id);

    /**
     * Adds a model with its samples, without having it evaluated.
     *
     * <p>Samples are checked and their media uploaded before the model is added, so that bad input leaves nothing behind.
     *
     * @param name the name of the model, not blank
     * @param samples what it made, at least one; a prompt may have several samples
     * @return the model, not submitted
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank, there is no sample, or one names no
     *     prompt of the benchmark; nothing is sent then
     * @throws FailedSamplesException if samples could not be added; unless all failed, the model exists with the others
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Participant addModel(String name, List<ModelSample> samples) {
        return addModel(name, samples, options -> options);
    }

    /**
     * Adds a model with its samples, without having it evaluated.
     *
     * @param name the name of the model, not blank
     * @param samples what it made, at least one; a prompt may have several samples
     * @param options changes the defaults
     * @return the model, not submitted
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank, there is no sample, or one names no
     *     prompt of the benchmark; nothing is sent then
     * @throws FailedSamplesException if samples could not be added; unless all failed, the model exists with the others
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Participant addModel(String name, List<ModelSample> samples, UnaryOperator<ModelOptions> options);

    /**
     * Adds a model with media, without having it evaluated.
     *
     * @param name the name of the model, not blank
     * @param media URLs or paths of files, at least one
     * @param prompts for each medium the identifier of its prompt, or the text of the prompt
     * @return the model, not submitted
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right; nothing is sent then
     * @throws FailedSamplesException if samples could not be added; unless all failed, the model exists with the others
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Participant addModel(String name, List<String> media, List<String> prompts) {
        return addModel(name, ModelSample.listOf(media, prompts, DataType.MEDIA));
    }

    /**
     * Adds a model with its samples and has it compared with the others on every leaderboard, which costs money at the
     * hosted service. Does not wait; {@link Participant#waitForEvaluation(Duration)} does.
     *
     * @param name the name of the model, not blank
     * @param samples what it made, at least one; a prompt may have several samples
     * @return the model, submitted
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank, there is no sample, or one names no
     *     prompt of the benchmark; nothing is sent then
     * @throws FailedSamplesException if samples could not be added; the model was not submitted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Participant evaluateModel(String name, List<ModelSample> samples) {
        return evaluateModel(name, samples, options -> options);
    }

    /**
     * Adds a model with its samples and has it compared with the others on every leaderboard, which costs money at the
     * hosted service. Does not wait; {@link Participant#waitForEvaluation(Duration)} does.
     *
     * @param name the name of the model, not blank
     * @param samples what it made, at least one; a prompt may have several samples
     * @param options changes the defaults
     * @return the model, submitted
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank, there is no sample, or one names no
     *     prompt of the benchmark; nothing is sent then
     * @throws FailedSamplesException if samples could not be added; the model was not submitted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Participant evaluateModel(String name, List<ModelSample> samples, UnaryOperator<ModelOptions> options);

    /**
     * Adds a model with media and has it compared with the others on every leaderboard, which costs money at the hosted
     * service.
     *
     * @param name the name of the model, not blank
     * @param media URLs or paths of files, at least one
     * @param prompts for each medium the identifier of its prompt, or the text of the prompt
     * @return the model, submitted
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right; nothing is sent then
     * @throws FailedSamplesException if samples could not be added; the model was not submitted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Participant evaluateModel(String name, List<String> media, List<String> prompts) {
        return evaluateModel(name, media, prompts, DataType.MEDIA);
    }

    /**
     * Adds a model with media or texts and has it compared with the others on every leaderboard, which costs money at the
     * hosted service.
     *
     * @param name the name of the model, not blank
     * @param samples URLs or paths of files, or texts, at least one
     * @param prompts for each sample the identifier of its prompt, or the text of the prompt
     * @param type what the samples are
     * @return the model, submitted
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right; nothing is sent then
     * @throws FailedSamplesException if samples could not be added; the model was not submitted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Participant evaluateModel(String name, List<String> samples, List<String> prompts, DataType type) {
        return evaluateModel(name, ModelSample.listOf(samples, prompts, type));
    }

    /**
     * Submits every model that waits to be evaluated, which costs money at the hosted service. A model that the service
     * refuses does not keep the others from being submitted.
     *
     * @return the models that were submitted, unmodifiable
     * @throws ai.rapidata.sdk.error.RapidataException if a model was refused, after all others were submitted; further
     *     refusals are suppressed exceptions of the first
     */
    List<Participant> run();

    /**
     * The models in the order of their scores over all leaderboards.
     *
     * @return the standings
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Standings getOverallStandings() {
        return getOverallStandings(filter -> filter);
    }

    /**
     * The models in the order of their scores over all leaderboards on prompts with one of these tags.
     *
     * @param tags values of tags; an empty list selects nothing, so that the standings are empty
     * @return the standings
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Standings getOverallStandings(List<String> tags) {
        return getOverallStandings(filter -> filter.tags(tags));
    }

    /**
     * The models in the order of their scores by some of the votes.
     *
     * @param filter selects votes
     * @return the standings
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Standings getOverallStandings(UnaryOperator<VoteFilter> filter);

    /**
     * Who won how often against whom over all leaderboards.
     *
     * @return the matrix, strongest first, with the numbers of votes
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default WinLossMatrix getWinLossMatrix() {
        return getWinLossMatrix(filter -> filter);
    }

    /**
     * Who won how often against whom by some of the votes.
     *
     * @param filter selects votes
     * @return the matrix, strongest first, with the numbers of votes
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    WinLossMatrix getWinLossMatrix(UnaryOperator<VoteFilter> filter);

    /**
     * The standings for each tag, in one request.
     *
     * @param filter selects votes; a condition on tags has no meaning here
     * @return the standings by all votes and for each tag
     * @throws ai.rapidata.sdk.error.InvalidInputException if the filter has conditions on tags or prompts
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    StandingsBreakdown getStandingsByTag(UnaryOperator<VoteFilter> filter);

    /**
     * The standings for each group of people.
     *
     * @param dimension by what people are grouped: country, language, gender, age or occupation
     * @param filter selects votes
     * @return the standings by all votes and for each group
     * @throws ai.rapidata.sdk.error.InvalidInputException if people cannot be grouped by that property
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    StandingsBreakdown getStandingsBreakdown(VoteFilter.Property dimension, UnaryOperator<VoteFilter> filter);

    /**
     * Whose votes are behind the standings.
     *
     * @param filter selects votes
     * @return how the votes are divided by country, language, gender, age and occupation
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Demographics getDemographics(UnaryOperator<VoteFilter> filter);

    /**
     * Waits until no responses are being collected for any model.
     *
     * @param timeout how long to wait at most; zero to look once
     * @return the overall standings then
     * @throws EvaluationStoppedException if a run failed, or is paused while nothing else goes on
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the time is over before
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Standings waitForEvaluation(Duration timeout) {
        return waitForEvaluation(timeout, progress -> {});
    }

    /**
     * Waits until no responses are being collected for any model.
     *
     * @param timeout how long to wait at most; zero to look once
     * @param listener called by the waiting thread after each look
     * @return the overall standings then
     * @throws EvaluationStoppedException if a run failed, or is paused while nothing else goes on
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the time is over before
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Standings waitForEvaluation(Duration timeout, Consumer<EvaluationProgress> listener);

    /**
     * Waits in the background until no responses are being collected for any model.
     *
     * @param timeout how long to wait at most
     * @return completes with the overall standings, or with what {@link #waitForEvaluation(Duration)} throws; cancelling
     *     it ends the wait
     */
    CompletableFuture<Standings> waitForEvaluationAsync(Duration timeout);

    /**
     * The page of this benchmark.
     *
     * @return its address
     */
    URI page();

    /**
     * Prints the address of {@link #page()} and opens it in a browser where there is a desktop. Never fails.
     *
     * @return this benchmark
     */
    Benchmark view();
}
