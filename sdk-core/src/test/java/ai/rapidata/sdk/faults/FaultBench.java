package ai.rapidata.sdk.faults;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.dataset.DatapointState;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.TestClients;
import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.testing.ScaledTime;
import ai.rapidata.sdk.testing.UploadClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** What all cases share: the sandbox, clients whose requests pass a proxy, what they upload, and the time they may take. */
final class FaultBench implements AutoCloseable {
    /** How long anything may take on the clock on the wall. */
    static final Duration DEADLINE = Duration.ofSeconds(120);

    private static final ScaledTime FAST = new ScaledTime(100);
    private static final ScaledTime FAST_WITH_TIMEOUTS = new ScaledTime(10);

    private final RapidataSandbox sandbox;
    private final Path directory;
    private final int items;
    private final List<String> files = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fault-case");
        thread.setDaemon(true);
        return thread;
    });

    /** A bench for cases with so many items where a call is made per item. */
    FaultBench(RapidataSandbox sandbox, Path directory, int items) throws IOException {
        this.sandbox = sandbox;
        this.directory = directory;
        this.items = items;
        for (int i = 0; i < items; i++) {
            files.add(Files.writeString(directory.resolve("picture-" + i + ".png"), "bytes of " + i)
                    .toString());
        }
    }

    RapidataSandbox sandbox() {
        return sandbox;
    }

    int items() {
        return items;
    }

    /** What is uploaded so that a call is made. No two of them are equal. */
    List<Datapoint> datapoints(Call call) {
        int count = call.perItem() ? items : Call.FEW;
        return switch (call) {
            case FILE, RETRIED_FILE -> withContexts(files);
            case GROUP, RETRIED_GROUP -> {
                List<Datapoint> grouped = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    grouped.add(Datapoint.text("item " + i).withGroup("group " + i));
                }
                yield grouped;
            }
            case BATCH_SUBMIT, BATCH_STATUS, BATCH_RESULT, ABORT, RETRIED_BATCH ->
                withContexts(IntStream.range(0, count)
                        .mapToObj(i -> "https://example.org/batch/" + i + ".png")
                        .toList());
            case SHORTENING ->
                texts(count).stream()
                        .map(datapoint -> datapoint.withContext(
                                datapoint.context().orElseThrow() + ". " + "This matters little. ".repeat(30)))
                        .toList();
            default -> texts(count);
        };
    }

    private static List<Datapoint> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Datapoint.text("text " + i).withContext("context " + i))
                .toList();
    }

    private static List<Datapoint> withContexts(List<String> media) {
        List<Datapoint> datapoints = new ArrayList<>();
        for (Datapoint datapoint : Datapoints.media(media)) {
            datapoints.add(datapoint.withContext("context " + datapoints.size()));
        }
        return datapoints;
    }

    /** Lets the service fail datapoints after it accepted them, where that belongs to a situation. */
    void failLater(Situation situation, FaultProxy proxy) {
        proxy.watch(request -> {
            if (situation == Situation.PROCESSING_FAILS && Call.DATAPOINT.matches(request)) {
                String datasetId = request.line().split("/")[2];
                sandbox.datasets().datapointsOf(datasetId).toList().forEach(datapoint -> {
                    Long place = datapoint.sortIndex();
                    if (place != null && situation.failsLater(place)) {
                        sandbox.datasets().setState(datapoint.id(), DatapointState.FAILED);
                    }
                });
            }
        });
    }

    UploadClient uploadClient(Fault fault, FaultProxy proxy) {
        return new UploadClient(proxy.url(), home(), upload -> upload, http(fault, proxy), time(fault), time(fault));
    }

    RapidataClient client(Fault fault, FaultProxy proxy) {
        return TestClients.builder(proxy.url(), home(), time(fault))
                .http(defaults -> http(fault, proxy))
                .build();
    }

    /** How many definitions of a name there are, without any fault in between. */
    int definitions(String name) {
        try (RapidataClient direct =
                TestClients.builder(sandbox.baseUrl(), home()).build()) {
            return direct.job().findJobDefinitions(name).size();
        }
    }

    /** How many datasets there are for a definition of a name. */
    long datasets(String name) {
        return sandbox.datasets().stream()
                .filter(dataset -> dataset.name().equals(name + "_dataset"))
                .count();
    }

    /** Connections time out in real time, so that pauses and deadlines must not be much shorter. */
    private static ScaledTime time(Fault fault) {
        return fault == Fault.TOO_LATE ? FAST_WITH_TIMEOUTS : FAST;
    }

    private static HttpConfig http(Fault fault, FaultProxy proxy) {
        Duration patience = fault == Fault.TOO_LATE ? Duration.ofMillis(1_500) : Duration.ofSeconds(20);
        return HttpConfig.defaults()
                .withSocketFactory(proxy.sockets())
                .withTimeouts(timeouts -> timeouts.withRead(patience).withConnect(Duration.ofSeconds(20)));
    }

    private Path home() {
        return directory.resolve(UUID.randomUUID().toString());
    }

    /** Does something that must not hang. */
    <T> T inTime(Callable<T> work) throws Exception {
        Future<T> future = threads.submit(work);
        try {
            return future.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new AssertionError("it hangs", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
