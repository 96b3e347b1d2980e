package ai.rapidata.sdk.performance.memory;

import ai.rapidata.sdk.performance.ForkedJvm;
import ai.rapidata.sdk.performance.GeneratedFiles;
import ai.rapidata.sdk.performance.stub.StubCounts;
import ai.rapidata.sdk.performance.stub.StubProcess;
import ai.rapidata.sdk.performance.stub.StubSettings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Starts uploads in processes with 64 megabytes of heap. */
public final class ConstrainedProcess {

    private static final String HEAP = "-Xmx64m";
    private static final Pattern VALUE = Pattern.compile("(\\w+)=(\\d+)");

    private final StubProcess stub;

    /**
     * Uploads to a service.
     *
     * @param stub the service
     */
    public ConstrainedProcess(StubProcess stub) {
        this.stub = stub;
    }

    /**
     * What an upload took.
     *
     * @param failed datapoints that failed, each read again with its reason
     * @param heap the most heap in use right after a collection, in bytes
     * @param resident the most resident memory, in bytes
     * @param descriptors the most open descriptors above those at the creation of the client, sockets left out
     * @param sockets the most open sockets
     * @param seen what the service saw
     */
    public record Result(long failed, long heap, long resident, long descriptors, long sockets, StubCounts seen) {}

    /**
     * Uploads texts from a generator.
     *
     * @param count how many
     * @return what it took
     * @throws IOException if the upload fails
     * @throws InterruptedException if the thread is interrupted
     */
    public Result texts(int count) throws IOException, InterruptedException {
        return run("texts", count, StubSettings.IMMEDIATE, "");
    }

    /**
     * Uploads texts, all of which the service refuses.
     *
     * @param count how many
     * @return what it took
     * @throws IOException if the upload fails in another way
     * @throws InterruptedException if the thread is interrupted
     */
    public Result refused(int count) throws IOException, InterruptedException {
        return run("refused", count, StubSettings.IMMEDIATE.thatRefuses(), "");
    }

    /**
     * Uploads texts, all of which the service refuses, and tries them again once it accepts them.
     *
     * @param count how many
     * @return what it took; the service saw only what it accepted
     * @throws IOException if the upload fails in another way
     * @throws InterruptedException if the thread is interrupted
     */
    public Result retried(int count) throws IOException, InterruptedException {
        return run("retried", count, StubSettings.IMMEDIATE.thatRefuses(), "");
    }

    /**
     * Does the same, but the service refuses all the first time that they are tried again.
     *
     * @param count how many
     * @return what it took; the service saw only what it accepted
     * @throws IOException if the upload fails in another way
     * @throws InterruptedException if the thread is interrupted
     */
    public Result retriedTwice(int count) throws IOException, InterruptedException {
        return run("retried twice", count, StubSettings.IMMEDIATE.thatRefuses(), "");
    }

    /**
     * Uploads URLs from a generator, in batches.
     *
     * @param count how many
     * @return what it took
     * @throws IOException if the upload fails
     * @throws InterruptedException if the thread is interrupted
     */
    public Result urls(int count) throws IOException, InterruptedException {
        return run("urls", count, StubSettings.IMMEDIATE, "");
    }

    /**
     * Uploads files, which are made before and deleted afterwards.
     *
     * @param count how many
     * @param bytes the size of each; they are holes where the file system knows such
     * @return what it took
     * @throws IOException if the upload fails
     * @throws InterruptedException if the thread is interrupted
     */
    public Result files(int count, long bytes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rapidata-files-");
        try {
            for (int i = 0; i < count; i++) {
                try (RandomAccessFile file =
                        new RandomAccessFile(folder.resolve(i + ".jpg").toFile(), "rw")) {
                    file.setLength(bytes);
                }
            }
            return run("files", count, StubSettings.IMMEDIATE, folder.toString());
        } finally {
            GeneratedFiles.delete(folder);
        }
    }

    private Result run(String workload, int count, StubSettings settings, String folder)
            throws IOException, InterruptedException {
        stub.set(settings);
        Path home = Files.createTempDirectory("rapidata-home-");
        List<String> arguments = List.of(
                stub.url().toString(), home.resolve("cache").toString(), workload, Integer.toString(count), folder);
        try (ForkedJvm upload =
                ForkedJvm.start(ConstrainedUpload.class, List.of(HEAP, "-Duser.home=" + home), arguments)) {
            String output = String.join("\n", upload.finish());
            Map<String, Long> values = VALUE.matcher(output)
                    .results()
                    .collect(Collectors.toMap(
                            match -> match.group(1), match -> Long.parseLong(match.group(2)), (first, last) -> last));
            return new Result(
                    value(values, "failed"),
                    value(values, "heap"),
                    value(values, "resident"),
                    value(values, "descriptors"),
                    value(values, "sockets"),
                    stub.counts());
        } finally {
            GeneratedFiles.delete(home);
        }
    }

    private static long value(Map<String, Long> values, String name) {
        Long value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the program did not print its " + name);
        }
        return value;
    }
}
