package ai.rapidata.sdk.internal.asset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Stops an upload: first nothing new is begun, then what runs is interrupted. Thread-safe. */
public final class Cancellation {
    private final Set<Thread> active = new HashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private volatile boolean requested;
    private boolean interrupting;

    /**
     * Whether nothing new may be begun.
     *
     * @return true once {@link #request} was called
     */
    public boolean requested() {
        return requested;
    }

    /** Forbids to begin anything new, and tells the listeners. */
    public void request() {
        List<Runnable> told;
        synchronized (this) {
            if (requested) {
                return;
            }
            requested = true;
            told = List.copyOf(listeners);
            listeners.clear();
        }
        told.forEach(Runnable::run);
    }

    /**
     * Registers somebody to be told of {@link #request}; told at once when that has happened already.
     *
     * @param listener called once
     */
    public void onRequest(Runnable listener) {
        synchronized (this) {
            if (!requested) {
                listeners.add(listener);
                return;
            }
        }
        listener.run();
    }

    /** Interrupts whatever runs inside {@link #call}, now and from now on. */
    public synchronized void interruptActive() {
        interrupting = true;
        active.forEach(Thread::interrupt);
    }

    /**
     * Runs something that {@link #interruptActive} can interrupt; the calling thread leaves without an interrupt that was
     * meant for it.
     *
     * @param work what to run
     * @param <T> what it returns
     * @return what it returned
     * @throws Exception what it threw
     */
    public <T> T call(Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        synchronized (this) {
            active.add(thread);
            if (interrupting) {
                thread.interrupt();
            }
        }
        try {
            return work.call();
        } finally {
            synchronized (this) {
                active.remove(thread);
                if (interrupting) {
                    Thread.interrupted();
                }
            }
        }
    }
}
