package ai.rapidata.sdk.performance.memory;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.recovery.FailedUploadException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One upload as an application makes it, in a process to be started with a small heap; prints what it took.
 *
 * <p>Arguments: the URL of the service, a folder for the cache, the workload (texts, urls, files, refused), how many
 * datapoints, and for files the folder in which they are, named by their numbers.
 */
public final class ConstrainedUpload {

    private ConstrainedUpload() {}

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
            case "texts", "refused" -> i -> Datapoint.text("Sentence number " + i + " of very many.");
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
            long failed = upload(client, datapoints, count);
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

    /** Returns how many datapoints are known to have failed, each of them read again. */
    private static long upload(RapidataClient client, Iterable<Datapoint> datapoints, int count) {
        try {
            client.job()
                    .createClassificationJobDefinition(
                            "Constrained", "Which is it?", List.of("one", "other"), datapoints);
            return 0;
        } catch (FailedUploadException failures) {
            requireShort(String.valueOf(failures.getMessage()), count);
            return countInOrder(failures, datapoints.iterator());
        }
    }

    private static void requireShort(String message, int count) {
        if (message.length() > 4_000 || !message.contains(Integer.toString(count))) {
            throw new IllegalStateException("the message does not name the count, or too much: " + message);
        }
    }

    private static long countInOrder(FailedUploadException failures, Iterator<Datapoint> given) {
        long complete = 0;
        for (FailedUpload<Datapoint> failure : failures.detailedFailures()) {
            if (failure.item().equals(given.next()) && failure.causes().size() == 1) {
                complete++;
            }
        }
        return complete;
    }
}
