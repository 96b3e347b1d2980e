package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that looks after URLs and batches for as long as any are in the queue: often while things move, more rarely
 * while they do not, and not at all while everything is being handed over or read.
 */
final class BatchWatch {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWatch.class);
    private static final Duration LONGEST_PAUSE_WITHOUT_LOOK = Duration.ofMillis(20);

    private final UrlQueue queue;
    private final BatchInspection inspection;
    private final BatchEnding ending;
    private final BatchWork work;
    private final Runnable begin;
    private final BatchTimes times;
    private final Sleeper sleeper;

    /**
     * A watch over the batches of a queue; no thread is started yet.
     *
     * @param queue holds the batches
     * @param inspection looks at them
     * @param ending ends them where the watch breaks off
     * @param work runs the watch
     * @param begin hands over what is ready; called after each look, as URLs may have waited long enough
     * @param times how often to look
     * @param sleeper pauses
     */
    BatchWatch(
            UrlQueue queue,
            BatchInspection inspection,
            BatchEnding ending,
            BatchWork work,
            Runnable begin,
            BatchTimes times,
            Sleeper sleeper) {
        this.queue = queue;
        this.inspection = inspection;
        this.ending = ending;
        this.work = work;
        this.begin = begin;
        this.times = times;
        this.sleeper = sleeper;
    }

    /** Makes sure that somebody watches, or that nothing is left to be watched. */
    void ensure() {
        if (queue.claimWatch() && !work.run(this::watch)) {
            String title = "The URL could not be handed over, as no thread could be started";
            queue.unwatchable().forEach(request -> request.fail(title));
            queue.open().forEach(batch -> ending.fail(batch, null, title));
        }
    }

    private void watch() {
        try {
            watchUntilIdle();
        } catch (InterruptedException e) {
            end(new OperationInterruptedException("interrupted while batches of URLs were followed", e));
        } catch (OperationInterruptedException e) {
            end(e);
        } catch (Throwable e) {
            LOG.warn("Looking after batches of URLs ended unexpectedly", e);
            end(e);
        }
    }

    /** Whatever ended the watch: nobody waits for ever for a batch that nobody follows. */
    private void end(Throwable why) {
        LOG.debug("Batches of URLs are followed no longer", why);
        try {
            queue.open().forEach(batch -> ending.fail(batch, why, "The batch of URLs could not be followed"));
        } finally {
            queue.unwatched();
            ensure();
        }
    }

    private void watchUntilIdle() throws InterruptedException {
        Duration pause = times.shortestPoll();
        for (List<UrlBatch> looked; (looked = queue.awaitSomethingToLookAt()) != null; ) {
            sleeper.sleep(looked.isEmpty() ? shorter(pause, LONGEST_PAUSE_WITHOUT_LOOK) : pause);
            boolean moved = inspection.look(looked);
            queue.flushWhenLate();
            begin.run();
            pause = times.nextPoll(pause, moved);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
