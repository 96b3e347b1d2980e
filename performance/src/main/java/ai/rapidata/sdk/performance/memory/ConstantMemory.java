package ai.rapidata.sdk.performance.memory;

import ai.rapidata.sdk.performance.stub.StubProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Uploads a little and a lot in the same small heap, and prints what both took.
 *
 * <p>Arguments: the workloads (texts, urls, large, files, refused, retried; all by default, separated by commas).
 */
public final class ConstantMemory {

    private static final double MEGABYTE = 1e6;
    private static final long LARGE_BYTES = 1_000_000_000;
    private static final long SMALL_BYTES = 1_000;

    private final ConstrainedProcess process;
    private final PrintStream out;

    private ConstantMemory(ConstrainedProcess process, PrintStream out) {
        this.process = process;
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param arguments workloads
     * @throws IOException if an upload fails
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String workloads = arguments.length > 0 ? arguments[0] : "texts,urls,large,files,refused,retried";
        try (StubProcess stub = StubProcess.start()) {
            ConstantMemory memory = new ConstantMemory(new ConstrainedProcess(stub), System.out);
            memory.out.println("| upload, with -Xmx64m | arrived | failed, complete | heap after collections, at most"
                    + " | resident, at most | files open above the start, at most | connections, at most |");
            memory.out.println("|---|---|---|---|---|---|---|");
            for (String workload : workloads.split(",", -1)) {
                memory.measure(workload);
            }
        }
    }

    private void measure(String workload) throws IOException, InterruptedException {
        switch (workload) {
            case "texts" -> {
                print("100,000 texts", process.texts(100_000));
                print("1,000,000 texts", process.texts(1_000_000));
            }
            case "urls" -> {
                print("20,000 URLs", process.urls(20_000));
                print("200,000 URLs", process.urls(200_000));
            }
            case "large" -> print("3 files of 1 GB", process.files(3, LARGE_BYTES));
            case "files" -> print("10,000 files of 1 KB", process.files(10_000, SMALL_BYTES));
            case "refused" -> {
                print("100,000 texts, all refused", process.refused(100_000));
                print("1,000,000 texts, all refused", process.refused(1_000_000));
            }
            case "retried" -> {
                print("100,000 texts, all refused, then tried again", process.retried(100_000));
                print("1,000,000 texts, all refused, then tried again", process.retried(1_000_000));
                print("1,000,000 texts, all refused twice, then tried again", process.retriedTwice(1_000_000));
            }
            default -> throw new IllegalArgumentException("there is no workload " + workload);
        }
    }

    private void print(String name, ConstrainedProcess.Result result) {
        out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %.0f MB | %.0f MB | %d | %d |%n",
                name,
                result.seen().datapoints(),
                result.failed(),
                result.heap() / MEGABYTE,
                result.resident() / MEGABYTE,
                result.descriptors(),
                result.sockets());
    }
}
