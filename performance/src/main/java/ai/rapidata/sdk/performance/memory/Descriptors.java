package ai.rapidata.sdk.performance.memory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The descriptors that this process has open, as Linux tells them; none elsewhere.
 *
 * @param files those that are no sockets
 * @param sockets those that are
 */
record Descriptors(long files, long sockets) {

    private static final Path FOLDER = Path.of("/proc/self/fd");

    static Descriptors open() {
        long files = 0;
        long sockets = 0;
        if (Files.isDirectory(FOLDER)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(FOLDER)) {
                for (Path descriptor : all) {
                    String target = targetOf(descriptor);
                    if (target.startsWith("socket:")) {
                        sockets++;
                    } else if (!target.isEmpty()) {
                        files++;
                    }
                }
            } catch (IOException unreadable) {
                return new Descriptors(0, 0);
            }
        }
        return new Descriptors(files, sockets);
    }

    /** What a descriptor stands for; empty if it was closed meanwhile. */
    private static String targetOf(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
