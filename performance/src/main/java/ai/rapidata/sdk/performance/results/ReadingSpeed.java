package ai.rapidata.sdk.performance.results;

import ai.rapidata.sdk.internal.results.ResultOrigins;
import ai.rapidata.sdk.internal.results.StreamedResults;
import ai.rapidata.sdk.results.ResultRow;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Compares the streaming reader with a hand-written one that builds the same records, and with a loop over Jackson's
 * tokens that builds nothing. What counts is the processor time of the whole process, collector included, so that other
 * load on the machine matters little; all three use the same parser settings.
 *
 * <p>Arguments: the folder for the generated files, megabytes per file (200), rounds (7).
 */
public final class ReadingSpeed {

    /** Reads a file and hands its rows on. */
    @FunctionalInterface
    private interface Reading {
        void read(InputStream file, Consumer<ResultRow> rows) throws IOException;
    }

    /** Without interning, which takes longer than everything else where most member names are file names. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final PrintStream out;

    private ReadingSpeed(PrintStream out) {
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param arguments folder, megabytes, rounds
     * @throws IOException if a file cannot be written or read
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target");
        long bytes = 1_000_000L * (arguments.length > 1 ? Long.parseLong(arguments[1]) : 200);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
        ReadingSpeed speed = new ReadingSpeed(System.out);
        for (boolean compare : new boolean[] {true, false}) {
            for (int votes : new int[] {25, 3}) {
                speed.measure(folder, compare, votes, bytes, rounds);
            }
        }
    }

    private void measure(Path folder, boolean compare, int votes, long bytes, int rounds) throws IOException {
        Path file = Files.createTempFile(folder, "results", ".json");
        try {
            int rows = GeneratedResultFile.write(file, compare, votes, bytes);
            double megabytes = Files.size(file) / 1e6;
            List<Double> library = new ArrayList<>();
            List<Double> handWritten = new ArrayList<>();
            List<Double> tokens = new ArrayList<>();
            for (int round = -2; round < rounds; round++) {
                double first = seconds(file, (in, sink) -> library(in, sink));
                double second = seconds(file, (in, sink) -> HandWrittenReader.read(in, compare, sink));
                double third = seconds(file, (in, sink) -> tokens(in));
                if (round >= 0) {
                    library.add(first);
                    handWritten.add(second);
                    tokens.add(third);
                }
            }
            out.printf(
                    "%s, %d votes per row, %d rows, %.0f MB: library %.0f MB/s, hand-written %.0f MB/s, tokens %.0f MB/s;"
                            + " library is %.2f of hand-written and %.2f of tokens%n",
                    compare ? "compare" : "classification",
                    votes,
                    rows,
                    megabytes,
                    megabytes / median(library),
                    megabytes / median(handWritten),
                    megabytes / median(tokens),
                    median(handWritten) / median(library),
                    median(tokens) / median(library));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void library(InputStream in, Consumer<ResultRow> sink) throws IOException {
        try (StreamedResults results = StreamedResults.open(in, ResultOrigins.none())) {
            results.forEach(sink);
        }
    }

    private static void tokens(InputStream in) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            while (parser.nextToken() != null) {
                // Nothing is made of the tokens.
            }
        }
    }

    private static double seconds(Path file, Reading reading) throws IOException {
        long[] votes = new long[1];
        long start = PROCESS.getProcessCpuTime();
        try (InputStream in = Files.newInputStream(file)) {
            reading.read(in, row -> votes[0] += row.votes().size());
        }
        return (PROCESS.getProcessCpuTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
