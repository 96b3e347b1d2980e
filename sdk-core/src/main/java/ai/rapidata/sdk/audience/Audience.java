package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.job.RecruitingMetrics;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.TimeRange;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An audience of its own, in contrast to a {@link FilteredAudience}. The global audience and the curated ones belong to the
 * service: jobs can be given to them, and everything that changes an audience is refused by the service.
 */
public interface Audience extends JobAudience {

    /** How many examples the service wants before people can be admitted. */
    int RECOMMENDED_EXAMPLES = 3;

    /**
     * What sort of people this audience holds, as known when this handle was made.
     *
     * @return the kind
     */
    AudienceKind kind();

    /**
     * Who may take part, as known when this handle was made or updated.
     *
     * @return the filters, which must all hold; empty for everybody
     */
    List<Filter> filters();

    /**
     * Restricts this audience for some jobs without changing it.
     *
     * @param filters the filters, which must all hold, at least one
     * @return the part of this audience for which they hold
     * @throws ai.rapidata.sdk.error.InvalidInputException if there is no filter, or an audience cannot have one of them
     */
    FilteredAudience filter(Filter... filters);

    /**
     * Gives this audience other filters.
     *
     * @param filters the filters, which must all hold, in place of the present ones; empty for everybody
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if an audience cannot have one of them
     */
    Audience updateFilters(List<? extends Filter> filters);

    /**
     * Gives this audience another name.
     *
     * @param name the name, not blank
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank
     */
    Audience updateName(String name);

    /**
     * Changes this audience. What the update does not mention stays as it is.
     *
     * @param update says what changes
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if a value is outside its range, or an audience cannot have one
     *     of the filters
     */
    Audience update(UnaryOperator<AudienceUpdate> update);

    /**
     * Begins to recruit people with the examples of this audience. At least {@value #RECOMMENDED_EXAMPLES} are needed.
     * Does nothing if this handle already did so.
     *
     * @return this audience
     */
    Audience startRecruiting();

    /**
     * Halts the recruiting of people, which costs money at the hosted service. Those who were admitted stay and go on
     * with jobs.
     *
     * @return this audience
     */
    Audience pauseRecruiting();

    /**
     * Lets the recruiting of people go on.
     *
     * @return this audience
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses, for example because recruiting never began
     */
    Audience resumeRecruiting();

    /**
     * Asks how many people are where on their way into this audience.
     *
     * @return the counts, all 0 for an audience that has no recruiting of its own
     */
    RecruitingMetrics getRecruitingMetrics();

    /** Deletes this audience. */
    void delete();

