package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobField;
import ai.rapidata.sdk.job.JobManager;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** People to whom jobs can be given. Handles are safe for use by several threads. */
public interface JobAudience {

    /**
     * The audience's id.
     *
     * @return the id
     */
    String id();

    /**
     * The audience's name when this handle was made or renamed.
     *
     * @return the name
     */
    String name();

    /**
     * Asks the service about this audience.
     *
     * @return its present details
     */
    AudienceDetails details();

    /**
     * Gives a job to this audience. This costs money at the hosted service.
     *
     * @param definition what is asked about which datapoints
     * @return the job, which carries what the service had to remark
     */
    default Job assignJob(JobDefinition definition) {
        return assignJob(definition, options -> options);
    }

    /**
     * Gives a job to this audience. This costs money at the hosted service.
     *
     * @param definition what is asked about which datapoints
     * @param options changes the defaults, for example to a limit of the cost
     * @return the job, which carries what the service had to remark
     * @throws ai.rapidata.sdk.job.CostLimitExceededException if the job is estimated to cost more than allowed; nothing
     *     was started
     * @throws ai.rapidata.sdk.job.CostEstimateUnavailableException if a limit was set and there is no estimate; nothing
     *     was started
     */
    Job assignJob(JobDefinition definition, UnaryOperator<AssignJobOptions> options);

    /**
     * Finds the newest jobs of this audience.
     *
     * @return at most {@value JobManager#DEFAULT_AMOUNT}
     */
    default Page<Job> findJobs() {
        return findJobs("");
    }

    /**
     * Finds jobs of this audience by name.
     *
     * @param name a part of the name; the empty string finds all
     * @return at most {@value JobManager#DEFAULT_AMOUNT}, newest first
     */
    default Page<Job> findJobs(String name) {
        return findJobs(name, JobManager.DEFAULT_AMOUNT);
    }

    /**
     * Finds jobs of this audience by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many at most, at least 1
     * @return the first page, newest first
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount is below 1
     */
    default Page<Job> findJobs(String name, int amount) {
        return findJobs(name, amount, 1);
    }

    /**
     * Finds jobs of this audience by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many on a page, at least 1
     * @param page which page, counted from 1
     * @return that page, newest first
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is below 1
     */
    Page<Job> findJobs(String name, int amount, int page);

    /**
     * Finds jobs of this audience by name, asking for further pages only as they are needed.
     *
     * @param name a part of the name; the empty string finds all
     * @return all of them, newest first
     */
    default Stream<Job> streamJobs(String name) {
        return streamJobs(search -> search.contains(JobField.NAME, name));
    }

    /**
     * Finds jobs of this audience, asking for further pages only as they are needed.
     *
     * @param search says what to find, and in which order if not newest first
     * @return all of them
     */
    Stream<Job> streamJobs(UnaryOperator<Search<JobField>> search);
}
