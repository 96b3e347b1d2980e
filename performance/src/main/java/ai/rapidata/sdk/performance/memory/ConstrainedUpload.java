package ai.rapidata.sdk.performance.memory;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.performance.stub.StubControl;
import ai.rapidata.sdk.performance.stub.StubSettings;
import ai.rapidata.sdk.recovery.FailedUploadException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One upload as an application makes it, in a process to be started with a small heap; prints what it took.
 *
 * <p>Arguments: the URL of the service, a folder for the cache, the workload (texts, urls, files, refused, retried, retried twice), how many
 * datapoints, and for files the folder in which they are, named by their numbers.
 */
public final class ConstrainedUpload {

    private final RapidataClient client;
    private final Iterable<Datapoint> datapoints;
    private final int count;

    private ConstrainedUpload(RapidataClient client, Iterable<Datapoint> datapoints, int count) {
        this.client = client;
        this.datapoints = datapoints;
        this.count = count;
    }

    /**
     * Uploads.
     *
     * @param arguments service, cache, workload, count, folder
     * @throws IOException if the memory in use cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        URI service = URI.create(arguments[0]);
        String workload = arguments[2];
        int count = Integer.parseInt(arguments[3]);
        IntFunction<Datapoint> datapoint = switch (workload) {
            case "texts", "refused", "retried", "retried twice" ->
                i -> Datapoint.text("Sentence number " + i + " of very many.");
            case "urls" -> i -> Datapoint.media("https://assets.example.com/images/" + i + ".jpg");
            case "files" -> i -> Datapoint.media(arguments[4] + "/" + i + ".jpg");
            default -> throw new IllegalArgumentException("there is no workload " + workload);
        };
        Iterable<Datapoint> datapoints =
                () -> IntStream.range(0, count).mapToObj(datapoint).iterator();
        try (ProcessWatch watch = new ProcessWatch();
                RapidataClient client = RapidataClient.builder()
                        .environment(Environment.local(service))
                        .clientId("stub")
                        .clientSecret("stub")
                        .config(config -> config.withLogging(logging -> logging.withSilentMode(true))
                                .withUpload(upload -> upload.withCacheLocation(Path.of(arguments[1]))))
                        .build()) {
            long files = Descriptors.open().files();
            ConstrainedUpload upload = new ConstrainedUpload(client, datapoints, count);
            long failed = switch (workload) {
                case "retried" -> upload.retried(service, 0);
                case "retried twice" -> upload.retried(service, 1);
                default -> upload.failed();
            };
            System.out.printf(
                    Locale.ROOT,
                    "count=%d failed=%d heap=%d resident=%d descriptors=%d sockets=%d%n",
                    count,
                    failed,
                    watch.mostHeap(),
                    ProcessWatch.mostResident(),
                    watch.mostFiles() - files,
                    watch.mostSockets());
        }
    }

    /** Uploads; returns how many datapoints are known to have failed, each of them read again. */
    private long failed() {
        return failure(this::create).map(this::countInOrder).orElse(0L);
    }

    /**
     * Uploads what is refused, and tries it again until it is accepted. Returns how many datapoints are known to have
     * failed, read from the first exception after everything.
     */
    private long retried(URI service, int inVain) throws IOException {
        FailedUploadException first = failure(this::create).orElseThrow();
        FailedUploadException last = first;
        for (int i = 0; i < inVain; i++) {
            last = failure(last::retry).orElseThrow();
            require(countInOrder(last) == count, "a failed retry does not know all that failed");
        }
        try (StubControl stub = new StubControl(service)) {
            stub.set(StubSettings.IMMEDIATE);
        }
        last.retry();
        return countInOrder(first);
    }

    private void create() {
        client.job()
                .createClassificationJobDefinition("Constrained", "Which is it?", List.of("one", "other"), datapoints);
    }

    private Optional<FailedUploadException> failure(Runnable upload) {
        try {
            upload.run();
            return Optional.empty();
        } catch (FailedUploadException failures) {
            String message = String.valueOf(failures.getMessage());
            require(
                    message.length() <= 4_000 && message.contains(Integer.toString(count)),
                    "the message does not name the count, or too much: " + message);
            return Optional.of(failures);
        }
    }

    private long countInOrder(FailedUploadException failures) {
        Iterator<Datapoint> given = datapoints.iterator();
        long complete = 0;
        for (FailedUpload<Datapoint> failure : failures.detailedFailures()) {
            if (failure.item().equals(given.next()) && failure.causes().size() == 1) {
                complete++;
            }
        }
        return complete;
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalStateException(otherwise);
        }
    }
}
