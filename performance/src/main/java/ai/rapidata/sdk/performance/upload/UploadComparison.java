package ai.rapidata.sdk.performance.upload;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.performance.GeneratedFiles;
import ai.rapidata.sdk.performance.Values;
import ai.rapidata.sdk.performance.stub.StubCounts;
import ai.rapidata.sdk.performance.stub.StubProcess;
import ai.rapidata.sdk.performance.stub.StubSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Uploads the same things with the library and with a bare client, in turns, at several latencies, and prints what was
 * reached beside the floor.
 *
 * <p>Arguments: the workloads (texts, files, warm, urls, large, limit; all by default, separated by commas), the latencies
 * in milliseconds (0,20,100), the rounds (5).
 */
public final class UploadComparison {

    private static final int TEXTS = 2_000;
    private static final int FILES = 2_000;
    private static final int FILE_BYTES = 50_000;
    private static final int URLS = 5_000;
    private static final int LARGE_FILES = 200;
    private static final int LARGE_FILE_BYTES = 20_000_000;
    private static final int LARGE_CONTENTS = 10;
    private static final int LIMIT_TEXTS = 5_000;
    private static final int LIMIT_LATENCY = 100;
    private static final int FIXED_WORKERS = 25;

    private final StubProcess stub;
    private final PrintStream out;
    private final int rounds;

    private UploadComparison(StubProcess stub, PrintStream out, int rounds) {
        this.stub = stub;
        this.out = out;
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @param arguments workloads, latencies, rounds
     * @throws IOException if the stub service or a temporary file cannot be had
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String workloads = arguments.length > 0 ? arguments[0] : "texts,files,warm,urls,large,limit";
        int[] latencies = Arrays.stream((arguments.length > 1 ? arguments[1] : "0,20,100").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        try (StubProcess stub = StubProcess.start()) {
            UploadComparison comparison = new UploadComparison(stub, System.out, rounds);
            comparison.head();
            for (String workload : workloads.split(",", -1)) {
                comparison.measure(workload, latencies);
            }
        }
    }

    private void head() {
        out.println("| workload | latency | library, per second | floor, per second | ratio"
                + " | processor time per item | under way, mean and most | first datapoint |");
        out.println("|---|---|---|---|---|---|---|---|");
    }

    private void measure(String workload, int[] latencies) throws IOException, InterruptedException {
        switch (workload) {
            case "texts" -> compare("2,000 texts", Workload.ofTexts(TEXTS), false, latencies);
            case "urls" -> compare("5,000 URLs", Workload.ofUrls(URLS), false, latencies);
            case "files" -> {
                try (GeneratedFiles files = GeneratedFiles.write(FILES, FILE_BYTES, FILES)) {
                    compare("2,000 files of 50 KB", Workload.ofFiles(files.paths()), false, latencies);
                }
            }
            case "warm" -> {
                try (GeneratedFiles files = GeneratedFiles.write(FILES, FILE_BYTES, FILES)) {
                    compare("the same, known already", Workload.ofFiles(files.paths()), true, latencies);
                }
            }
            case "large" -> {
                try (GeneratedFiles files = GeneratedFiles.write(LARGE_FILES, LARGE_FILE_BYTES, LARGE_CONTENTS)) {
                    compare("200 files of 20 MB", Workload.ofFiles(files.paths()), false, latencies);
                }
            }
            case "limit" -> compareLimits();
            default -> throw new IllegalArgumentException("there is no workload " + workload);
        }
    }

    private void compare(String name, Workload workload, boolean warm, int[] latencies)
            throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("rapidata-home-");
        try {
            for (int latency : latencies) {
                stub.set(StubSettings.IMMEDIATE.withLatency(latency));
                compareAt(name, latency, workload, warm, home);
            }
        } finally {
            GeneratedFiles.delete(home);
        }
    }

