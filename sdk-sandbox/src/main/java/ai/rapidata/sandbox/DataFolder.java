package ai.rapidata.sandbox;

import ai.rapidata.sandbox.store.EntityStore;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where a sandbox keeps things: a folder of the user's choice with a database in it, or memory and a temporary folder
 * that goes away with the sandbox.
 *
 * @param store the entities
 * @param assets the folder for the contents of assets
 * @param temporary the temporary folder, or null
 */
record DataFolder(EntityStore store, Path assets, @Nullable Path temporary) implements AutoCloseable {

    static DataFolder open(@Nullable Path directory) throws IOException {
        if (directory == null) {
            Path temporary = Files.createTempDirectory("rapidata-sandbox-");
            return new DataFolder(EntityStore.inMemory(), temporary, temporary);
        }
        Files.createDirectories(directory);
        return new DataFolder(EntityStore.onDisk(directory.resolve("sandbox.db")), directory.resolve("assets"), null);
    }

    @Override
    public void close() {
        store.close();
        if (temporary != null) {
            try {
                delete(temporary);
            } catch (IOException e) {
                // The system cleans its temporary folder sooner or later.
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
