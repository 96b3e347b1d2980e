package ai.rapidata.sdk.internal.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** Stops an upload: first nothing new is begun, then what runs is interrupted. Thread-safe. */
public final class Cancellation {
    private final Set<Running> active = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new ArrayList<>();
    private volatile boolean requested;
    private volatile boolean interrupting;

    /** A thread inside {@link #call}. It has a lock of its own, as thousands of requests would wait for a common one. */
    private static final class Running {
        private final Thread thread = Thread.currentThread();
        private boolean left;

        synchronized void interrupt() {
            if (!left) {
                thread.interrupt();
            }
        }

        /** No interrupt comes after this. */
        synchronized void leave() {
            left = true;
        }
    }

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
    public void interruptActive() {
        interrupting = true;
        active.forEach(Running::interrupt);
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
        Running running = new Running();
        active.add(running);
        if (interrupting) {
            running.interrupt();
        }
        try {
            return work.call();
        } finally {
            active.remove(running);
            running.leave();
            if (interrupting) {
                Thread.interrupted();
            }
        }
    }
}
