package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The jobs as they are kept, and the numbers they get. */
final class JobRegister {

    private static final String COUNTER = "jobs.assigned";

    private final EntityStore store;
    private final Entities<Job> jobs;

    JobRegister(EntityStore store) {
        this.store = store;
        this.jobs = store.entities("job", Job.class);
    }

    Optional<Job> find(String id) {
        return jobs.find(id);
    }

    Job get(String id) {
        return find(id).orElseThrow(() -> Problem.notFound("job", id));
    }

    /** All jobs, the newest first. */
    Stream<Job> stream() {
        return jobs.stream().sorted(Comparator.comparingLong(Job::ordinal).reversed());
    }

    /** The jobs in a state, the oldest first. */
    List<Job> in(JobState state) {
        return jobs.stream().filter(job -> job.state() == state).toList();
    }

    /** A job that must be in one of some states. */
    Job expect(String id, JobState... allowed) {
        Job job = get(id);
        if (!List.of(allowed).contains(job.state())) {
            throw Problem.conflict("The job is in the state " + job.state() + ", which does not allow this; it must be "
                    + List.of(allowed) + ".");
        }
        return job;
    }

    /** A job that must not be in one of some states. */
    Job expectNot(String id, JobState... refused) {
        Job job = get(id);
        if (List.of(refused).contains(job.state())) {
            throw Problem.conflict("The job is in the state " + job.state() + ", which does not allow this.");
        }
        return job;
    }

    void put(Job job) {
        jobs.put(job.id(), job);
    }

    void remove(String id) {
        jobs.remove(id);
    }

    /** A number that no job has had before, not even one that is deleted. */
    synchronized long nextOrdinal() {
        long next = store.setting(COUNTER).map(Long::parseLong).orElse(0L) + 1;
        store.setSetting(COUNTER, Long.toString(next));
        return next;
    }
}
