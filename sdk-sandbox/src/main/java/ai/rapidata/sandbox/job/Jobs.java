package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.audience.Audience;
import ai.rapidata.sandbox.audience.Audiences;
import ai.rapidata.sandbox.billing.Spending;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.labeling.Labeling;
import ai.rapidata.sandbox.labeling.LabelingEngine;
import ai.rapidata.sandbox.labeling.LabelingListener;
import ai.rapidata.sandbox.labeling.LabelingStore;
import ai.rapidata.sandbox.labeling.Subject;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All jobs of a sandbox and the way they go.
 *
 * <p>An assigned job is {@code Submitted} for a second (or {@code Queued} behind another), then reviewed, then
 * {@code Running} until its labeling is settled. All changes of state happen under one lock.
 */
final class Jobs {

    /** How long a job is merely submitted. */
    static final Duration START_DELAY = Duration.ofSeconds(1);

    private final SandboxClock clock;
    private final JobRegister jobs;
    private final Audiences audiences;
    private final Subjects subjects;
    private final Labelings labelings;
    private final LabelingEngine engine;
    private final Spending spending;
    private final ContentCheckPolicy policy = new ContentCheckPolicy();
    private final Payments payments;
    private final List<JobListener> listeners = new CopyOnWriteArrayList<>();
    private volatile ContentReview review = job -> Optional.empty();

    Jobs(
            EntityStore store,
            SandboxClock clock,
            Crowd crowd,
            Audiences audiences,
            Subjects subjects,
            Spending spending,
            LabelingStore elsewhere) {
        this.clock = clock;
        this.jobs = new JobRegister(store);
        this.audiences = audiences;
        this.subjects = subjects;
        this.spending = spending;
        this.payments = new Payments(spending);
        this.labelings = new Labelings(store, "rapid", crowd.seed(), subjects, elsewhere);
        this.engine = new LabelingEngine(clock, crowd, new LabelingListener() {
            @Override
            public void answered(Labeling labeling) {
                Jobs.this.answered(labeling);
            }

            @Override
            public void settled(Labeling labeling, Instant at) {
                Jobs.this.settled(labeling, at);
            }
        });
        audiences.onChange(engine::wake);
        crowd.onReturn(engine::wake);
    }

    /** Goes on with the jobs that were under way when the sandbox was closed. */
    synchronized void resumeAll() {
        for (Job job : jobs.stream().toList()) {
            labelings.find(job).ifPresent(labeling -> payments.open(job.payer(), labeling));
            if (job.state() == JobState.Submitted) {
                clock.schedule(START_DELAY, () -> begin(job.id()));
            } else if (job.state() == JobState.Running) {
                run(job);
            }
        }
    }

    Spending spending() {
        return spending;
    }

    ContentCheckPolicy policy() {
        return policy;
    }

    void onEnd(JobListener listener) {
        listeners.add(listener);
    }

    void review(ContentReview next) {
        review = next;
    }

    Instant now() {
        return clock.instant();
    }

    void wake() {
        engine.wake();
    }

    Optional<Job> find(String id) {
        return jobs.find(id);
    }

    Job get(String id) {
        return jobs.get(id);
    }

    /** All jobs, the newest first. */
    Stream<Job> stream() {
        return jobs.stream();
    }

    Optional<Labeling> labeling(Job job) {
        return labelings.find(job);
    }

    /** What lets the tasks of running jobs be answered. */
    LabelingEngine engine() {
        return engine;
    }

    /** The labeling of a job for endpoints that cannot do without. */
    Labeling labelingOf(Job job) {
        return labeling(job).orElseThrow(() -> Problem.of(404, "Not Found", "The job has no labelling task yet."));
    }

    /** Assigns a revision to an audience. */
    synchronized Job assign(JobRequest asked, Revision revision, Audience audience, String name, Caller caller) {
        String suffix = Identifiers.randomText(16);
        @Nullable String before = asked.precedingJobId();
        boolean waits = before != null && !get(before).state().isFinal();
        Job job = new Job(
                "job_" + suffix,
                jobs.nextOrdinal(),
                name,
                revision,
                audience.id(),
                audience.name(),
                "pip_" + suffix,
                waits ? JobState.Queued : JobState.Submitted,
                null,
                false,
                asked.priority(),
                before,
                asked.contentCheck(),
                null,
                null,
                null,
                null,
                List.of(),
                clock.instant(),
                caller.userId(),
                caller.mail(),
                caller.organizationId());
        jobs.put(job);
        if (!waits) {
            clock.schedule(START_DELAY, () -> begin(job.id()));
        }
        return job;
    }

    /** Makes a job whose tasks are there already, which begins at once. */
    synchronized Job commission(String suffix, Revision revision, Audience audience, String name, Caller caller) {
        Job job = new Job(
                "job_" + suffix,
                jobs.nextOrdinal(),
                name,
                revision,
                audience.id(),
                audience.name(),
                "pip_" + suffix,
                JobState.Submitted,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                clock.instant(),
                caller.userId(),
                caller.mail(),
                caller.organizationId());
        run(job);
        return get(job.id());
    }

