package ai.rapidata.sdk.job;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadJob;
import ai.rapidata.sdk.dataset.UploadOptions;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Creates job definitions in the background: each method returns at once, with a job that shows progress, can be cancelled,
 * and completes with the definition. What is wrong with the arguments completes the job too.
 */
public interface BackgroundDefinitionFactory extends JobDefinitionFactory {

    /**
     * Runs anything that uploads datapoints in the background.
     *
     * <pre>{@code
     * UploadJob<JobDefinition> job = client.job().inBackground(upload ->
     *         definition.updateDataset(datapoints, upload));
     * }</pre>
     *
     * @param creation creates, with upload options to which it applies the given change
     * @param <T> what is created
     * @return the running creation
     */
    <T> UploadJob<T> inBackground(Function<UnaryOperator<UploadOptions>, T> creation);

    /**
     * Creates a classification in the background.
     *
     * @param name its name
     * @param instruction what labelers are asked
     * @param answerOptions the answers to choose from
     * @param datapoints what is classified
     * @param options changes the options
     * @return the running creation
     * @see #createClassificationJobDefinition(String, String, List, Iterable, UnaryOperator)
     */
    default UploadJob<JobDefinition> createClassificationJobDefinitionAsync(
            String name,
            String instruction,
            List<String> answerOptions,
            Iterable<Datapoint> datapoints,
            UnaryOperator<ClassificationJobOptions> options) {
        return inBackground(upload -> createClassificationJobDefinition(
                name,
                instruction,
                answerOptions,
                datapoints,
                chosen -> options.apply(chosen).upload(upload)));
    }

    /**
     * Creates a comparison in the background.
     *
     * @param name its name
     * @param instruction what labelers are asked
     * @param datapoints the pairs
     * @param options changes the options
     * @return the running creation
     * @see #createCompareJobDefinition(String, String, Iterable, UnaryOperator)
     */
    default UploadJob<JobDefinition> createCompareJobDefinitionAsync(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<CompareJobOptions> options) {
        return inBackground(upload -> createCompareJobDefinition(
                name, instruction, datapoints, chosen -> options.apply(chosen).upload(upload)));
    }

    /**
     * Creates a ranking in the background.
     *
     * @param name its name
     * @param instruction what labelers are asked
     * @param datapoints the sets to be ranked
     * @param comparisonBudget how many comparisons each ranking gets
     * @param options changes the options
     * @return the running creation
     * @see #createRankingJobDefinition(String, String, Iterable, int, UnaryOperator)
     */
    default UploadJob<JobDefinition> createRankingJobDefinitionAsync(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            int comparisonBudget,
            UnaryOperator<RankingJobOptions> options) {
        return inBackground(upload -> createRankingJobDefinition(
                name,
                instruction,
                datapoints,
                comparisonBudget,
                chosen -> options.apply(chosen).upload(upload)));
    }

    /**
     * Creates a free text task in the background.
     *
     * @param name its name
     * @param instruction what labelers are asked
     * @param datapoints what they write about
     * @param options changes the options
     * @return the running creation
     * @see #createFreeTextJobDefinition(String, String, Iterable, UnaryOperator)
     */
    default UploadJob<JobDefinition> createFreeTextJobDefinitionAsync(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<FreeTextJobOptions> options) {
        return inBackground(upload -> createFreeTextJobDefinition(
                name, instruction, datapoints, chosen -> options.apply(chosen).upload(upload)));
    }

    /**
     * Creates a selection of words in the background.
     *
     * @param name its name
     * @param instruction what labelers are asked
     * @param datapoints the media with their sentences
     * @param options changes the options
     * @return the running creation
     * @see #createSelectWordsJobDefinition(String, String, Iterable, UnaryOperator)
     */
    default UploadJob<JobDefinition> createSelectWordsJobDefinitionAsync(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<SelectWordsJobOptions> options) {
        return inBackground(upload -> createSelectWordsJobDefinition(
                name, instruction, datapoints, chosen -> options.apply(chosen).upload(upload)));
    }

    /**
     * Creates a localisation in the background.
     *
     * @param name its name
     * @param instruction what labelers are asked
     * @param datapoints the media
     * @param options changes the options
     * @return the running creation
     * @see #createLocateJobDefinition(String, String, Iterable, UnaryOperator)
     */
    default UploadJob<JobDefinition> createLocateJobDefinitionAsync(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<LocateJobOptions> options) {
        return inBackground(upload -> createLocateJobDefinition(
                name, instruction, datapoints, chosen -> options.apply(chosen).upload(upload)));
    }

    /**
     * Creates a drawing task in the background.
     *
     * @param name its name
     * @param instruction what labelers are asked
     * @param datapoints the media
     * @param options changes the options
     * @return the running creation
     * @see #createDrawJobDefinition(String, String, Iterable, UnaryOperator)
     */
    default UploadJob<JobDefinition> createDrawJobDefinitionAsync(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<DrawJobOptions> options) {
        return inBackground(upload -> createDrawJobDefinition(
                name, instruction, datapoints, chosen -> options.apply(chosen).upload(upload)));
    }

    /**
     * Creates a search for moments in the background.
     *
     * @param name its name
     * @param instruction what labelers are asked
     * @param datapoints the media
     * @param options changes the options
     * @return the running creation
     * @see #createTimestampJobDefinition(String, String, Iterable, UnaryOperator)
     */
    default UploadJob<JobDefinition> createTimestampJobDefinitionAsync(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<TimestampJobOptions> options) {
        return inBackground(upload -> createTimestampJobDefinition(
                name, instruction, datapoints, chosen -> options.apply(chosen).upload(upload)));
    }
}
