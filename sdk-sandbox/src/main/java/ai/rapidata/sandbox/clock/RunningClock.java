package ai.rapidata.sandbox.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A clock that runs by itself, at a constant multiple of the machine's time. */
final class RunningClock extends SandboxClock {

    private static final Logger LOG = LoggerFactory.getLogger(RunningClock.class);
    private static final int THREADS = 2;
    private static final int LONGEST_GOODBYE_SECONDS = 2;

    private final InstantSource machine;
    private final double factor;
    private final AtomicReference<Origin> origin;
    private final AtomicReference<Instant> latest;
    private final ScheduledThreadPoolExecutor executor;

    RunningClock(InstantSource machine, double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("factor must be a positive number, but is " + factor);
        }
        this.machine = machine;
        this.factor = factor;
        Instant start = machine.instant().truncatedTo(ChronoUnit.MICROS);
        this.origin = new AtomicReference<>(new Origin(start, start));
        this.latest = new AtomicReference<>(start);
        var number = new AtomicInteger();
        this.executor = new ScheduledThreadPoolExecutor(THREADS, task -> {
            var thread = new Thread(task, "sandbox-clock-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(5, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public Instant instant() {
        Instant now = origin.get().sandboxTimeAt(machine.instant(), factor).truncatedTo(ChronoUnit.MICROS);
        return latest.accumulateAndGet(now, (known, next) -> next.isAfter(known) ? next : known);
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        long nanos = delay.isNegative() ? 0 : nanosOf(delay);
        try {
            ScheduledFuture<?> future = executor.schedule(() -> runLogged(task), nanos, TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException closed) {
            LOG.debug("the clock is closed, a task is dropped");
            return () -> {};
        }
    }

    private long nanosOf(Duration delay) {
        double nanos = (delay.getSeconds() * 1e9 + delay.getNano()) / factor;
        return nanos >= Long.MAX_VALUE / 4.0 ? Long.MAX_VALUE / 4 : (long) Math.ceil(nanos);
    }

    @Override
    public void notBefore(Instant time) {
        if (instant().isBefore(time)) {
            origin.set(new Origin(machine.instant(), time));
            instant();
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("scheduled work goes on although the clock is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void runLogged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("scheduled work failed", e);
        }
    }

    private record Origin(Instant machineTime, Instant sandboxTime) {

        Instant sandboxTimeAt(Instant machineNow, double factor) {
            Duration passed = Duration.between(machineTime, machineNow);
            if (factor == 1) {
                return sandboxTime.plus(passed);
            }
            double seconds = (passed.getSeconds() + passed.getNano() / 1e9) * factor;
            long whole = (long) Math.floor(seconds);
            return sandboxTime.plusSeconds(whole).plusNanos((long) ((seconds - whole) * 1e9));
        }
    }
}