    /** With each latency, other code is hot: hundreds of connections and of waits instead of a few that never wait. */
    private MeasuredClient.Run warmUp(Workload workload, boolean warm, Path home)
            throws IOException, InterruptedException {
        WarmUp warmUp = new WarmUp();
        MeasuredClient.Run last;
        do {
            last = library(workload, home, warm, UnaryOperator.identity());
            floor(workload, last.observation());
        } while (!warmUp.over());
        return last;
    }

    private void compareAt(String name, int latency, Workload workload, boolean warm, Path home)
            throws IOException, InterruptedException {
        Series library = new Series();
        Series floor = new Series();
        Values first = new Values();
        MeasuredClient.Run seen = warmUp(workload, warm, home);
        for (int round = 0; round < rounds; round++) {
            boolean libraryFirst = round % 2 == 0;
            if (!libraryFirst) {
                floor.add(workload, floor(workload, seen.observation()));
            }
            seen = library(workload, home, warm, UnaryOperator.identity());
            library.add(workload, seen.taken());
            first.add(seen.firstDatapoint() / 1e6);
            if (libraryFirst) {
                floor.add(workload, floor(workload, seen.observation()));
            }
        }
        out.printf(
                Locale.ROOT,
                "| %s | %d ms | %s | %s | **%.2f** | %.0f / %.0f us | %s | %.0f ms |%n",
                name,
                latency,
                library.text(),
                floor.text(),
                library.median() / floor.median(),
                library.processorMicros(),
                floor.processorMicros(),
                underWay(seen.observation()),
                first.median());
    }

    private static String underWay(ObservedTransport.Observation seen) {
        String datapoints = String.format(Locale.ROOT, "%.0f, %d", seen.datapoints.mean(), seen.datapoints.most());
        return seen.files.count() == 0
                ? datapoints
                : String.format(Locale.ROOT, "%s (files %.0f, %d)", datapoints, seen.files.mean(), seen.files.most());
    }

    private MeasuredClient.Run library(Workload workload, Path home, boolean warm, UnaryOperator<UploadConfig> change)
            throws IOException {
        Path cache = home.resolve("cache");
        if (!warm) {
            GeneratedFiles.delete(cache);
        }
        List<Datapoint> datapoints = workload.datapoints();
        System.gc();
        try (MeasuredClient client = new MeasuredClient(stub.url(), home, cache, change)) {
            client.connect();
            return client.upload(datapoints);
        }
    }

    private Taken floor(Workload workload, ObservedTransport.Observation seen)
            throws IOException, InterruptedException {
        System.gc();
        try (BareClient client = new BareClient(stub.url())) {
            client.connect();
            return client.upload(workload, seen);
        }
    }

    /** With and without the limit that adapts. */
    private void compareLimits() throws IOException {
        Workload workload = Workload.ofTexts(LIMIT_TEXTS);
        Path home = Files.createTempDirectory("rapidata-home-");
        try {
            Series adapting = new Series();
            Series fixed = new Series();
            long most = 0;
            for (int round = 0; round < rounds; round++) {
                stub.set(StubSettings.IMMEDIATE.withLatency(LIMIT_LATENCY));
                adapting.add(
                        workload,
                        library(workload, home, false, UnaryOperator.identity()).taken());
                StubCounts counts = stub.counts();
                most = Math.max(most, counts.mostAtOnce());
                fixed.add(
                        workload,
                        library(workload, home, false, config -> config.withMaxWorkers(FIXED_WORKERS))
                                .taken());
            }
            out.printf(
                    Locale.ROOT,
                    "%n5,000 texts at %d ms: %s per second with default settings (at most %d under way), %s with %d"
                            + " requests under way: %.1f times%n",
                    LIMIT_LATENCY,
                    adapting.text(),
                    most,
                    fixed.text(),
                    FIXED_WORKERS,
                    adapting.median() / fixed.median());
        } finally {
            GeneratedFiles.delete(home);
        }
    }
}
