package ai.rapidata.sandbox.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A clock that moves only when it is advanced. Work that falls due is done by the advancing thread, in the order of its
 * time and then of its scheduling, while the clock shows exactly the time the work was due.
 */
public final class VirtualClock extends SandboxClock {

    private final ReentrantLock advancing = new ReentrantLock();
    private final Object guard = new Object();
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparingLong(Task::number));
    private Instant now;
    private long scheduled;

    VirtualClock(Instant start) {
        this.now = start.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Instant instant() {
        synchronized (guard) {
            return now;
        }
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable work) {
        synchronized (guard) {
            Instant due = delay.isNegative() ? now : now.plus(delay);
            var task = new Task(due, scheduled++, work);
            tasks.add(task);
            return () -> {
                synchronized (guard) {
                    tasks.remove(task);
                }
            };
        }
    }

    /**
     * Moves the clock forward and does everything that falls due on the way, work scheduled by that work included.
     *
     * @param span how far to move; zero does only what is due already
     * @throws IllegalArgumentException if the span is negative
     */
    public void advance(Duration span) {
        if (span.isNegative()) {
            throw new IllegalArgumentException("a clock cannot be moved back, but the span is " + span);
        }
        advanceTo(instant().plus(span));
    }

    /**
     * Moves the clock forward to a time and does everything that falls due on the way. If the clock is already past that
     * time, only what is due already is done.
     *
     * @param time where to stop
     */
    public void advanceTo(Instant time) {
        advancing.lock();
        try {
            for (Task task = takeDue(time); task != null; task = takeDue(time)) {
                RunningClock.runLogged(task.work());
            }
            notBefore(time);
        } finally {
            advancing.unlock();
        }
    }

    /**
     * Moves the clock to the next piece of scheduled work and does it.
     *
     * @return whether there was any
     */
    public boolean advanceToNext() {
        advancing.lock();
        try {
            Task task = takeDue(Instant.MAX);
            if (task == null) {
                return false;
            }
            RunningClock.runLogged(task.work());
            return true;
        } finally {
            advancing.unlock();
        }
    }

    /**
     * How much work waits for the clock to move.
     *
     * @return the number of tasks
     */
    public int pendingTasks() {
        synchronized (guard) {
            return tasks.size();
        }
    }

    private @Nullable Task takeDue(Instant limit) {
        synchronized (guard) {
            Task next = tasks.peek();
            if (next == null || next.due().isAfter(limit)) {
                return null;
            }
            tasks.remove();
            if (next.due().isAfter(now)) {
                now = next.due();
            }
            return next;
        }
    }

    @Override
    public void notBefore(Instant time) {
        synchronized (guard) {
            if (now.isBefore(time)) {
                now = time;
            }
        }
    }

    @Override
    public void close() {
        synchronized (guard) {
            tasks.clear();
        }
    }

    private record Task(Instant due, long number, Runnable work) {}
}
