package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.job.ClassificationJobOptions;
import ai.rapidata.sdk.job.CompareJobOptions;
import ai.rapidata.sdk.job.ContextShortening;
import ai.rapidata.sdk.job.DatapointJobOptions;
import ai.rapidata.sdk.job.DrawJobOptions;
import ai.rapidata.sdk.job.FreeTextJobOptions;
import ai.rapidata.sdk.job.JobOptions;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.job.LocateJobOptions;
import ai.rapidata.sdk.job.RankingJobOptions;
import ai.rapidata.sdk.job.SelectWordsJobOptions;
import ai.rapidata.sdk.job.TimestampJobOptions;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.CompareTask;
import ai.rapidata.sdk.task.DrawTask;
import ai.rapidata.sdk.task.FreeTextTask;
import ai.rapidata.sdk.task.LocateTask;
import ai.rapidata.sdk.task.RankingTask;
import ai.rapidata.sdk.task.Referee;
import ai.rapidata.sdk.task.SelectWordsTask;
import ai.rapidata.sdk.task.Task;
import ai.rapidata.sdk.task.TimestampTask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** Checks what callers ask for and makes plans of it, one method per type of task. Sends nothing. */
public final class LabelingPlans {

    private static final int LONGEST_COPIED_LIST = 100_000;

    private final DefinitionUploads uploads;
    private final String name;
    private final Iterable<Datapoint> datapoints;
    private final Warnings warnings;

    /**
     * Plans for one call.
     *
     * @param uploads knows the client's settings
     * @param name the name of the definition or order
     * @param datapoints about what
     * @param warnings takes what the caller should know
     */
    public LabelingPlans(DefinitionUploads uploads, String name, Iterable<Datapoint> datapoints, Warnings warnings) {
        this.uploads = uploads;
        this.name = name;
        this.datapoints = datapoints;
        this.warnings = warnings;
    }

    /**
     * A classification.
     *
     * @param instruction what labelers read
     * @param answerOptions the answers to choose from
     * @param options what the caller chose
     * @return the plan
     */
    public LabelingPlan classification(
            String instruction, List<String> answerOptions, ClassificationJobOptions options) {
        return plan(new ClassificationTask(instruction, answerOptions), options);
    }

    /**
     * A comparison.
     *
     * @param instruction what labelers read
     * @param options what the caller chose
     * @return the plan
     */
    public LabelingPlan compare(String instruction, CompareJobOptions options) {
        return plan(new CompareTask(instruction, options.abNames()), options);
    }

    /**
     * A ranking.
     *
     * @param instruction what labelers read
     * @param comparisonBudget how many comparisons one ranking may use
     * @param options what the caller chose
     * @return the plan
     */
    public LabelingPlan ranking(String instruction, int comparisonBudget, RankingJobOptions options) {
        RankingTask task = new RankingTask(
                instruction, comparisonBudget, options.responsesPerComparison(), options.randomComparisonsRatio());
        LabelingPlan plan = plan(task, options, items -> new Referee.Naive(task.votesPerPair(items)));
        warnOfSmallBudget(task, plan.mostItems());
        return plan;
    }

    /**
     * A question that is answered in own words.
     *
     * @param instruction what labelers read
     * @param options what the caller chose
     * @return the plan
     */
    public LabelingPlan freeText(String instruction, FreeTextJobOptions options) {
        return plan(new FreeTextTask(instruction), options);
    }

    /**
     * A selection of words.
     *
     * @param instruction what labelers read
     * @param options what the caller chose
     * @return the plan
     */
    public LabelingPlan selectWords(String instruction, SelectWordsJobOptions options) {
        return plan(new SelectWordsTask(instruction), options);
    }

    /**
     * A search for places.
     *
     * @param instruction what labelers read
     * @param options what the caller chose
     * @return the plan
     */
    public LabelingPlan locate(String instruction, LocateJobOptions options) {
        return plan(new LocateTask(instruction), options);
    }

    /**
     * A drawing.
     *
     * @param instruction what labelers read
     * @param options what the caller chose
     * @return the plan
     */
    public LabelingPlan draw(String instruction, DrawJobOptions options) {
        return plan(new DrawTask(instruction), options);
    }

    /**
     * A search for moments.
     *
     * @param instruction what labelers read
     * @param options what the caller chose
     * @return the plan
     */
    public LabelingPlan timestamp(String instruction, TimestampJobOptions options) {
        return plan(new TimestampTask(instruction), options);
    }

    private LabelingPlan plan(Task task, DatapointJobOptions<?> options) {
        Referee referee = options.referee();
        return plan(task, options, items -> referee);
    }

    private LabelingPlan plan(Task task, JobOptions<?> options, IntFunction<Referee> referee) {
        if (name.isBlank()) {
            throw new InvalidInputException("name", name, "is blank", "give it a name");
        }
        Iterable<Datapoint> given = ParallelLists.apply(unchanging(datapoints), options);
        DatapointRules.Found found = DatapointRules.check(task.type(), given);
        ContextShortening shortening = options.contextShortening().orElseGet(uploads::shortening);
        ContextShortener.check(given, shortening);
        warnings.checkSettings(task.type(), options.settings());
        return new LabelingPlan(
                name,
                task,
                referee.apply(found.mostItems()),
                options.settings(),
                given,
                found.mostItems(),
                shortening,
                options.upload(),
                uploads.tolerance(options.upload()));
    }

    /** What the caller changes later must not change an upload; very long lists are taken as they are. */
    private static Iterable<Datapoint> unchanging(Iterable<Datapoint> datapoints) {
        return datapoints instanceof List<Datapoint> list && list.size() <= LONGEST_COPIED_LIST
                ? Collections.unmodifiableList(new ArrayList<>(list))
                : datapoints;
    }

    private void warnOfSmallBudget(RankingTask task, int items) {
        long pairs = RankingTask.pairs(items);
        if (task.comparesAllPairs(items) && task.comparisonBudget() < pairs) {
            warnings.add(
                    JobWarning.Kind.BUDGET_BELOW_PAIRS,
                    "the budget of " + task.comparisonBudget() + " comparisons is below the " + pairs
                            + " pairs of the largest ranking; each pair will be compared once all the same");
        }
    }
}
