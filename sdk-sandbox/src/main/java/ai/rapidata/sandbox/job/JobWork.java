package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Response;
import ai.rapidata.sandbox.workplace.Work;
import ai.rapidata.sandbox.workplace.WorkSource;
import java.util.List;
import java.util.Optional;

/** The tasks of running jobs. */
final class JobWork implements WorkSource {

    private final Jobs jobs;

    JobWork(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<Work> running() {
        return jobs.stream()
                .filter(job -> job.state() == JobState.Running)
                .map(job -> new Work(
                        job.id(),
                        job.name(),
                        jobs.labelingOf(job).progress().percentage(),
                        "/app/audiences/" + job.audienceId() + "/job/" + job.id()))
                .toList();
    }

    @Override
    public Optional<Rapid> next(String workId, String labelerId) {
        return jobs.find(workId).flatMap(job -> jobs.engine().next(job.workflowId(), labelerId));
    }

    @Override
    public boolean answer(String workId, String rapidId, Response response) {
        return jobs.find(workId)
                .map(job -> jobs.engine().answer(job.workflowId(), rapidId, response))
                .orElse(false);
    }
}