    /**
     * Adds an example that shows which of several answers is right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoint one item, which may carry a context and a media context
     * @param truth the right answers: at least one, each one of the options
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    default Audience addClassificationExample(
            String instruction, List<String> answerOptions, Datapoint datapoint, List<String> truth) {
        return addClassificationExample(instruction, answerOptions, datapoint, truth, options -> options);
    }

    /**
     * Adds an example that shows which of several answers is right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoint one item, which may carry a context and a media context
     * @param truth the right answers: at least one, each one of the options
     * @param options changes the defaults
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    Audience addClassificationExample(
            String instruction,
            List<String> answerOptions,
            Datapoint datapoint,
            List<String> truth,
            UnaryOperator<ExampleOptions> options);

    /**
     * Adds an example that shows which of several answers is right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param media the URL or path of one item
     * @param truth the right answers: at least one, each one of the options
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    default Audience addClassificationExample(
            String instruction, List<String> answerOptions, String media, List<String> truth) {
        return addClassificationExample(instruction, answerOptions, Datapoint.media(media), truth, options -> options);
    }

    /**
     * Adds an example that shows which of several answers is right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param media the URL or path of one item
     * @param truth the right answers: at least one, each one of the options
     * @param options changes the defaults
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    default Audience addClassificationExample(
            String instruction,
            List<String> answerOptions,
            String media,
            List<String> truth,
            UnaryOperator<ExampleOptions> options) {
        return addClassificationExample(instruction, answerOptions, Datapoint.media(media), truth, options);
    }

    /**
     * Adds an example that shows which of two items is right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param datapoint exactly two different items, which may carry a context and a media context
     * @param truth the right item, exactly as it is in the datapoint
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    default Audience addCompareExample(String instruction, Datapoint datapoint, String truth) {
        return addCompareExample(instruction, datapoint, truth, options -> options);
    }

    /**
     * Adds an example that shows which of two items is right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param datapoint exactly two different items, which may carry a context and a media context
     * @param truth the right item, exactly as it is in the datapoint
     * @param options changes the defaults
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    Audience addCompareExample(
            String instruction, Datapoint datapoint, String truth, UnaryOperator<ExampleOptions> options);

    /**
     * Adds an example that shows which of two items is right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param media the URLs or paths of two items
     * @param truth the right item, exactly as it is in the datapoint
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    default Audience addCompareExample(String instruction, List<String> media, String truth) {
        return addCompareExample(instruction, Datapoint.mediaGroup(media), truth, options -> options);
    }

    /**
     * Adds an example that shows which of two items is right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param media the URLs or paths of two items
     * @param truth the right item, exactly as it is in the datapoint
     * @param options changes the defaults
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    default Audience addCompareExample(
            String instruction, List<String> media, String truth, UnaryOperator<ExampleOptions> options) {
        return addCompareExample(instruction, Datapoint.mediaGroup(media), truth, options);
    }

    /**
     * Adds an example that shows which places of an image are right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param datapoint one image, which may carry a context and a media context
     * @param truths the right places, at least one
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    default Audience addLocateExample(String instruction, Datapoint datapoint, List<Box> truths) {
        return addLocateExample(instruction, datapoint, truths, options -> options);
    }

    /**
     * Adds an example that shows which places of an image are right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param datapoint one image, which may carry a context and a media context
     * @param truths the right places, at least one
     * @param options changes the defaults
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    Audience addLocateExample(
            String instruction, Datapoint datapoint, List<Box> truths, UnaryOperator<ExampleOptions> options);

    /**
     * Adds an example that shows which parts of an image are right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param datapoint one image, which may carry a context and a media context
     * @param truths the right parts, at least one
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    default Audience addDrawExample(String instruction, Datapoint datapoint, List<Box> truths) {
        return addDrawExample(instruction, datapoint, truths, options -> options);
    }

    /**
     * Adds an example that shows which parts of an image are right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param datapoint one image, which may carry a context and a media context
     * @param truths the right parts, at least one
     * @param options changes the defaults
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    Audience addDrawExample(
            String instruction, Datapoint datapoint, List<Box> truths, UnaryOperator<ExampleOptions> options);

    /**
     * Adds an example that shows which words of a sentence are right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param datapoint one medium with a sentence; the words of the sentence are separated by single spaces, which may carry a context and a media context
     * @param truths the indices of the right words, counted from 0, at least one
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    default Audience addSelectWordsExample(String instruction, Datapoint datapoint, List<Integer> truths) {
        return addSelectWordsExample(instruction, datapoint, truths, options -> options);
    }

    /**
     * Adds an example that shows which words of a sentence are right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param datapoint one medium with a sentence; the words of the sentence are separated by single spaces, which may carry a context and a media context
     * @param truths the indices of the right words, counted from 0, at least one
     * @param options changes the defaults
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    Audience addSelectWordsExample(
            String instruction, Datapoint datapoint, List<Integer> truths, UnaryOperator<ExampleOptions> options);

    /**
     * Adds an example that shows which moments of a clip are right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param datapoint one clip, which may carry a context and a media context
     * @param truths the right stretches, at least one
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    default Audience addTimestampExample(String instruction, Datapoint datapoint, List<TimeRange> truths) {
        return addTimestampExample(instruction, datapoint, truths, options -> options);
    }

    /**
     * Adds an example that shows which moments of a clip are right.
     *
     * @param instruction what people read, at most 250 UTF-16 units
     * @param datapoint one clip, which may carry a context and a media context
     * @param truths the right stretches, at least one
     * @param options changes the defaults
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    Audience addTimestampExample(
            String instruction, Datapoint datapoint, List<TimeRange> truths, UnaryOperator<ExampleOptions> options);

    /**
     * Lists examples of this audience.
     *
     * @return the first ten
     */
    default Page<AudienceExample> getExamples() {
        return getExamples(10, 1);
    }

    /**
     * Lists examples of this audience.
     *
     * @param amount how many on a page, at least 1
     * @param page which page, counted from 1
     * @return that page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is below 1
     */
    Page<AudienceExample> getExamples(int amount, int page);

    /**
     * Lists all examples of this audience, asking for further pages only as they are needed.
     *
     * @return all of them
     */
    default Stream<AudienceExample> streamExamples() {
        return streamExamples(search -> search);
    }

    /**
     * Finds examples of this audience, asking for further pages only as they are needed.
     *
     * @param search says what to find, and in which order if not by their place
     * @return all of them
     */
    Stream<AudienceExample> streamExamples(UnaryOperator<Search<ExampleField>> search);

    /**
     * Changes an example of this audience. What the update does not mention stays as it is.
     *
     * @param exampleId the example's id
     * @param update says what changes
     * @return this audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     */
    Audience updateExample(String exampleId, UnaryOperator<ExampleUpdate> update);

    /**
     * Removes an example of this audience.
     *
     * @param exampleId the example's id
     * @return this audience
     */
    Audience deleteExample(String exampleId);
}
