package ai.rapidata.sdk.job;

import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Creates job definitions, and finds definitions and jobs. Found things come newest first. */
public interface JobManager extends BackgroundDefinitionFactory {

    /** How many things a search returns when nothing else was said. */
    int DEFAULT_AMOUNT = 10;

    /**
     * Gets a job definition.
     *
     * @param id its id
     * @return the definition
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none with this id
     */
    JobDefinition getJobDefinitionById(String id);

    /**
     * Finds the newest job definitions.
     *
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<JobDefinition> findJobDefinitions() {
        return findJobDefinitions("");
    }

    /**
     * Finds job definitions by name.
     *
     * @param name a part of the name; the empty string finds all
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<JobDefinition> findJobDefinitions(String name) {
        return findJobDefinitions(name, DEFAULT_AMOUNT);
    }

    /**
     * Finds job definitions by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many at most, at least 1
     * @return the first page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount is below 1
     */
    default Page<JobDefinition> findJobDefinitions(String name, int amount) {
        return findJobDefinitions(name, amount, 1);
    }

    /**
     * Finds job definitions by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many on a page, at least 1
     * @param page which page, counted from 1
     * @return that page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is below 1
     */
    Page<JobDefinition> findJobDefinitions(String name, int amount, int page);

    /**
     * Finds job definitions by name, asking for further pages only as they are needed.
     *
     * @param name a part of the name; the empty string finds all
     * @return all of them, newest first
     */
    default Stream<JobDefinition> streamJobDefinitions(String name) {
        return streamJobDefinitions(search -> search.contains(JobDefinitionField.NAME, name));
    }

    /**
     * Finds job definitions, asking for further pages only as they are needed.
     *
     * @param search says what to find, and in which order if not newest first
     * @return all of them
     */
    Stream<JobDefinition> streamJobDefinitions(UnaryOperator<Search<JobDefinitionField>> search);

    /**
     * Finds job definitions that others let everybody use, asking for further pages only as they are needed.
     *
     * @param search says what to find, and in which order if not newest first
     * @return all of them
     */
    Stream<JobDefinition> streamPublicJobDefinitions(UnaryOperator<Search<JobDefinitionField>> search);

    /**
     * Gets a job.
     *
     * @param id its id
     * @return the job
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none with this id
     */
    Job getJobById(String id);

    /**
     * Finds the newest jobs.
     *
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<Job> findJobs() {
        return findJobs("");
    }

    /**
     * Finds jobs by name.
     *
     * @param name a part of the name; the empty string finds all
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<Job> findJobs(String name) {
        return findJobs(name, DEFAULT_AMOUNT);
    }

    /**
     * Finds jobs by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many at most, at least 1
     * @return the first page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount is below 1
     */
    default Page<Job> findJobs(String name, int amount) {
        return findJobs(name, amount, 1);
    }

    /**
     * Finds jobs by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many on a page, at least 1
     * @param page which page, counted from 1
     * @return that page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is below 1
     */
    Page<Job> findJobs(String name, int amount, int page);

    /**
     * Finds jobs by name, asking for further pages only as they are needed.
     *
     * @param name a part of the name; the empty string finds all
     * @return all of them, newest first
     */
    default Stream<Job> streamJobs(String name) {
        return streamJobs(search -> search.contains(JobField.NAME, name));
    }

    /**
     * Finds jobs, asking for further pages only as they are needed.
     *
     * @param search says what to find, and in which order if not newest first
     * @return all of them
     */
    Stream<Job> streamJobs(UnaryOperator<Search<JobField>> search);

    /**
     * Forgets an upload that was begun with a resume key, so that the key can be used for another. What the upload brought
     * to the service stays there.
     *
     * @param resumeKey the key
     * @return true when there was something to forget
     * @throws ai.rapidata.sdk.dataset.ResumeRefusedException when the upload is running
     */
    boolean discardUpload(String resumeKey);

    /**
     * Finds jobs that others share with this account, asking for further pages only as they are needed.
     *
     * @param search says what to find, and in which order if not newest first
     * @return all of them
     */
    Stream<Job> streamSharedJobs(UnaryOperator<Search<JobField>> search);
}
