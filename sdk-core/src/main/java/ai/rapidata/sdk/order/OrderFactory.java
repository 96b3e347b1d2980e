package ai.rapidata.sdk.order;

import ai.rapidata.sdk.dataset.Datapoint;
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

/**
 * Creates orders, one method family per type of task. They take what {@link ai.rapidata.sdk.job.JobDefinitionFactory} takes,
 * and what belongs to orders only: who may answer, which tasks labelers see, a validation set.
 *
 * <p>What cannot be right - an instruction above 250 characters, an empty list, a triple where a pair belongs - is refused
 * with an {@link ai.rapidata.sdk.error.InvalidInputException} before the first request. Then the order is made, and the
 * datapoints are uploaded into it. When some of them fail, or all, a
 * {@link ai.rapidata.sdk.recovery.FailedUploadException} leads to the order, which has the others. Nothing is labeled and
 * nothing is paid before {@link Order#run()}.
 *
 * <p>The datapoints are walked through more than once and must be the same each time.
 */
public interface OrderFactory {

    /**
     * Creates an order in which labelers choose one of several answers for each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints one item each, all texts or all media, at least one datapoint
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createClassificationOrder(
            String name, String instruction, List<String> answerOptions, Iterable<Datapoint> datapoints) {
        return createClassificationOrder(name, instruction, answerOptions, datapoints, options -> options);
    }

    /**
     * Creates an order in which labelers choose one of several answers for each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints one item each, all texts or all media, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createClassificationOrder(
            String name,
            String instruction,
            List<String> answerOptions,
            Iterable<Datapoint> datapoints,
            UnaryOperator<ClassificationJobOptions> options) {
        return createClassificationOrder(name, instruction, answerOptions, datapoints, options, order -> order);
    }

    /**
     * Creates an order in which labelers choose one of several answers for each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints one item each, all texts or all media, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    Order createClassificationOrder(
            String name,
            String instruction,
            List<String> answerOptions,
            Iterable<Datapoint> datapoints,
            UnaryOperator<ClassificationJobOptions> options,
            UnaryOperator<OrderOptions> order);

    /**
     * Creates an order in which labelers choose between the two items of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints exactly two different items each, all texts or all media, at least one datapoint
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createCompareOrder(String name, String instruction, Iterable<Datapoint> datapoints) {
        return createCompareOrder(name, instruction, datapoints, options -> options);
    }

    /**
     * Creates an order in which labelers choose between the two items of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints exactly two different items each, all texts or all media, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createCompareOrder(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<CompareJobOptions> options) {
        return createCompareOrder(name, instruction, datapoints, options, order -> order);
    }

    /**
     * Creates an order in which labelers choose between the two items of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints exactly two different items each, all texts or all media, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    Order createCompareOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<CompareJobOptions> options,
            UnaryOperator<OrderOptions> order);

    /**
     * Creates an order in which labelers compare items of a ranking, two at a time.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one ranking each: at least two items, none twice, all texts or all media; at least one ranking
     * @param comparisonBudget how many comparisons one ranking may use, at least 1
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createRankingOrder(
            String name, String instruction, Iterable<Datapoint> datapoints, int comparisonBudget) {
        return createRankingOrder(name, instruction, datapoints, comparisonBudget, options -> options);
    }

    /**
     * Creates an order in which labelers compare items of a ranking, two at a time.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one ranking each: at least two items, none twice, all texts or all media; at least one ranking
     * @param comparisonBudget how many comparisons one ranking may use, at least 1
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createRankingOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            int comparisonBudget,
            UnaryOperator<RankingJobOptions> options) {
        return createRankingOrder(name, instruction, datapoints, comparisonBudget, options, order -> order);
    }

    /**
     * Creates an order in which labelers compare items of a ranking, two at a time.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one ranking each: at least two items, none twice, all texts or all media; at least one ranking
     * @param comparisonBudget how many comparisons one ranking may use, at least 1
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    Order createRankingOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            int comparisonBudget,
            UnaryOperator<RankingJobOptions> options,
            UnaryOperator<OrderOptions> order);

    /**
     * Creates an order in which labelers answer in their own words.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one item each, all texts or all media, at least one datapoint
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createFreeTextOrder(String name, String instruction, Iterable<Datapoint> datapoints) {
        return createFreeTextOrder(name, instruction, datapoints, options -> options);
    }

    /**
     * Creates an order in which labelers answer in their own words.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one item each, all texts or all media, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createFreeTextOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<FreeTextJobOptions> options) {
        return createFreeTextOrder(name, instruction, datapoints, options, order -> order);
    }

    /**
     * Creates an order in which labelers answer in their own words.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one item each, all texts or all media, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    Order createFreeTextOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<FreeTextJobOptions> options,
            UnaryOperator<OrderOptions> order);

    /**
     * Creates an order in which labelers select words of the sentence of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium and one sentence of at least two words each, at least one datapoint
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createSelectWordsOrder(String name, String instruction, Iterable<Datapoint> datapoints) {
        return createSelectWordsOrder(name, instruction, datapoints, options -> options);
    }

    /**
     * Creates an order in which labelers select words of the sentence of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium and one sentence of at least two words each, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createSelectWordsOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<SelectWordsJobOptions> options) {
        return createSelectWordsOrder(name, instruction, datapoints, options, order -> order);
    }

    /**
     * Creates an order in which labelers select words of the sentence of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium and one sentence of at least two words each, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    Order createSelectWordsOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<SelectWordsJobOptions> options,
            UnaryOperator<OrderOptions> order);

    /**
     * Creates an order in which labelers tap on places of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createLocateOrder(String name, String instruction, Iterable<Datapoint> datapoints) {
        return createLocateOrder(name, instruction, datapoints, options -> options);
    }

    /**
     * Creates an order in which labelers tap on places of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createLocateOrder(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<LocateJobOptions> options) {
        return createLocateOrder(name, instruction, datapoints, options, order -> order);
    }

    /**
     * Creates an order in which labelers tap on places of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    Order createLocateOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<LocateJobOptions> options,
            UnaryOperator<OrderOptions> order);

    /**
     * Creates an order in which labelers draw over parts of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createDrawOrder(String name, String instruction, Iterable<Datapoint> datapoints) {
        return createDrawOrder(name, instruction, datapoints, options -> options);
    }

    /**
     * Creates an order in which labelers draw over parts of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createDrawOrder(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<DrawJobOptions> options) {
        return createDrawOrder(name, instruction, datapoints, options, order -> order);
    }

    /**
     * Creates an order in which labelers draw over parts of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    Order createDrawOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<DrawJobOptions> options,
            UnaryOperator<OrderOptions> order);

    /**
     * Creates an order in which labelers mark moments of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one video or sound each, at least one datapoint
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createTimestampOrder(String name, String instruction, Iterable<Datapoint> datapoints) {
        return createTimestampOrder(name, instruction, datapoints, options -> options);
    }

    /**
     * Creates an order in which labelers mark moments of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one video or sound each, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    default Order createTimestampOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<TimestampJobOptions> options) {
        return createTimestampOrder(name, instruction, datapoints, options, order -> order);
    }

    /**
     * Creates an order in which labelers mark moments of each datapoint.
     *
     * @param name the name, seen by its owner only
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one video or sound each, at least one datapoint
     * @param options changes the defaults of what a job definition lets one choose too
     * @param order changes the defaults of what belongs to orders only
     * @return the order, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the order exists
     */
    Order createTimestampOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<TimestampJobOptions> options,
            UnaryOperator<OrderOptions> order);
}
