package ai.rapidata.sandbox;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.store.EntityStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where a sandbox keeps things: a folder of the user's choice with a database in it, or memory and a temporary folder
 * that goes away with the sandbox.
 *
 * @param store the entities
 * @param assets the folder for the contents of assets
 * @param temporary the temporary folder, or null
 * @param lock held while the folder is in use, or null for a temporary one
 */
record DataFolder(
        EntityStore store,
        Path assets,
        @Nullable Path temporary,
        @Nullable FileChannel lock) implements AutoCloseable {

    /**
     * Opens a folder.
     *
     * @param directory the folder, or null for none that stays
     * @param clock the time of the sandbox, which is moved on to where an earlier sandbox ended
     */
    static DataFolder open(@Nullable Path directory, SandboxClock clock) throws IOException {
        if (directory == null) {
            Path temporary = Files.createTempDirectory("rapidata-sandbox-");
            return new DataFolder(EntityStore.inMemory(), temporary, temporary, null);
        }
        Files.createDirectories(directory);
        FileChannel lock = lock(directory);
        try {
            EntityStore store = EntityStore.onDisk(directory.resolve("sandbox.db"), clock);
            store.latestWrite().ifPresent(clock::notBefore);
            return new DataFolder(store, directory.resolve("assets"), null, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve("sandbox.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process; refused below like one that another process holds.
        }
        channel.close();
        throw new IOException("the folder " + directory + " is in use by another sandbox");
    }

    @Override
    public void close() {
        store.close();
        try {
            if (lock != null) {
                lock.close();
            }
            if (temporary != null) {
                delete(temporary);
            }
        } catch (IOException e) {
            // The lock ends with the process at the latest, and the system cleans its temporary folder some day.
            if (temporary != null) {
                temporary.toFile().deleteOnExit();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
