package ai.rapidata.sdk.job;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Creates job definitions, one method family per type of task.
 *
 * <p>All of them behave alike. What cannot be right - an instruction above 250 characters, an empty list, a triple
 * where a pair belongs, texts mixed with media - is refused with an
 * {@link ai.rapidata.sdk.error.InvalidInputException} before the first request. Then the datapoints are uploaded. When
 * some of them fail, the definition is created from the others and a
 * {@link ai.rapidata.sdk.recovery.FailedUploadException} leads to both; {@link JobOptions#failureTolerance(double)}
 * changes that. When all fail, there is no definition.
 *
 * <p>The datapoints are walked through more than once and must be the same each time.
 */
public interface JobDefinitionFactory {

    /**
     * Creates a definition in which labelers choose one of several answers for each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints one item each, all texts or all media, at least one datapoint
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createClassificationJobDefinition(
            String name, String instruction, List<String> answerOptions, Iterable<Datapoint> datapoints) {
        return createClassificationJobDefinition(name, instruction, answerOptions, datapoints, options -> options);
    }

    /**
     * Creates a definition in which labelers choose one of several answers for each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints one item each, all texts or all media, at least one datapoint
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    JobDefinition createClassificationJobDefinition(
            String name,
            String instruction,
            List<String> answerOptions,
            Iterable<Datapoint> datapoints,
            UnaryOperator<ClassificationJobOptions> options);

    /**
     * Creates a definition in which labelers choose one of several answers for each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints URLs and paths, or texts, at least one
     * @param type how the strings are to be read
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createClassificationJobDefinition(
            String name, String instruction, List<String> answerOptions, List<String> datapoints, DataType type) {
        return createClassificationJobDefinition(
                name, instruction, answerOptions, datapoints, type, options -> options);
    }

    /**
     * Creates a definition in which labelers choose one of several answers for each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints URLs and paths, or texts, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createClassificationJobDefinition(
            String name,
            String instruction,
            List<String> answerOptions,
            List<String> datapoints,
            DataType type,
            UnaryOperator<ClassificationJobOptions> options) {
        return createClassificationJobDefinition(
                name, instruction, answerOptions, Datapoints.of(datapoints, type), options);
    }

    /**
     * Creates a definition in which labelers choose between the two items of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints exactly two different items each, all texts or all media, at least one datapoint
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createCompareJobDefinition(String name, String instruction, Iterable<Datapoint> datapoints) {
        return createCompareJobDefinition(name, instruction, datapoints, options -> options);
    }

    /**
     * Creates a definition in which labelers choose between the two items of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints exactly two different items each, all texts or all media, at least one datapoint
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    JobDefinition createCompareJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<CompareJobOptions> options);

    /**
     * Creates a definition in which labelers choose between the two items of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints pairs of URLs and paths, or of texts, at least one
     * @param type how the strings are to be read
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createCompareJobDefinition(
            String name, String instruction, List<? extends List<String>> datapoints, DataType type) {
        return createCompareJobDefinition(name, instruction, datapoints, type, options -> options);
    }

    /**
     * Creates a definition in which labelers choose between the two items of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints pairs of URLs and paths, or of texts, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createCompareJobDefinition(
            String name,
            String instruction,
            List<? extends List<String>> datapoints,
            DataType type,
            UnaryOperator<CompareJobOptions> options) {
        return createCompareJobDefinition(name, instruction, Datapoints.pairs(datapoints, type), options);
    }

    /**
     * Creates a definition in which labelers compare items of a ranking, two at a time.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one ranking each: at least two items, none twice, all texts or all media; at least one ranking
     * @param comparisonBudget how many comparisons one ranking may use, at least 1
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createRankingJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints, int comparisonBudget) {
        return createRankingJobDefinition(name, instruction, datapoints, comparisonBudget, options -> options);
    }

    /**
     * Creates a definition in which labelers compare items of a ranking, two at a time.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one ranking each: at least two items, none twice, all texts or all media; at least one ranking
     * @param comparisonBudget how many comparisons one ranking may use, at least 1
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    JobDefinition createRankingJobDefinition(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            int comparisonBudget,
            UnaryOperator<RankingJobOptions> options);

    /**
     * Creates a definition in which labelers compare items of a ranking, two at a time.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints rankings, each a list of URLs and paths, or of texts; at least one
     * @param type how the strings are to be read
     * @param comparisonBudget how many comparisons one ranking may use, at least 1
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createRankingJobDefinition(
            String name,
            String instruction,
            List<? extends List<String>> datapoints,
            DataType type,
            int comparisonBudget) {
        return createRankingJobDefinition(name, instruction, datapoints, type, comparisonBudget, options -> options);
    }

    /**
     * Creates a definition in which labelers compare items of a ranking, two at a time.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints rankings, each a list of URLs and paths, or of texts; at least one
     * @param type how the strings are to be read
     * @param comparisonBudget how many comparisons one ranking may use, at least 1
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createRankingJobDefinition(
            String name,
            String instruction,
            List<? extends List<String>> datapoints,
            DataType type,
            int comparisonBudget,
            UnaryOperator<RankingJobOptions> options) {
        return createRankingJobDefinition(
                name, instruction, Datapoints.groups(datapoints, type), comparisonBudget, options);
    }

    /**
     * Creates a definition in which labelers write an answer about each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one item each, all texts or all media, at least one datapoint
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createFreeTextJobDefinition(String name, String instruction, Iterable<Datapoint> datapoints) {
        return createFreeTextJobDefinition(name, instruction, datapoints, options -> options);
    }

    /**
     * Creates a definition in which labelers write an answer about each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one item each, all texts or all media, at least one datapoint
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    JobDefinition createFreeTextJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<FreeTextJobOptions> options);

    /**
     * Creates a definition in which labelers write an answer about each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, or texts, at least one
     * @param type how the strings are to be read
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createFreeTextJobDefinition(
            String name, String instruction, List<String> datapoints, DataType type) {
        return createFreeTextJobDefinition(name, instruction, datapoints, type, options -> options);
    }

    /**
     * Creates a definition in which labelers write an answer about each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, or texts, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createFreeTextJobDefinition(
            String name,
            String instruction,
            List<String> datapoints,
            DataType type,
            UnaryOperator<FreeTextJobOptions> options) {
        return createFreeTextJobDefinition(name, instruction, Datapoints.of(datapoints, type), options);
    }

    /**
     * Creates a definition in which labelers select words of the sentence that belongs to each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium with a sentence each, at least one datapoint
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createSelectWordsJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints) {
        return createSelectWordsJobDefinition(name, instruction, datapoints, options -> options);
    }

    /**
     * Creates a definition in which labelers select words of the sentence that belongs to each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium with a sentence each, at least one datapoint
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    JobDefinition createSelectWordsJobDefinition(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<SelectWordsJobOptions> options);

    /**
     * Creates a definition in which labelers select words of the sentence that belongs to each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param sentences as many sentences as datapoints, each of at least two words
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createSelectWordsJobDefinition(
            String name, String instruction, List<String> datapoints, List<String> sentences) {
        return createSelectWordsJobDefinition(name, instruction, datapoints, sentences, options -> options);
    }

    /**
     * Creates a definition in which labelers select words of the sentence that belongs to each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param sentences as many sentences as datapoints, each of at least two words
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createSelectWordsJobDefinition(
            String name,
            String instruction,
            List<String> datapoints,
            List<String> sentences,
            UnaryOperator<SelectWordsJobOptions> options) {
        return createSelectWordsJobDefinition(
                name, instruction, Datapoints.media(datapoints).withSentences(sentences), options);
    }

    /**
     * Creates a definition in which labelers tap places of each image.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createLocateJobDefinition(String name, String instruction, Iterable<Datapoint> datapoints) {
        return createLocateJobDefinition(name, instruction, datapoints, options -> options);
    }

    /**
     * Creates a definition in which labelers tap places of each image.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    JobDefinition createLocateJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<LocateJobOptions> options);

    /**
     * Creates a definition in which labelers tap places of each image.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type {@link DataType#MEDIA}
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createLocateJobDefinition(
            String name, String instruction, List<String> datapoints, DataType type) {
        return createLocateJobDefinition(name, instruction, datapoints, type, options -> options);
    }

    /**
     * Creates a definition in which labelers tap places of each image.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type {@link DataType#MEDIA}
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createLocateJobDefinition(
            String name,
            String instruction,
            List<String> datapoints,
            DataType type,
            UnaryOperator<LocateJobOptions> options) {
        return createLocateJobDefinition(name, instruction, Datapoints.of(datapoints, type), options);
    }

    /**
     * Creates a definition in which labelers draw lines over each image.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createDrawJobDefinition(String name, String instruction, Iterable<Datapoint> datapoints) {
        return createDrawJobDefinition(name, instruction, datapoints, options -> options);
    }

    /**
     * Creates a definition in which labelers draw lines over each image.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    JobDefinition createDrawJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<DrawJobOptions> options);

    /**
     * Creates a definition in which labelers draw lines over each image.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type {@link DataType#MEDIA}
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createDrawJobDefinition(
            String name, String instruction, List<String> datapoints, DataType type) {
        return createDrawJobDefinition(name, instruction, datapoints, type, options -> options);
    }

    /**
     * Creates a definition in which labelers draw lines over each image.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type {@link DataType#MEDIA}
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createDrawJobDefinition(
            String name,
            String instruction,
            List<String> datapoints,
            DataType type,
            UnaryOperator<DrawJobOptions> options) {
        return createDrawJobDefinition(name, instruction, Datapoints.of(datapoints, type), options);
    }

    /**
     * Creates a definition in which labelers mark moments of each clip.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createTimestampJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints) {
        return createTimestampJobDefinition(name, instruction, datapoints, options -> options);
    }

    /**
     * Creates a definition in which labelers mark moments of each clip.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    JobDefinition createTimestampJobDefinition(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<TimestampJobOptions> options);

    /**
     * Creates a definition in which labelers mark moments of each clip.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type {@link DataType#MEDIA}
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createTimestampJobDefinition(
            String name, String instruction, List<String> datapoints, DataType type) {
        return createTimestampJobDefinition(name, instruction, datapoints, type, options -> options);
    }

    /**
     * Creates a definition in which labelers mark moments of each clip.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type {@link DataType#MEDIA}
     * @param options changes the defaults
     * @return the definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed
     */
    default JobDefinition createTimestampJobDefinition(
            String name,
            String instruction,
            List<String> datapoints,
            DataType type,
            UnaryOperator<TimestampJobOptions> options) {
        return createTimestampJobDefinition(name, instruction, Datapoints.of(datapoints, type), options);
    }
}
