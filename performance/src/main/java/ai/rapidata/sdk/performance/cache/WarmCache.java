package ai.rapidata.sdk.performance.cache;

import ai.rapidata.sdk.performance.GeneratedFiles;
import ai.rapidata.sdk.performance.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;

/**
 * Compares recognising files that were uploaded before with a loop that only asks the file system about each of them, in
 * turns. Opening the cache counts.
 *
 * <p>Arguments: the number of files (100000), the rounds (5).
 */
public final class WarmCache {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int WARM_UPS = 6;

    private WarmCache() {}

    /**
     * Measures.
     *
     * @param arguments files, rounds
     * @throws IOException if files cannot be made
     */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        try (GeneratedFiles files = GeneratedFiles.write(count, 1, count)) {
            List<Path> paths = files.paths();
            KnownFiles known = new KnownFiles(files.folder("cache"));
            long first = known.recognise(paths);
            Values library = new Values();
            Values floor = new Values();
            long again = 0;
            for (int round = -WARM_UPS; round < rounds; round++) {
                boolean libraryFirst = round % 2 == 0;
                double before = libraryFirst ? 0 : askMillis(paths);
                long begin = System.nanoTime();
                again += known.recognise(paths);
                double taken = (System.nanoTime() - begin) / NANOS_PER_MILLI;
                double after = libraryFirst ? askMillis(paths) : before;
                if (round >= 0) {
                    library.add(taken);
                    floor.add(after);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d files, uploaded %,d at first and %,d afterwards: recognised in %s ms, asked about in %s ms;"
                            + " ratio %.2f%n",
                    count,
                    first,
                    again,
                    library.text(),
                    floor.text(),
                    library.median() / floor.median());
        }
    }

    private static double askMillis(List<Path> paths) throws IOException {
        long bytes = 0;
        long begin = System.nanoTime();
        for (Path path : paths) {
            bytes += Files.readAttributes(path, BasicFileAttributes.class).size();
        }
        double taken = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        if (bytes != paths.size()) {
            throw new IllegalStateException("the files have changed");
        }
        return taken;
    }
}
