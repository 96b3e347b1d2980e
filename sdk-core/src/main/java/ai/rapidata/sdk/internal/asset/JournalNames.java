package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.internal.journal.Journal;
import ai.rapidata.sdk.internal.journal.JournalStorage;
import ai.rapidata.sdk.internal.journal.OffsetIndex;
import ai.rapidata.sdk.internal.journal.TextHash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names on disk, shared by all processes of a user. In memory there is only an index of hashes and offsets; a name is
 * read from the journal and counts only if its whole key is the one asked for.
 *
 * <p>Whatever goes wrong costs an upload and, once, a warning.
 *
 * <p>The journal has its own locks; one more is held while it is opened or closed. The number of lines is counted under
 * the journal's.
 */
final class JournalNames implements NameCache {
    private static final Logger LOG = LoggerFactory.getLogger(JournalNames.class);
    private static final String KIND = "file-names";
    private static final String FILE_NAME = "file-names-1.journal";
    private static final String PUT = "+";
    private static final String REMOVE = "-";
    private static final int WORTH_REWRITING = 1_000;

    private final Path directory;
    private final Duration lockTimeout;
    private final JournalStorage storage;
    private final StripedOffsets offsets;
    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    private final ReentrantLock opening = new ReentrantLock();
    private final AtomicBoolean warned = new AtomicBoolean();
    private volatile @Nullable Journal journal;
    private volatile boolean unusable;
    private long lines;

    /**
     * Names in a directory; nothing is opened before the first use.
     *
     * @param directory where the journal is
     * @param stripes number of index and lock stripes
     * @param lockTimeout the longest wait for the lock of the file
     */
    JournalNames(Path directory, int stripes, Duration lockTimeout) {
        this(directory, stripes, lockTimeout, JournalStorage.system());
    }

    JournalNames(Path directory, int stripes, Duration lockTimeout, JournalStorage storage) {
        this.directory = directory;
        this.lockTimeout = lockTimeout;
        this.storage = storage;
        this.offsets = new StripedOffsets(stripes);
    }

    @Override
    public @Nullable String find(String key) {
        Journal open = journal();
        if (open == null || removed.contains(key)) {
            return null;
        }
        try {
            long hash = TextHash.of(key);
            String name = read(open, hash, key);
            if (name == null) {
                open.catchUp(new Indexer());
                name = read(open, hash, key);
            }
            return name;
        } catch (IOException e) {
            warn("read", e);
            return null;
        }
    }

    @Override
    public void put(String key, String name) {
        if (append(List.of(PUT, key, name))) {
            removed.remove(key);
        }
    }

    @Override
    public void remove(String key) {
        if (!append(List.of(REMOVE, key))) {
            removed.add(key);
        }
        Journal open = journal;
        if (open != null) {
            try {
                open.catchUp(new Indexer());
            } catch (IOException e) {
                warn("read", e);
            }
        }
    }

    @Override
    public void clear() {
        Journal open = journal();
        if (open == null) {
            return;
        }
        try {
            if (!open.rewrite((offset, fields) -> false)) {
                LOG.warn("The upload cache in {} could not be cleared, as another process uses it", directory);
            }
            open.catchUp(new Indexer());
        } catch (IOException e) {
            warn("be cleared", e);
        }
    }

    @Override
    public void close() {
        opening.lock();
        try {
            unusable = true;
            Journal open = journal;
            journal = null;
            if (open != null) {
                open.close();
            }
        } finally {
            opening.unlock();
        }
    }

    /** Appends an entry where that is possible. */
    private boolean append(List<String> fields) {
        Journal open = journal();
        if (open == null || open.readOnly()) {
            return false;
        }
        try {
            open.append(fields);
            return true;
        } catch (IOException e) {
            warn("write", e);
            return false;
        }
    }

    private @Nullable String read(Journal open, long hash, String key) throws IOException {
        long offset = offsets.find(hash);
        if (offset == OffsetIndex.ABSENT) {
            return null;
        }
        List<String> fields = open.readAt(offset);
        if (fields == null || fields.size() != 3) {
            return null;
        }
        return fields.get(0).equals(PUT) && fields.get(1).equals(key) ? fields.get(2) : null;
    }

    private @Nullable Journal journal() {
        Journal open = journal;
        if (open != null || unusable) {
            return open;
        }
        opening.lock();
        try {
            if (journal == null && !unusable) {
                journal = openJournal();
            }
            return journal;
        } finally {
            opening.unlock();
        }
    }

    private @Nullable Journal openJournal() {
        Journal opened = null;
        try {
            opened = Journal.open(directory.resolve(FILE_NAME), KIND, lockTimeout, storage);
            opened.catchUp(new Indexer());
            long live = offsets.size();
            if (lines - live > WORTH_REWRITING && lines > 2 * live && opened.rewrite(this::isLive)) {
                opened.catchUp(new Indexer());
            }
            return opened;
        } catch (IOException e) {
            warn("open", e);
            unusable = true;
            if (opened != null) {
                opened.close();
            }
            return null;
        }
    }

    private boolean isLive(long offset, List<String> fields) {
        if (fields.size() != 3 || !fields.get(0).equals(PUT)) {
            return false;
        }
        long hash = TextHash.of(fields.get(1));
        long indexed = offsets.find(hash);
        return indexed == offset || indexed == OffsetIndex.ABSENT;
    }

    private void warn(String action, IOException e) {
        if (warned.compareAndSet(false, true)) {
            LOG.warn(
                    "The upload cache in {} could not {} ({}); files may be uploaded again",
                    directory,
                    action,
                    e.toString());
        } else {
            LOG.debug("The upload cache in {} could not {}", directory, action, e);
        }
    }

    /** Enters what is read into the index. */
    private final class Indexer implements Journal.EntryReader {
        @Override
        public void restarted() {
            lines = 0;
            offsets.clear();
        }

        @Override
        public void entry(long offset, List<String> fields) {
            if (fields.size() < 2) {
                return;
            }
            lines++;
            offsets.put(TextHash.of(fields.get(1)), offset);
        }
    }
}
