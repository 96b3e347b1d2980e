package ai.rapidata.sandbox.signal;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.job.Assignments;
import ai.rapidata.sandbox.job.Job;
import ai.rapidata.sandbox.job.JobListener;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import ai.rapidata.sandbox.store.Index;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All signals of a sandbox and their runs. Signals fire by the sandbox's clock.
 *
 * <p>What a signal does happens under one lock. How jobs end is heard without it, since jobs are locked then.
 */
final class Signals {

    /** How long a run waits for its job. */
    static final Duration QUEUE = Duration.ofSeconds(1);

    private final SandboxClock clock;
    private final Assignments assignments;
    private final Entities<Signal> signals;
    private final Entities<SignalRun> runs;
    private final Index<SignalRun> runsBySignal;
    private final Map<String, String> runsByJob = new ConcurrentHashMap<>();
    private final Map<String, SandboxClock.Scheduled> plans = new HashMap<>();

    Signals(EntityStore store, SandboxClock clock, Assignments assignments) {
        this.clock = clock;
        this.assignments = assignments;
        this.signals = store.entities("signal", Signal.class);
        this.runs = store.entities("signal-run", SignalRun.class);
        this.runsBySignal = runs.indexedBy(SignalRun::signalId);
        assignments.onEnd(new JobListener() {
            @Override
            public void ended(Job job) {
                change(job, run -> run.ended(job, clock.instant()));
            }

            @Override
            public void deleted(Job job) {
                change(job, run -> run.failed("The job was deleted.", clock.instant()));
            }
        });
    }

    /** Goes on with the signals and runs that were there when the sandbox was closed. */
    synchronized void resumeAll() {
        for (SignalRun run : runs.stream().toList()) {
            @Nullable String jobId = run.audienceJobId();
            if (run.status() == RunStatus.Pending) {
                clock.schedule(QUEUE, () -> begin(run.id()));
            } else if (run.status() == RunStatus.Running && jobId != null) {
                follow(run.id(), jobId);
            }
        }
        signals.stream().forEach(this::plan);
    }

    Signal get(String id) {
        return signals.find(id).orElseThrow(() -> Problem.notFound("signal", id));
    }

    /** All signals, the newest first. */
    Stream<Signal> stream() {
        return signals.stream().sorted(Comparator.comparing(Signal::createdAt).reversed());
    }

    SignalRun run(String runId) {
        return runs.find(runId).orElseThrow(() -> Problem.notFound("run of a signal", runId));
    }

    /** The runs of a signal, the newest first. */
    Stream<SignalRun> runs(String signalId) {
        return runsBySignal
                .in(get(signalId).id())
                .sorted(Comparator.comparing(SignalRun::startedAt).reversed());
    }

    synchronized Signal create(SignalRequest asked, Caller caller) {
        assignments.check(asked.jobDefinitionId(), asked.revisionNumber(), asked.audienceId());
        Instant now = clock.instant();
        Signal signal = new Signal(
                Identifiers.next("sig"),
                asked.name(),
                asked.description(),
                asked.audienceId(),
                asked.jobDefinitionId(),
                asked.revisionNumber(),
                asked.intervalSeconds(),
                now.plusSeconds(asked.intervalSeconds()),
                null,
                false,
                asked.isPublic(),
                now,
                caller.userId(),
                caller.mail(),
                caller.organizationId());
        put(signal);
        return signal;
    }

    /** Changes a signal and plans its next run anew. */
    synchronized void change(String id, UnaryOperator<Signal> change) {
        put(change.apply(get(id)));
    }

    synchronized void trigger(String id) {
        fire(get(id), TriggerSource.Manual);
    }

    /** Deletes a signal with its runs. Its jobs stay. */
    synchronized void delete(String id) {
        signals.remove(get(id).id());
        unplan(id);
        runsBySignal.in(id).toList().forEach(run -> {
            runs.remove(run.id());
            @Nullable String jobId = run.audienceJobId();
            if (jobId != null) {
                runsByJob.remove(jobId);
            }
        });
    }

    Instant now() {
        return clock.instant();
    }

    private void put(Signal signal) {
        signals.put(signal.id(), signal);
        plan(signal);
    }

    private void plan(Signal signal) {
        unplan(signal.id());
        if (!signal.isPaused()) {
            Duration wait = Duration.between(clock.instant(), signal.nextRunAt());
            plans.put(signal.id(), clock.schedule(wait, () -> due(signal.id())));
        }
    }

    private void unplan(String id) {
        SandboxClock.@Nullable Scheduled plan = plans.remove(id);
        if (plan != null) {
            plan.cancel();
        }
    }

    private synchronized void due(String id) {
        Optional<Signal> found = signals.find(id).filter(signal -> !signal.isPaused());
        if (found.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        if (!now.isBefore(found.get().nextRunAt())) {
            fire(found.get(), TriggerSource.Scheduled);
            put(get(id).scheduledAfter(now));
        }
    }

    private void fire(Signal signal, TriggerSource source) {
        Instant now = clock.instant();
        SignalRun run = SignalRun.pending(Identifiers.next("sru"), signal.id(), source, now);
        runs.put(run.id(), run);
        signals.put(signal.id(), signal.ranAt(now));
        clock.schedule(QUEUE, () -> begin(run.id()));
    }

    private synchronized void begin(String runId) {
        Optional<SignalRun> pending = runs.find(runId).filter(run -> run.status() == RunStatus.Pending);
        if (pending.isEmpty()) {
            return;
        }
        Signal signal = get(pending.get().signalId());
        Optional<SignalRun> other = runsBySignal
                .in(signal.id())
                .takeWhile(run -> !run.id().equals(runId))
                .filter(run -> run.status().isInFlight())
                .findFirst();
        if (other.isPresent()) {
            String reason = "The run " + other.get().id() + " is still in flight.";
            runs.update(runId, run -> run.skipped(reason, clock.instant()));
            return;
        }
        try {
            Job job = assignments.assign(
                    signal.jobDefinitionId(), signal.revisionNumber(), signal.audienceId(), signal.owner());
            runs.update(runId, run -> run.running(job.id()));
            follow(runId, job.id());
        } catch (Problem refusal) {
            runs.update(runId, run -> run.failed(refusal.detail(), clock.instant()));
        }
    }

    /** Hears how a job ends, be it that it has ended before anybody listened. */
    private void follow(String runId, String jobId) {
        runsByJob.put(jobId, runId);
        assignments
                .find(jobId)
                .filter(job -> job.completedAt() != null || job.failedAt() != null)
                .ifPresent(job -> change(job, run -> run.ended(job, clock.instant())));
    }

    private void change(Job job, UnaryOperator<SignalRun> change) {
        @Nullable String runId = runsByJob.get(job.id());
        if (runId != null) {
            runs.update(runId, run -> run.status() == RunStatus.Running ? change.apply(run) : run);
        }
    }
}
