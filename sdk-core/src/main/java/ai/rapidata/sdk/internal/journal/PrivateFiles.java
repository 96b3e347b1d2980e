package ai.rapidata.sdk.internal.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Files and directories that only their owner may read, where the file system knows of owners. */
public final class PrivateFiles {
    private PrivateFiles() {}

    /**
     * Creates a directory and its parents.
     *
     * @param directory the directory, or null for nothing
     * @throws IOException when it cannot be created
     */
    public static void createDirectories(@Nullable Path directory) throws IOException {
        if (directory == null || Files.isDirectory(directory)) {
            return;
        }
        if (isPosix(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    /**
     * Creates an empty file.
     *
     * @param file the file
     * @return true when it was created, false when it was there
     * @throws IOException when it cannot be created
     */
    public static boolean create(Path file) throws IOException {
        if (Files.exists(file)) {
            return false;
        }
        try {
            if (isPosix(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