    synchronized void approve(String id) {
        Job job = jobs.expect(id, JobState.ManualApproval, JobState.Blocked);
        run(job);
    }

    synchronized void pause(String id) {
        Job job = jobs.expect(id, JobState.Running, JobState.Submitted, JobState.Queued);
        engine.stop(job.workflowId());
        jobs.put(job.paused());
    }

    synchronized void resume(String id) {
        Job job = jobs.expect(id, JobState.Paused);
        @Nullable JobState to = job.resumeTo();
        if (to == JobState.Running) {
            run(job);
        } else if (to == JobState.Queued && isWaiting(job)) {
            jobs.put(job.in(JobState.Queued));
        } else {
            jobs.put(job.in(JobState.Submitted));
            clock.schedule(START_DELAY, () -> begin(id));
        }
    }

    synchronized void retry(String id) {
        Job job = jobs.expect(id, JobState.Failed, JobState.StaleResults, JobState.SpendLimited);
        run(job);
    }

    synchronized void fail(String id, String message) {
        Job job = jobs.expectNot(id, JobState.Completed, JobState.Failed);
        engine.stop(job.workflowId());
        end(job.failed(message, clock.instant()));
    }

    synchronized void block(String id) {
        Job job = jobs.expectNot(id, JobState.Completed, JobState.Failed, JobState.Blocked);
        engine.stop(job.workflowId());
        jobs.put(job.in(JobState.Blocked));
    }

    synchronized void makeStale(String id) {
        jobs.put(jobs.expect(id, JobState.Completed).stale());
    }

    synchronized void limitSpending() {
        if (spending.isExhausted()) {
            jobs.stream()
                    .filter(job -> job.state() == JobState.Running)
                    .toList()
                    .forEach(job -> {
                        engine.stop(job.workflowId());
                        jobs.put(job.in(JobState.SpendLimited));
                    });
        } else {
            jobs.in(JobState.SpendLimited).forEach(this::run);
        }
    }

    synchronized void restartRapids(String id, List<String> rapidIds) {
        Job job = get(id);
        Labeling labeling = labelingOf(job);
        List<String> unknown = rapidIds.stream()
                .filter(rapidId -> labeling.rapid(rapidId).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalid("RapidIds", "The job has no rapids " + unknown + ".");
        }
        labelings.restart(job, labeling, rapidIds);
        payments.recount(labeling);
        if (job.state() == JobState.Completed && !labeling.isDone()) {
            run(job);
        }
    }

    synchronized void change(String id, UnaryOperator<Job> change) {
        jobs.put(change.apply(get(id)));
    }

    synchronized void delete(String id) {
        Job job = get(id);
        engine.stop(job.workflowId());
        jobs.remove(id);
        labelings.delete(job);
        payments.close(job.workflowId());
        listeners.forEach(listener -> listener.deleted(job));
        beginFollowers(id);
    }

    private synchronized void begin(String id) {
        Optional<Job> found = find(id).filter(job -> job.state() == JobState.Submitted);
        if (found.isEmpty()) {
            return;
        }
        Job job = found.get();
        Optional<ReviewReason> reason = policy.applies(job) ? review.review(job) : Optional.empty();
        if (reason.isPresent()) {
            jobs.put(job.underReview(reason.get()));
        } else {
            run(job);
        }
    }

    private void run(Job job) {
        if (labelings.find(job).isEmpty()) {
            List<Subject> open = subjects.of(job.revision());
            if (open.isEmpty() || labelings.begin(job, open).allRapids().isEmpty()) {
                end(job.failed("The dataset has no datapoints that fit the task.", clock.instant()));
                return;
            }
        }
        if (spending.isExhausted()) {
            jobs.put(job.in(JobState.SpendLimited));
            return;
        }
        jobs.put(job.in(JobState.Running));
        Labeling labeling = labelingOf(job);
        payments.open(job.payer(), labeling);
        engine.start(labeling, audiences.pool(job.audienceId()));
    }

    private void answered(Labeling labeling) {
        labelings.save(labeling);
        payments.settle(labeling);
        if (spending.isExhausted()) {
            limitSpending();
        }
    }

    private synchronized void settled(Labeling labeling, Instant at) {
        jobs.stream()
                .filter(job -> job.workflowId().equals(labeling.id()))
                .filter(job -> job.state() == JobState.Running || job.state() == JobState.SpendLimited)
                .findFirst()
                .ifPresent(job -> end(job.completed(at)));
    }

    private void end(Job ended) {
        jobs.put(ended);
        listeners.forEach(listener -> listener.ended(ended));
        beginFollowers(ended.id());
    }

    private void beginFollowers(String id) {
        jobs.in(JobState.Queued).stream()
                .filter(job -> id.equals(job.precedingJobId()))
                .forEach(job -> {
                    jobs.put(job.in(JobState.Submitted));
                    clock.schedule(START_DELAY, () -> begin(job.id()));
                });
    }

    private boolean isWaiting(Job job) {
        @Nullable String before = job.precedingJobId();
        return before != null
                && find(before).map(other -> !other.state().isFinal()).orElse(false);
    }
}
