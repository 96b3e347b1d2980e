package ai.rapidata.sdk.internal.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of checked lines that several processes append to and read from at the same time.
 *
 * <p>An append happens under {@link JournalLock} in one write. A line that was cut off by a crash or by a full disk fails
 * its checksum and is passed over; the next append begins a new line after it. Rewriting replaces the file in one step,
 * and every process notices and starts reading again.
 *
 * <p>Data goes through {@link RandomAccessFile}, which an interrupt does not close, unlike a channel.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final String MAGIC = "rapidata-journal-1";
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_LINE = 1 << 22;

    private final Path path;
    private final String kind;
    private final Duration lockTimeout;
    private final JournalStorage storage;
    private final JournalLock lock;
    private final ReentrantLock guard = new ReentrantLock();

    private @Nullable RandomAccessFile file;
    private @Nullable Object fileKey;
    private boolean readOnly;
    private long readTo;
    private long writtenTo = -1;

    private Journal(Path path, String kind, Duration lockTimeout, JournalStorage storage) {
        this.storage = storage;
        this.path = path;
        this.kind = kind;
        this.lockTimeout = lockTimeout;
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
                journal.reopen();
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
                if (readOnly) {
                    throw new IOException(path + " is read-only");
                }
                if (replaced()) {
                    reopen();
                }
                write(line);
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
            if (replaced()) {
                reopen();
            }
            if (readTo == 0) {
                reader.restarted();
            }
            readTo = scan(openFile(), readTo, reader);
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
            RandomAccessFile open = openFile();
            byte[] bytes = new byte[512];
            int length = 0;
            open.seek(offset);
            while (true) {
                int read = open.read(bytes, length, bytes.length - length);
                if (read <= 0) {
                    return null;
                }
                for (int i = length; i < length + read; i++) {
                    if (bytes[i] == '\n') {
                        return JournalLine.decode(bytes, 0, i);
                    }
                }
                length += read;
                if (length == bytes.length) {
                    if (length >= LONGEST_LINE) {
                        return null;
                    }
                    bytes = Arrays.copyOf(bytes, length * 4);
                }
            }
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
            if (held == null || lock.unsupported() || readOnly) {
                return false;
            }
            guard.lock();
            try {
                if (replaced()) {
                    reopen();
                }
                replaceWith(filter);
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
            return readOnly;
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
            return openFile().length();
        } finally {
            guard.unlock();
        }
    }

    /** Closes the file; the entries stay. */
    @Override
    public void close() {
        guard.lock();
        try {
            closeFile();
        } finally {
            guard.unlock();
        }
        lock.close();
    }

    private void write(byte[] line) throws IOException {
        RandomAccessFile open = openFile();
        long end = open.length();
        boolean torn = false;
        if (end != writtenTo && end > 0) {
            open.seek(end - 1);
            torn = open.read() != '\n';
        }
        open.seek(end);
        writtenTo = -1;
        if (torn) {
            byte[] separated = new byte[line.length + 1];
            separated[0] = '\n';
            System.arraycopy(line, 0, separated, 1, line.length);
            open.write(separated);
            writtenTo = end + separated.length;
        } else {
            open.write(line);
            writtenTo = end + line.length;
        }
    }

    private void replaceWith(EntryFilter filter) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next);
        try {
            PrivateFiles.create(next);
            try (RandomAccessFile target = new RandomAccessFile(next.toFile(), "rw")) {
                Copier copier = new Copier(target, filter);
                copier.put(JournalLine.encode(header()));
                scan(openFile(), 0, copier);
                copier.flush();
                target.getFD().sync();
            }
            closeFile();
            try {
                Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(next);
            reopen();
        }
    }

    /** Reads whole lines from an offset on and returns where the last of them ends. */
    private long scan(RandomAccessFile open, long from, EntryReader reader) throws IOException {
        byte[] bytes = new byte[CHUNK];
        int length = 0;
        long start = from;
        while (true) {
            open.seek(start + length);
            int read = open.read(bytes, length, bytes.length - length);
            if (read <= 0) {
                return start;
            }
            int lineStart = 0;
            for (int i = length; i < length + read; i++) {
                if (bytes[i] == '\n') {
                    List<String> fields = JournalLine.decode(bytes, lineStart, i);
                    if (fields != null && !isHeader(fields)) {
                        reader.entry(start + lineStart, fields);
                    }
                    lineStart = i + 1;
                }
            }
            length += read;
            System.arraycopy(bytes, lineStart, bytes, 0, length - lineStart);
            start += lineStart;
            length -= lineStart;
            if (length == bytes.length) {
                if (length >= LONGEST_LINE) {
                    return start;
                }
                bytes = Arrays.copyOf(bytes, length * 2);
            }
        }
    }

    private boolean replaced() throws IOException {
        if (file == null) {
            throw new IOException(path + " is closed");
        }
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return !Objects.equals(now.fileKey(), fileKey) || now.size() < readTo;
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    private void reopen() throws IOException {
        closeFile();
        openOrCreate();
        if (!isOurs()) {
            closeFile();
            Path aside = path.resolveSibling(path.getFileName() + ".unreadable");
            LOG.warn("{} is not in a format this version knows; it is kept as {} and begun anew", path, aside);
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            openOrCreate();
        }
        readTo = 0;
        writtenTo = -1;
    }

    private void openOrCreate() throws IOException {
        try {
            boolean created = PrivateFiles.create(path);
            file = storage.open(path, true);
            readOnly = false;
            if (created || openFile().length() == 0) {
                writtenTo = 0;
                write(JournalLine.encode(header()));
            }
        } catch (IOException e) {
            closeFile();
            if (!Files.isReadable(path)) {
                throw e;
            }
            LOG.warn("{} cannot be written ({}); known entries are used, new ones are not kept", path, e.toString());
            file = storage.open(path, false);
            readOnly = true;
        }
        fileKey = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    private boolean isOurs() throws IOException {
        byte[] start = new byte[256];
        RandomAccessFile open = openFile();
        open.seek(0);
        int read = open.read(start);
        for (int i = 0; i < read; i++) {
            if (start[i] == '\n') {
                List<String> fields = JournalLine.decode(start, 0, i);
                return fields != null && isHeader(fields);
            }
        }
        return false;
    }

    private List<String> header() {
        return List.of(MAGIC, kind, UUID.randomUUID().toString());
    }

    private boolean isHeader(List<String> fields) {
        return fields.size() == 3
                && fields.get(0).equals(MAGIC)
                && fields.get(1).equals(kind);
    }

    private RandomAccessFile openFile() throws IOException {
        RandomAccessFile open = file;
        if (open == null) {
            throw new IOException(path + " is closed");
        }
        return open;
    }

    private void closeFile() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.debug("Could not close {}", path, e);
            }
            file = null;
        }
    }

    /** Collects the lines worth keeping and writes them in large pieces. */
    private static final class Copier implements EntryReader {
        private final RandomAccessFile target;
        private final EntryFilter filter;
        private final byte[] buffer = new byte[CHUNK];
        private int length;
        private @Nullable IOException failure;

        Copier(RandomAccessFile target, EntryFilter filter) {
            this.target = target;
            this.filter = filter;
        }

        @Override
        public void restarted() {}

        @Override
        public void entry(long offset, List<String> fields) {
            if (failure == null && filter.keep(offset, fields)) {
                try {
                    put(JournalLine.encode(fields));
                } catch (IOException e) {
                    failure = e;
                }
            }
        }

        void put(byte[] line) throws IOException {
            if (length + line.length > buffer.length) {
                target.write(buffer, 0, length);
                length = 0;
            }
            if (line.length > buffer.length) {
                target.write(line);
            } else {
                System.arraycopy(line, 0, buffer, length, line.length);
                length += line.length;
            }
        }

        void flush() throws IOException {
            if (failure != null) {
                throw failure;
            }
            target.write(buffer, 0, length);
            length = 0;
        }
    }
}
