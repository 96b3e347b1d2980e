package ai.rapidata.sdk.internal.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A file of checked lines that several processes append to and read from at the same time.
 *
 * <p>An append happens under {@link JournalLock} in one write. A line that was cut off by a crash or by a full disk fails
 * its checksum and is passed over; the next append begins a new line after it. Rewriting replaces the file in one step,
 * and every process notices and starts reading again.
 *
 * <p>Two locks, taken in this order: the {@link JournalLock} is held by whoever writes, against all processes; the guard
 * of the open file by whoever uses it, against the other threads. Readers and filters are called under the guard, since
 * entries come in order: what they lock must not be held by a caller of this class.
 */
public final class Journal implements AutoCloseable {
    private final Path path;
    private final Duration lockTimeout;
    private final JournalLock lock;
    private final ReentrantLock guard = new ReentrantLock();
    private final JournalFile file;

    private Journal(Path path, String kind, Duration lockTimeout, JournalStorage storage) {
        this.path = path;
        this.lockTimeout = lockTimeout;
        this.file = new JournalFile(path, kind, storage);
        this.lock = new JournalLock(path.resolveSibling(path.getFileName() + ".lock"), storage);
    }

    /** Receives the entries of a journal in the order in which they were written. */
    public interface EntryReader {
        /** The file was replaced or is new: whatever was read before no longer counts. */
        void restarted();

        /**
         * One entry.
         *
         * @param offset where it stands, for {@link Journal#readAt}
         * @param fields its fields
         */
        void entry(long offset, List<String> fields);
    }

    /** Decides what survives a rewrite. */
    public interface EntryFilter {
        /**
         * Whether to keep an entry.
         *
         * @param offset where it stands
         * @param fields its fields
         * @return true to keep it
         */
        boolean keep(long offset, List<String> fields);
    }

    /**
     * Opens a journal, creating the file and its directory where they are missing. A file that is no journal of this
     * kind is set aside under the name with {@code .unreadable} added.
     *
     * @param path the file
     * @param kind what the journal holds; part of its first line
     * @param lockTimeout the longest wait for the lock of the file
     * @return the journal, to be closed
     * @throws IOException when the file can be neither created nor read
     */
    public static Journal open(Path path, String kind, Duration lockTimeout) throws IOException {
        return open(path, kind, lockTimeout, JournalStorage.system());
    }

    /**
     * Opens a journal on a storage of the caller's choice.
     *
     * @param path the file
     * @param kind what the journal holds; part of its first line
     * @param lockTimeout the longest wait for the lock of the file
     * @param storage opens and locks the file
     * @return the journal, to be closed
     * @throws IOException when the file can be neither created nor read
     */
    public static Journal open(Path path, String kind, Duration lockTimeout, JournalStorage storage)
            throws IOException {
        Journal journal = new Journal(path, kind, lockTimeout, storage);
        boolean opened = false;
        try {
            PrivateFiles.createDirectories(path.toAbsolutePath().getParent());
            journal.guard.lock();
            try {
                journal.file.open();
            } finally {
                journal.guard.unlock();
            }
            opened = true;
            return journal;
        } finally {
            if (!opened) {
                journal.close();
            }
        }
    }

    /**
     * Appends an entry.
     *
     * @param fields its fields, at least one
     * @throws IOException when the file cannot be written or its lock cannot be had in time
     */
    public void append(List<String> fields) throws IOException {
        byte[] line = JournalLine.encode(fields);
        try (JournalLock.Held held = lock.acquire(lockTimeout)) {
            if (held == null) {
                throw new IOException("the lock of " + path + " was not free within " + lockTimeout.toMillis() + " ms");
            }
            guard.lock();
            try {
                if (file.readOnly()) {
                    throw new IOException(path + " is read-only");
                }
                file.follow();
                file.append(line);
            } finally {
                guard.unlock();
            }
        }
    }

    /**
     * Hands over every entry that was appended since the last call, by whatever process.
     *
     * @param reader receives the entries; called while this journal is locked against other threads
     * @throws IOException when the file cannot be read
     */
    public void catchUp(EntryReader reader) throws IOException {
        guard.lock();
        try {
            file.follow();
            file.readNew(reader);
        } finally {
            guard.unlock();
        }
    }

    /**
     * Reads one entry again.
     *
     * @param offset an offset that {@link EntryReader#entry} gave
     * @return its fields, or null when no whole entry stands there (any more)
     * @throws IOException when the file cannot be read
     */
    public @Nullable List<String> readAt(long offset) throws IOException {
        guard.lock();
        try {
            return file.readAt(offset);
        } finally {
            guard.unlock();
        }
    }

    /**
     * Writes the file anew with the entries worth keeping and puts it in the place of the old one. The next
     * {@link #catchUp} starts from the beginning.
     *
     * @param filter decides about each entry; sees all of them, also those never read by {@link #catchUp}
     * @return false when nothing was done, because the lock was not free or the file system has none
     * @throws IOException when the new file cannot be written; the old one is untouched then
     */
    public boolean rewrite(EntryFilter filter) throws IOException {
        try (JournalLock.Held held = lock.acquire(lockTimeout)) {
            if (held == null || lock.unsupported() || readOnly()) {
                return false;
            }
            guard.lock();
            try {
                file.follow();
                file.replaceWith(filter);
                return true;
            } finally {
                guard.unlock();
            }
        }
    }

    /**
     * Whether the file can be read only, which was logged when it was opened.
     *
     * @return true when nothing can be appended
     */
    public boolean readOnly() {
        guard.lock();
        try {
            return file.readOnly();
        } finally {
            guard.unlock();
        }
    }

    /**
     * The size of the file.
     *
     * @return bytes
     * @throws IOException when the file cannot be asked
     */
    public long size() throws IOException {
        guard.lock();
        try {
            return file.size();
        } finally {
            guard.unlock();
        }
    }

    /** Closes the file; the entries stay. */
    @Override
    public void close() {
        guard.lock();
        try {
            file.close();
        } finally {
            guard.unlock();
        }
        lock.close();
    }
}
