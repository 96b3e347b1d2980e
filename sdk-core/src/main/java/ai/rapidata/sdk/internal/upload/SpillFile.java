package ai.rapidata.sdk.internal.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records in a temporary file that goes away with this object, or with the process. Thread-safe. */
final class SpillFile {
    private static final Logger LOG = LoggerFactory.getLogger(SpillFile.class);
    private static final Cleaner CLEANER = Cleaner.create();
    private static final String SUFFIX = ".tmp";

    private final RandomAccessFile file;
    private final ReentrantLock lock = new ReentrantLock();
    private long end;

    /**
     * An empty file.
     *
     * @param purpose part of its name
     * @param directory where it is, or null for the directory that the system has for such files
     * @throws UncheckedIOException when it cannot be made
     */
    SpillFile(String purpose, @Nullable Path directory) {
        try {
            String prefix = "rapidata-" + purpose + "-";
            Path path = directory == null
                    ? Files.createTempFile(prefix, SUFFIX)
                    : Files.createTempFile(directory, prefix, SUFFIX);
            path.toFile().deleteOnExit();
            file = new RandomAccessFile(path.toFile(), "rw");
            CLEANER.register(this, new Removal(file, path));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file for " + purpose, e);
        }
    }

    /** Appends a record and returns where it stands. */
    long append(byte[] record) {
        lock.lock();
        try {
            long offset = end;
            file.seek(offset);
            // One call to the system instead of five: writeInt makes one per byte.
            file.write(ByteBuffer.allocate(Integer.BYTES + record.length)
                    .putInt(record.length)
                    .put(record)
                    .array());
            end = offset + Integer.BYTES + record.length;
            return offset;
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file cannot be written", e);
        } finally {
            lock.unlock();
        }
    }

    /** Reads the record at a place. */
    byte[] read(long offset) {
        lock.lock();
        try {
            file.seek(offset);
            int length = readLength();
            if (length < 0 || offset + Integer.BYTES + length > end) {
                throw new EOFException("no record at " + offset);
            }
            byte[] record = new byte[length];
            file.readFully(record);
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file cannot be read", e);
        } finally {
            lock.unlock();
        }
    }

    /** Where the record after the one at a place stands. */
    long next(long offset) {
        lock.lock();
        try {
            file.seek(offset);
            return offset + Integer.BYTES + readLength();
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file cannot be read", e);
        } finally {
            lock.unlock();
        }
    }

    private int readLength() throws IOException {
        byte[] length = new byte[Integer.BYTES];
        file.readFully(length);
        return ByteBuffer.wrap(length).getInt();
    }

    /** Where the last record ends. */
    long end() {
        lock.lock();
        try {
            return end;
        } finally {
            lock.unlock();
        }
    }

    private record Removal(RandomAccessFile file, Path path) implements Runnable {
        @Override
        public void run() {
            try {
                file.close();
                Files.deleteIfExists(path);
            } catch (IOException e) {
                LOG.debug("Could not remove {}", path, e);
            }
        }
    }
}
