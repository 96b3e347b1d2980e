package ai.rapidata.sdk.internal.resume;

import ai.rapidata.sdk.internal.journal.JournalLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The right to work on an upload, which one process has at a time and a crash gives back. */
final class Ownership implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(200);

    private final Path file;
    private final JournalLock lock;
    private final JournalLock.Held held;

    private Ownership(Path file, JournalLock lock, JournalLock.Held held) {
        this.file = file;
        this.lock = lock;
        this.held = held;
    }

    /** Becomes the owner of the upload with a journal; null when somebody else is. */
    static @Nullable Ownership take(Path journal) throws IOException {
        Path file = journal.resolveSibling(journal.getFileName() + ".owner");
        JournalLock lock = new JournalLock(file);
        JournalLock.Held held = lock.acquire(WAIT);
        return held == null ? null : new Ownership(file, lock, held);
    }

    /** Removes the file that stands for this right, which nobody needs any more. The right is kept until it is closed. */
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() {
        held.close();
        lock.close();
    }
}
