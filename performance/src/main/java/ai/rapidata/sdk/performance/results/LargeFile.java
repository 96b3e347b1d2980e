package ai.rapidata.sdk.performance.results;

import ai.rapidata.sdk.internal.results.ResultOrigins;
import ai.rapidata.sdk.internal.results.StreamedResults;
import ai.rapidata.sdk.results.ResultRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads one large result file row by row and says what it found; to be run with a small heap.
 *
 * <p>Arguments: the folder for the generated file, its size in megabytes.
 */
public final class LargeFile {

    private LargeFile() {}

    /**
     * Generates, reads and deletes the file.
     *
     * @param arguments folder, megabytes
     * @throws IOException if the file cannot be written or read
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempFile(Path.of(arguments[0]), "large-results", ".json");
        try {
            int written = GeneratedResultFile.write(file, true, 25, 1_000_000L * Long.parseLong(arguments[1]));
            long rows = 0;
            long votes = 0;
            long raw = 0;
            try (StreamedResults results = StreamedResults.open(Files.newInputStream(file), ResultOrigins.none())) {
                for (ResultRow row : results) {
                    votes += row.votes().size();
                    raw += rows++ % 1000 == 0 ? row.raw().members().size() : 0;
                }
            }
            System.out.printf(
                    "bytes=%d written=%d rows=%d votes=%d raw=%d heap=%d%n",
                    Files.size(file),
                    written,
                    rows,
                    votes,
                    raw,
                    Runtime.getRuntime().maxMemory());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
