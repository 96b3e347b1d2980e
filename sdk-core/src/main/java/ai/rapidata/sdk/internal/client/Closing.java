package ai.rapidata.sdk.internal.client;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers what needs an end, and ends it in reverse order. Thread-safe. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** Remembers a part; if the end has come already, it is closed at once. */
    <T extends AutoCloseable> T later(T part) {
        boolean tooLate;
        synchronized (this) {
            tooLate = closed;
            if (!tooLate) {
                parts.push(part);
            }
        }
        if (tooLate) {
            close(part);
        }
        return part;
    }

    /** Forgets a part that was closed already. */
    @SuppressWarnings("ReferenceEquality") // parts are told apart by identity
    synchronized void forget(AutoCloseable part) {
        parts.removeIf(remembered -> remembered == part);
    }

    @Override
    public void close() {
        Deque<AutoCloseable> all;
        synchronized (this) {
            closed = true;
            all = new ArrayDeque<>(parts);
            parts.clear();
        }
        all.forEach(Closing::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.debug("a part of the client could not be closed", failure);
        }
    }
}
