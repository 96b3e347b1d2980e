package ai.rapidata.sdk.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.internal.concurrent.DaemonThreads;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of requests whose threads cannot be started, or whose turn never comes. */
class AdaptiveWorkersTest {

    private static final int MANY = 500;
    private static final int LIMIT = 16;

    private final Queue<Object> ends = new ConcurrentLinkedQueue<>();

    /** A request that ends once, and says how. */
    private class Ending implements AdaptiveWorkers.Request {

        private final CountDownLatch ended;

        Ending(CountDownLatch ended) {
            this.ended = ended;
        }

        @Override
        public AdaptiveWorkers.Load run() {
            return end("run", AdaptiveWorkers.Load.UNKNOWN);
        }

        @Override
        public void dropped() {
            end("dropped", AdaptiveWorkers.Load.UNKNOWN);
        }

        @Override
        public void broken(Throwable failure) {
            end(failure.getMessage(), AdaptiveWorkers.Load.UNKNOWN);
        }

        private AdaptiveWorkers.Load end(Object how, AdaptiveWorkers.Load load) {
            ends.add(how);
            ended.countDown();
            return load;
        }
    }

    private static AdaptiveWorkers workers(ThreadFactory factory) {
        return new AdaptiveWorkers(new ConcurrencyLimit(LIMIT, LIMIT), Ticker.system(), factory);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void submit_many_eachRunsOnceAndThreadsStayWithinTheLimit() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        ThreadFactory counting = task -> {
            made.incrementAndGet();
            return DaemonThreads.named("test").newThread(task);
        };
        CountDownLatch ended = new CountDownLatch(MANY);
        try (AdaptiveWorkers workers = workers(counting)) {
            for (int i = 0; i < MANY; i++) {
                workers.submit(new Ending(ended));
            }
            await(ended);
            assertThat(ends).hasSize(MANY).containsOnly("run");
            assertThat(workers.mostUnderWay()).isBetween(1, LIMIT);
        }
        assertThat(made.get()).isPositive();
    }

    @Test
    void submit_moreThanTheLimitAllows_asManyAsItAllowsMeet() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(3 * LIMIT);
        CountDownLatch met = new CountDownLatch(LIMIT);
        try (AdaptiveWorkers workers = workers(DaemonThreads.named("test"))) {
            for (int i = 0; i < 3 * LIMIT; i++) {
                workers.submit(new Ending(ended) {
                    @Override
                    public AdaptiveWorkers.Load run() {
                        met.countDown();
                        try {
                            await(met);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return super.run();
                    }
                });
            }
            await(ended);
            assertThat(workers.mostUnderWay()).isEqualTo(LIMIT);
        }
    }

    @Test
    void submit_noThreadCanBeStarted_requestIsBrokenAndTheNextOneTriedAnew() throws InterruptedException {
        AtomicInteger refusals = new AtomicInteger(1);
        ThreadFactory late = task -> {
            if (refusals.getAndDecrement() > 0) {
                throw new OutOfMemoryError("no thread");
            }
            return DaemonThreads.named("test").newThread(task);
        };
        CountDownLatch ended = new CountDownLatch(2);
        try (AdaptiveWorkers workers = workers(late)) {
            workers.submit(new Ending(ended));
            assertThat(ends).containsExactly("no thread");
            workers.submit(new Ending(ended));
            await(ended);
        }
        assertThat(ends).containsExactly("no thread", "run");
    }

    @Test
    void submit_onlyOneThreadCanBeStarted_itDoesAllTheWork() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        ThreadFactory one = task -> {
            if (made.getAndIncrement() > 0) {
                throw new OutOfMemoryError("no thread");
            }
            return DaemonThreads.named("test").newThread(task);
        };
        CountDownLatch ended = new CountDownLatch(MANY + 1);
        CountDownLatch queued = new CountDownLatch(1);
        try (AdaptiveWorkers workers = workers(one)) {
            workers.submit(new Ending(ended) {
                @Override
                public AdaptiveWorkers.Load run() {
                    try {
                        await(queued);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return super.run();
                }
            });
            for (int i = 0; i < MANY; i++) {
                workers.submit(new Ending(ended));
            }
            queued.countDown();
            await(ended);
            assertThat(workers.mostUnderWay()).isEqualTo(1);
        }
        assertThat(ends).hasSize(MANY + 1).containsOnly("run");
        assertThat(made.get()).isGreaterThan(1);
    }

    @Test
    void close_requestsThatWait_areDroppedAndLaterOnesToo() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(LIMIT);
        CountDownLatch ended = new CountDownLatch(MANY);
        AdaptiveWorkers workers = workers(DaemonThreads.named("test"));
        for (int i = 0; i < MANY; i++) {
            workers.submit(new Ending(ended) {
                @Override
                public AdaptiveWorkers.Load run() {
                    begun.countDown();
                    try {
                        Thread.sleep(TimeUnit.SECONDS.toMillis(20));
                        return super.run();
                    } catch (InterruptedException interrupted) {
                        ends.add("interrupted");
                        ended.countDown();
                        return AdaptiveWorkers.Load.UNKNOWN;
                    }
                }
            });
        }
        await(begun);

        workers.close();

        await(ended);
        assertThat(ends.stream().filter("interrupted"::equals)).hasSize(LIMIT);
        assertThat(ends.stream().filter("dropped"::equals)).hasSize(MANY - LIMIT);
        workers.submit(new Ending(new CountDownLatch(1)));
        assertThat(ends.stream().filter("dropped"::equals)).hasSize(MANY - LIMIT + 1);
    }
}
