package ai.rapidata.sdk.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Files of random bytes in a temporary folder. */
public final class GeneratedFiles implements AutoCloseable {

    private final Path folder;
    private final List<Path> paths = new ArrayList<>();

    private GeneratedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes files.
     *
     * @param count how many paths there shall be
     * @param bytes the size of each
     * @param contents how many different files stand behind the paths; the others are hard links, where there are such
     * @return the files, deleted when closed
     * @throws IOException if they cannot be written
     */
    public static GeneratedFiles write(int count, int bytes, int contents) throws IOException {
        GeneratedFiles files = new GeneratedFiles(Files.createTempDirectory("rapidata-measured-"));
        Random random = new Random(4);
        byte[] content = new byte[bytes];
        for (int i = 0; i < count; i++) {
            Path path = files.folder.resolve("picture-" + i + ".jpg");
            if (i < contents) {
                random.nextBytes(content);
                Files.write(path, content);
            } else {
                linkOrCopy(path, files.paths.get(i % contents));
            }
            files.paths.add(path);
        }
        return files;
    }

    private static void linkOrCopy(Path path, Path original) throws IOException {
        try {
            Files.createLink(path, original);
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(original, path);
        }
    }

    /**
     * The files.
     *
     * @return their paths in order
     */
    public List<Path> paths() {
        return List.copyOf(paths);
    }

    /**
     * A path beside the files.
     *
     * @param name its last part
     * @return the path, deleted with the files
     */
    public Path folder(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    /**
     * Deletes a folder and everything in it.
     *
     * @param tree the folder, which need not exist
     * @throws IOException if something cannot be deleted
     */
    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
