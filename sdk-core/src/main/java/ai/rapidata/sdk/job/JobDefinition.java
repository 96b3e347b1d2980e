package ai.rapidata.sdk.job;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is asked about which datapoints. {@code audience.assignJob(definition)} makes a job of it.
 *
 * <p>A definition has revisions; jobs run the newest one unless told otherwise. Handles are safe for use by several
 * threads.
 */
public interface JobDefinition {

    /** How long {@link #estimatedCost()} waits: five minutes. */
    Duration DEFAULT_COST_TIMEOUT = Duration.ofMinutes(5);

    /**
     * The definition's id.
     *
     * @return the id
     */
    String id();

    /**
     * The definition's name when this handle was made or renamed.
     *
     * @return the name
     */
    String name();

    /**
     * What its creation had to remark: settings without effect, shortened contexts, remarks about assets.
     *
     * @return the warnings, empty for a definition that was found
     */
    List<JobWarning> warnings();

    /**
     * The page of this definition, where one sees what labelers will see.
     *
     * @return its address
     */
    URI page();

    /**
     * Shows what labelers will see: prints the address of {@link #page()} and opens it in a browser where there is a
     * desktop. Never fails.
     *
     * @return this definition
     */
    JobDefinition preview();

    /**
     * Asks the service about this definition.
     *
     * @return its present details
     */
    JobDefinitionDetails details();

    /**
     * Asks what a job of this definition will cost, waiting up to {@link #DEFAULT_COST_TIMEOUT} for the estimate.
     *
     * @return the estimate
     * @throws CostEstimateUnavailableException if there is none by then
     */
    default CostEstimate estimatedCost() {
        return estimatedCost(DEFAULT_COST_TIMEOUT);
    }

    /**
     * Asks what a job of this definition will cost.
     *
     * @param timeout how long to wait for the estimate; zero asks once
     * @return the estimate
     * @throws CostEstimateUnavailableException if there is none by then; a definition without an upper bound of
     *     answers never has one
     */
    CostEstimate estimatedCost(Duration timeout);

    /**
     * Gives this definition other datapoints, in a new revision. The form must be that of its task: pairs for a
     * comparison, groups for rankings.
     *
     * @param datapoints the datapoints in place of all present ones, at least one
     * @return this definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if a datapoint does not fit the task
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if datapoints failed; the definition then keeps its
     *     present ones until the exception's {@code retry()} succeeds
     */
    default JobDefinition updateDataset(Iterable<Datapoint> datapoints) {
        return updateDataset(datapoints, options -> options);
    }

    /**
     * Gives this definition other datapoints, in a new revision.
     *
     * @param datapoints the datapoints in place of all present ones, at least one
     * @param options changes how they are uploaded
     * @return this definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if a datapoint does not fit the task
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if more datapoints failed than tolerated; the definition
     *     then keeps its present ones until the exception's {@code retry()} succeeds
     */
    JobDefinition updateDataset(Iterable<Datapoint> datapoints, UnaryOperator<UploadOptions> options);

    /**
     * Changes what is asked, when enough answers were collected, or how the tasks are shown, in a new revision.
     *
     * @param options says what changes
     * @return the new revision
     * @throws ai.rapidata.sdk.error.InvalidInputException if nothing changes, or the task is of another type
     */
    JobDefinitionRevision revise(UnaryOperator<RevisionOptions> options);

    /**
     * Gets the newest revision.
     *
     * @return the revision
     */
    JobDefinitionRevision newestRevision();

    /**
     * Gets a revision.
     *
     * @param number its number, counted from 1
     * @return the revision
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none with this number
     */
    JobDefinitionRevision revision(int number);

    /**
     * Lists all revisions, newest first, asking for further pages only as they are needed.
     *
     * @return all of them, without what only {@link #revision(int)} says
     */
    Stream<JobDefinitionRevision> streamRevisions();

    /**
     * Makes a definition of its own that asks the same about the same datapoints, named after this one.
     *
     * @return the other definition
     */
    JobDefinition copy();

    /**
     * Makes a definition of its own that asks the same about the same datapoints.
     *
     * @param name its name, not blank
     * @return the other definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank
     */
    JobDefinition copy(String name);

    /**
     * Lets everybody use this definition, or nobody else.
     *
     * @param isPublic true for everybody
     * @return this definition
     */
    JobDefinition share(boolean isPublic);

    /**
     * Gives this definition another name.
     *
     * @param name the name, not blank
     * @return this definition
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank
     */
    JobDefinition updateName(String name);

    /**
     * Deletes this definition with all its revisions.
     *
     * @throws ai.rapidata.sdk.error.NotFoundException if it does not exist
     */
    void delete();
}
