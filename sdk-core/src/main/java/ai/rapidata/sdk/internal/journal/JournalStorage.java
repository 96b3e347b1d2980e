package ai.rapidata.sdk.internal.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What journals ask of the file system. */
public interface JournalStorage {

    /**
     * Opens a file.
     *
     * @param path the file, which exists
     * @param writable whether to write, too
     * @return the open file
     * @throws IOException when it cannot be opened in this way
     */
    RandomAccessFile open(Path path, boolean writable) throws IOException;

    /**
     * Tries to lock a file against other processes.
     *
     * @param channel the open file
     * @return the lock, or null when another process holds it
     * @throws IOException when the file system has no locks
     */
    @Nullable
    FileLock tryLock(FileChannel channel) throws IOException;

    /**
     * The file system as it is.
     *
     * @return the storage
     */
    static JournalStorage system() {
        return new JournalStorage() {
            @Override
            public RandomAccessFile open(Path path, boolean writable) throws IOException {
                return new RandomAccessFile(path.toFile(), writable ? "rw" : "r");
            }

            @Override
            public @Nullable FileLock tryLock(FileChannel channel) throws IOException {
                return channel.tryLock();
            }
        };
    }
}
