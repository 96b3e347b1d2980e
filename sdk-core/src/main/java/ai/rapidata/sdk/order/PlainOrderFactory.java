package ai.rapidata.sdk.order;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.job.ClassificationJobOptions;
import ai.rapidata.sdk.job.CompareJobOptions;
import ai.rapidata.sdk.job.DrawJobOptions;
import ai.rapidata.sdk.job.FreeTextJobOptions;
import ai.rapidata.sdk.job.LocateJobOptions;
import ai.rapidata.sdk.job.RankingJobOptions;
import ai.rapidata.sdk.job.SelectWordsJobOptions;
import ai.rapidata.sdk.job.TimestampJobOptions;
import java.util.List;
import java.util.function.UnaryOperator;

/** Creates orders for those who hold their datapoints as strings: URLs, paths or texts. */
public interface PlainOrderFactory extends OrderFactory {

    /**
     * Creates an order in which labelers choose one of several answers for each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints URLs and paths, or texts, at least one
     * @param type how the strings are to be read
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createClassificationOrder(
            String name, String instruction, List<String> answerOptions, List<String> datapoints, DataType type) {
        return createClassificationOrder(name, instruction, answerOptions, datapoints, type, options -> options);
    }

    /**
     * Creates an order in which labelers choose one of several answers for each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints URLs and paths, or texts, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createClassificationOrder(
            String name,
            String instruction,
            List<String> answerOptions,
            List<String> datapoints,
            DataType type,
            UnaryOperator<ClassificationJobOptions> options) {
        return createClassificationOrder(name, instruction, answerOptions, datapoints, type, options, order -> order);
    }

    /**
     * Creates an order in which labelers choose one of several answers for each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints URLs and paths, or texts, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createClassificationOrder(
            String name,
            String instruction,
            List<String> answerOptions,
            List<String> datapoints,
            DataType type,
            UnaryOperator<ClassificationJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        return createClassificationOrder(
                name, instruction, answerOptions, Datapoints.of(datapoints, type), options, order);
    }

    /**
     * Creates an order in which labelers choose between the two items of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints pairs of URLs and paths, or of texts, at least one
     * @param type how the strings are to be read
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createCompareOrder(
            String name, String instruction, List<? extends List<String>> datapoints, DataType type) {
        return createCompareOrder(name, instruction, datapoints, type, options -> options);
    }

    /**
     * Creates an order in which labelers choose between the two items of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints pairs of URLs and paths, or of texts, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createCompareOrder(
            String name,
            String instruction,
            List<? extends List<String>> datapoints,
            DataType type,
            UnaryOperator<CompareJobOptions> options) {
        return createCompareOrder(name, instruction, datapoints, type, options, order -> order);
    }

    /**
     * Creates an order in which labelers choose between the two items of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints pairs of URLs and paths, or of texts, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createCompareOrder(
            String name,
            String instruction,
            List<? extends List<String>> datapoints,
            DataType type,
            UnaryOperator<CompareJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        return createCompareOrder(name, instruction, Datapoints.pairs(datapoints, type), options, order);
    }

    /**
     * Creates an order in which labelers compare items of a ranking, two at a time.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints rankings, each a list of URLs and paths, or of texts; at least one
     * @param type how the strings are to be read
     * @param comparisonBudget how many comparisons one ranking may use, at least 1
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createRankingOrder(
            String name,
            String instruction,
            List<? extends List<String>> datapoints,
            DataType type,
            int comparisonBudget) {
        return createRankingOrder(name, instruction, datapoints, type, comparisonBudget, options -> options);
    }

    /**
     * Creates an order in which labelers compare items of a ranking, two at a time.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints rankings, each a list of URLs and paths, or of texts; at least one
     * @param type how the strings are to be read
     * @param comparisonBudget how many comparisons one ranking may use, at least 1
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createRankingOrder(
            String name,
            String instruction,
            List<? extends List<String>> datapoints,
            DataType type,
            int comparisonBudget,
            UnaryOperator<RankingJobOptions> options) {
        return createRankingOrder(name, instruction, datapoints, type, comparisonBudget, options, order -> order);
    }

    /**
     * Creates an order in which labelers compare items of a ranking, two at a time.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints rankings, each a list of URLs and paths, or of texts; at least one
     * @param type how the strings are to be read
     * @param comparisonBudget how many comparisons one ranking may use, at least 1
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createRankingOrder(
            String name,
            String instruction,
            List<? extends List<String>> datapoints,
            DataType type,
            int comparisonBudget,
            UnaryOperator<RankingJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        return createRankingOrder(
                name, instruction, Datapoints.groups(datapoints, type), comparisonBudget, options, order);
    }

    /**
     * Creates an order in which labelers answer in their own words.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, or texts, at least one
     * @param type how the strings are to be read
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createFreeTextOrder(String name, String instruction, List<String> datapoints, DataType type) {
        return createFreeTextOrder(name, instruction, datapoints, type, options -> options);
    }

    /**
     * Creates an order in which labelers answer in their own words.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, or texts, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createFreeTextOrder(
            String name,
            String instruction,
            List<String> datapoints,
            DataType type,
            UnaryOperator<FreeTextJobOptions> options) {
        return createFreeTextOrder(name, instruction, datapoints, type, options, order -> order);
    }

    /**
     * Creates an order in which labelers answer in their own words.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, or texts, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createFreeTextOrder(
            String name,
            String instruction,
            List<String> datapoints,
            DataType type,
            UnaryOperator<FreeTextJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        return createFreeTextOrder(name, instruction, Datapoints.of(datapoints, type), options, order);
    }

    /**
     * Creates an order in which labelers select words of the sentence of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param sentences as many sentences as datapoints, each of at least two words
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createSelectWordsOrder(
            String name, String instruction, List<String> datapoints, List<String> sentences) {
        return createSelectWordsOrder(name, instruction, datapoints, sentences, options -> options);
    }

    /**
     * Creates an order in which labelers select words of the sentence of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param sentences as many sentences as datapoints, each of at least two words
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createSelectWordsOrder(
            String name,
            String instruction,
            List<String> datapoints,
            List<String> sentences,
            UnaryOperator<SelectWordsJobOptions> options) {
        return createSelectWordsOrder(name, instruction, datapoints, sentences, options, order -> order);
    }

    /**
     * Creates an order in which labelers select words of the sentence of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param sentences as many sentences as datapoints, each of at least two words
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createSelectWordsOrder(
            String name,
            String instruction,
            List<String> datapoints,
            List<String> sentences,
            UnaryOperator<SelectWordsJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        return createSelectWordsOrder(
                name, instruction, Datapoints.media(datapoints).withSentences(sentences), options, order);
    }

    /**
     * Creates an order in which labelers tap on places of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type how the strings are to be read
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createLocateOrder(String name, String instruction, List<String> datapoints, DataType type) {
        return createLocateOrder(name, instruction, datapoints, type, options -> options);
    }

    /**
     * Creates an order in which labelers tap on places of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createLocateOrder(
            String name,
            String instruction,
            List<String> datapoints,
            DataType type,
            UnaryOperator<LocateJobOptions> options) {
        return createLocateOrder(name, instruction, datapoints, type, options, order -> order);
    }

    /**
     * Creates an order in which labelers tap on places of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createLocateOrder(
            String name,
            String instruction,
            List<String> datapoints,
            DataType type,
            UnaryOperator<LocateJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        return createLocateOrder(name, instruction, Datapoints.of(datapoints, type), options, order);
    }

    /**
     * Creates an order in which labelers draw over parts of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type how the strings are to be read
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createDrawOrder(String name, String instruction, List<String> datapoints, DataType type) {
        return createDrawOrder(name, instruction, datapoints, type, options -> options);
    }

    /**
     * Creates an order in which labelers draw over parts of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createDrawOrder(
            String name,
            String instruction,
            List<String> datapoints,
            DataType type,
            UnaryOperator<DrawJobOptions> options) {
        return createDrawOrder(name, instruction, datapoints, type, options, order -> order);
    }

    /**
     * Creates an order in which labelers draw over parts of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createDrawOrder(
            String name,
            String instruction,
            List<String> datapoints,
            DataType type,
            UnaryOperator<DrawJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        return createDrawOrder(name, instruction, Datapoints.of(datapoints, type), options, order);
    }

    /**
     * Creates an order in which labelers mark moments of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type how the strings are to be read
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createTimestampOrder(String name, String instruction, List<String> datapoints, DataType type) {
        return createTimestampOrder(name, instruction, datapoints, type, options -> options);
    }

    /**
     * Creates an order in which labelers mark moments of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createTimestampOrder(
            String name,
            String instruction,
            List<String> datapoints,
            DataType type,
            UnaryOperator<TimestampJobOptions> options) {
        return createTimestampOrder(name, instruction, datapoints, type, options, order -> order);
    }

    /**
     * Creates an order in which labelers mark moments of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints URLs and paths, at least one
     * @param type how the strings are to be read
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createTimestampOrder(
            String name,
            String instruction,
            List<String> datapoints,
            DataType type,
            UnaryOperator<TimestampJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        return createTimestampOrder(name, instruction, Datapoints.of(datapoints, type), options, order);
    }
}
