package ai.rapidata.sandbox.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of a sandbox: what its entities are stamped with, and when its work happens.
 *
 * <p>A {@linkplain #real() real} clock runs as fast as the wall clock, an {@linkplain #accelerated(double) accelerated}
 * one faster, and a {@linkplain #virtual() virtual} one only when it is told to. Everything that a sandbox does later
 * (labelers who answer, batches that finish) is scheduled here, so that a virtual clock makes it deterministic.
 *
 * <p>Instances are safe for use by many threads. A clock belongs to one sandbox, which closes it.
 */
public abstract class SandboxClock implements InstantSource, AutoCloseable {

    /** For the clocks of this package. */
    SandboxClock() {}

    /**
     * A clock that shows the time of the machine.
     *
     * @return a new clock
     */
    public static SandboxClock real() {
        return accelerated(1);
    }

    /**
     * A clock that starts at the time of the machine and runs {@code factor} times as fast.
     *
     * @param factor how many seconds of the sandbox pass in a second; above 0, 1 is real time
     * @return a new clock
     * @throws IllegalArgumentException if the factor is not a positive, finite number
     */
    public static SandboxClock accelerated(double factor) {
        return new RunningClock(InstantSource.system(), factor);
    }

    /**
     * A clock that stands still at the time of the machine until it is advanced.
     *
     * @return a new clock
     */
    public static VirtualClock virtual() {
        return virtual(Instant.now());
    }

    /**
     * A clock that stands still at the given time until it is advanced.
     *
     * @param start what the clock shows at first
     * @return a new clock
     */
    public static VirtualClock virtual(Instant start) {
        return new VirtualClock(start);
    }

    /**
     * The present time of the sandbox.
     *
     * @return the time, which never runs backwards
     */
    @Override
    public abstract Instant instant();

    /**
     * Runs a task once a span of sandbox time has passed.
     *
     * <p>A task that throws is reported to the log and nobody else.
     *
     * @param delay how long to wait, in sandbox time; zero or less means as soon as possible
     * @param task what to run, on a thread of the clock or, with a virtual clock, on the thread that advances it
     * @return a handle to cancel the task with
     */
    public abstract Scheduled schedule(Duration delay, Runnable task);

    /**
     * Moves the clock forward to the given time if it shows an earlier one, so that a sandbox which is opened again does
     * not go back behind what it has stamped before.
     *
     * @param time the earliest time to show from now on
     */
    public abstract void notBefore(Instant time);

    /** Drops everything that is scheduled. The time can still be read afterwards. */
    @Override
    public abstract void close();

    /** Work that a clock has been asked to do. */
    @FunctionalInterface
    public interface Scheduled {

        /** Takes the work back if it has not begun; otherwise does nothing. */
        void cancel();
    }
}
