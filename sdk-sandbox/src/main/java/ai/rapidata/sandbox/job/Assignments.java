package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.audience.Audience;
import ai.rapidata.sandbox.audience.Audiences;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives definitions to audiences, which makes jobs. */
public final class Assignments {

    private final Jobs jobs;
    private final Definitions definitions;
    private final Audiences audiences;

    Assignments(Jobs jobs, Definitions definitions, Audiences audiences) {
        this.jobs = jobs;
        this.definitions = definitions;
        this.audiences = audiences;
    }

    /**
     * Checks that something can be assigned.
     *
     * @param definitionId the definition
     * @param revisionNumber its revision, or null for the latest
     * @param audienceId the audience
     * @throws Problem with status 404 if one of them does not exist
     */
    public void check(String definitionId, @Nullable Integer revisionNumber, String audienceId) {
        revision(definitionId, revisionNumber);
        audiences.get(audienceId);
    }

    /**
     * Makes a job with the usual name.
     *
     * @param definitionId the definition
     * @param revisionNumber its revision, or null for the latest
     * @param audienceId the audience, which begins to recruit if it has not
     * @param caller whose job it is
     * @return the job, about to begin
     * @throws Problem with status 404 if definition, revision or audience do not exist
     */
    public Job assign(String definitionId, @Nullable Integer revisionNumber, String audienceId, Caller caller) {
        return assign(new JobRequest(definitionId, audienceId, revisionNumber, null, null, null, null), caller)
                .job();
    }

    /**
     * Makes a job of tasks that the service itself has made up. It begins at once.
     *
     * @param tasks what is asked; the comparisons are kept already
     * @param caller whose job it is
     * @return the job, or empty if its audience does not exist
     */
    public Optional<Job> commission(ServiceTasks tasks, Caller caller) {
        return audiences.find(tasks.audienceId()).map(audience -> {
            Revision revision = definitions.add(tasks, caller);
            Job job = jobs.commission(tasks.suffix(), revision, audience, tasks.name(), caller);
            audiences.startRecruiting(audience.id());
            return job;
        });
    }

    /**
     * Deletes a job with its answers, if it is there.
     *
     * @param jobId its id
     */
    public void delete(String jobId) {
        find(jobId).ifPresent(job -> jobs.delete(jobId));
    }

    /**
     * One job.
     *
     * @param jobId its id
     * @return the job as it is now, or empty
     */
    public Optional<Job> find(String jobId) {
        return jobs.find(jobId);
    }

    /**
     * Asks to be told how jobs end.
     *
     * @param listener hears of every job from now on
     */
    public void onEnd(JobListener listener) {
        jobs.onEnd(listener);
    }

    Assigned assign(JobRequest asked, Caller caller) {
        Revision revision = revision(asked.definitionId(), asked.revisionNumber());
        Audience audience = audiences.get(asked.audienceId());
        @Nullable String name = asked.name();
        String usual = definitions.get(asked.definitionId()).name() + ":" + revision.number();
        Job job = jobs.assign(asked, revision, audience, name == null ? usual : name, caller);
        return new Assigned(job, audiences.startRecruiting(audience.id()));
    }

    private Revision revision(String definitionId, @Nullable Integer number) {
        Definition definition = definitions.get(definitionId);
        return number == null ? definitions.latest(definition.id()) : definitions.revision(definition.id(), number);
    }

    /**
     * A new job.
     *
     * @param job the job
     * @param recruitingStarted whether its audience has begun to recruit because of it
     */
    record Assigned(Job job, boolean recruitingStarted) {}
}
