package ai.rapidata.sandbox.labeling;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.crowd.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One labeling under way: when its next answer comes, and from whom. */
final class LabelingRun {

    private static final long NANOS = 1_000_000_000L;

    private final Labeling labeling;
    private final LabelerPool pool;
    private final SandboxClock clock;
    private final Crowd crowd;
    private final LabelingListener listener;
    private final Consumer<LabelingRun> end;
    private final Seed seed;
    private final Random gaps;
    private SandboxClock.@Nullable Scheduled scheduled;
    private @Nullable Instant due;
    private boolean stopped;

    LabelingRun(
            Labeling labeling,
            LabelerPool pool,
            SandboxClock clock,
            Crowd crowd,
            LabelingListener listener,
            Consumer<LabelingRun> end) {
        this.labeling = labeling;
        this.pool = pool;
        this.clock = clock;
        this.crowd = crowd;
        this.listener = listener;
        this.end = end;
        this.seed = labeling.seed();
        this.gaps = seed.derive("gaps").random();
    }

    /** Plans the next answer if none is planned. */
    synchronized void wake() {
        if (!stopped && due == null) {
            plan(clock.instant().plus(gap()));
        }
    }

    synchronized void stop() {
        stopped = true;
        if (scheduled != null) {
            scheduled.cancel();
        }
    }

    Optional<Rapid> openTo(String labelerId) {
        return labeling.openTo(labelerId);
    }

    /** Takes an answer from outside. */
    boolean take(String rapidId, Response response) {
        boolean done;
        synchronized (this) {
            if (stopped || !labeling.accept(rapidId, response)) {
                return false;
            }
            done = labeling.isDone();
            if (done) {
                stop();
            }
        }
        listener.answered(labeling);
        if (done) {
            end.accept(this);
            listener.settled(labeling, response.at());
        }
        return true;
    }

    private void plan(Instant when) {
        due = when;
        scheduled = clock.schedule(Duration.between(clock.instant(), when), this::work);
    }

    private void work() {
        boolean answered;
        @Nullable Instant settled = null;
        synchronized (this) {
            answered = answerWhatIsDue();
            if (!stopped && labeling.isDone()) {
                stopped = true;
                settled = due == null ? clock.instant() : due;
            } else if (!stopped && due != null) {
                plan(due);
            }
        }
        if (answered) {
            listener.answered(labeling);
        }
        if (settled != null) {
            end.accept(this);
            listener.settled(labeling, settled);
        }
    }

    private boolean answerWhatIsDue() {
        Instant now = clock.instant();
        boolean answered = false;
        while (!stopped && due != null && !due.isAfter(now) && !labeling.isDone()) {
            Instant at = due;
            if (answerAt(at)) {
                answered = true;
                due = labeling.isDone() ? at : at.plus(gap());
            } else {
                due = pool.nextChange(at).map(change -> change.plus(gap())).orElse(null);
            }
        }
        return answered;
    }

    private boolean answerAt(Instant at) {
        List<Labeler> labelers = crowd.isLabeling() ? pool.labelers(at) : List.of();
        Optional<Labeling.Assignment> next = labeling.next(labelers, this::startingPoint, pool::admits);
        if (next.isEmpty()) {
            return false;
        }
        Rapid rapid = next.get().rapid();
        Labeler labeler = next.get().labeler();
        Answer answer = crowd.answer(labeler, rapid.subject().task(), rapid.id());
        return labeling.accept(rapid.id(), new Response(responseId(rapid), crowd.known(labeler), answer, at));
    }

    private int startingPoint(Rapid rapid) {
        return (int) (Crowd.POOL * seed.derive(rapid.id()).derive("start").unit());
    }

    private String responseId(Rapid rapid) {
        long number = seed.derive(rapid.id()).derive(rapid.responses().size()).value();
        return "res_" + Long.toHexString(number | Long.MIN_VALUE);
    }

    /** Intervals vary between a tenth and almost twice the mean, so that no two labelings run in lockstep. */
    private Duration gap() {
        double seconds = (0.1 + 1.8 * gaps.nextDouble()) / crowd.responsesPerSecond();
        return Duration.ofNanos(Math.max(1, (long) (seconds * NANOS)));
    }
}
