package ai.rapidata.sdk.internal.concurrent;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/** Makes named threads that do not keep the process alive. */
public final class DaemonThreads implements ThreadFactory {

    private final String prefix;
    private final AtomicLong made = new AtomicLong();

    private DaemonThreads(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Returns a factory of threads named {@code rapidata-<purpose>-<number>}.
     *
     * @param purpose what the threads are for, for example {@code upload}
     * @return the factory
     */
    public static ThreadFactory named(String purpose) {
        return new DaemonThreads("rapidata-" + purpose + "-");
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, prefix + made.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
