package ai.rapidata.sdk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.TestClients;
import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.internal.upload.UploadReport;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.testing.ScaledTime;
import ai.rapidata.sdk.testing.UploadClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs cases against a sandbox and checks what must hold in all of them: nothing hangs, every item has one outcome, what
 * succeeded is in the dataset exactly once and at its place, what failed is not, and reasons are true.
 */
final class FaultRuns implements AutoCloseable {
    private static final long SEED = 20_261_128;
    private static final int FEW = 5;
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final ScaledTime FAST = new ScaledTime(100);
    private static final ScaledTime FAST_WITH_TIMEOUTS = new ScaledTime(20);

    private final RapidataSandbox sandbox;
    private final Path directory;
    private final int items;
    private final List<String> files;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fault-case");
        thread.setDaemon(true);
        return thread;
    });

    /** Runs with so many items where a call is made per item. */
    FaultRuns(RapidataSandbox sandbox, Path directory, int items) throws IOException {
        this.sandbox = sandbox;
        this.directory = directory;
        this.items = items;
        this.files = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            files.add(Files.writeString(directory.resolve("picture-" + i + ".png"), "bytes of " + i)
                    .toString());
        }
    }

    /** Runs a case and says how it ended. */
    Ending run(FaultCase each) throws Exception {
        try (FaultProxy proxy = FaultProxy.before(sandbox.baseUrl())) {
            FaultPlan plan = FaultPlan.of(each.call(), each.fault(), each.dose(), SEED);
            proxy.use(plan);
            Ending ending = switch (each.call()) {
                case DATAPOINT, FILE, GROUP, BATCH_SUBMIT, BATCH_STATUS, BATCH_RESULT -> upload(each, proxy);
                case SINGLE_URL -> singleUrls(each, proxy);
                case ABORT -> abort(each, proxy, plan);
                case TOKEN, DATASET, PROGRESS, DEFINITION -> definition(each, proxy);
            };
            boolean certain = each.dose() != Dose.ONE_PERCENT;
            assertThat(!certain || plan.hits() > 0).as("the fault happens").isTrue();
            return ending;
        }
    }

    private Ending upload(FaultCase each, FaultProxy proxy) throws Exception {
        List<Datapoint> datapoints = datapoints(each.call());
        try (UploadClient client = client(each.fault(), proxy)) {
            UploadedDataset uploaded =
                    inTime(() -> client.creation.create("faults", datapoints, UploadOptions.defaults()));
            UploadReport report = uploaded.report();
            Map<UploadOutcome, Integer> counts = counts(report);
            assertThat(report.attempted()).isEqualTo(datapoints.size());
            assertThat(report.succeeded() + report.failures().size()).isEqualTo(datapoints.size());
            assertThat(report.progress().done()).isEqualTo(datapoints.size());
            counts.put(UploadOutcome.SUCCEEDED, (int) report.succeeded());
            assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(datapoints.size());
            Map<Long, UploadOutcome> outcomes = new HashMap<>();
            for (int i = 0; i < report.failures().size(); i++) {
                FailedUpload<Datapoint> failure = report.failures().get(i);
                outcomes.put(report.failures().placed(i).sortIndex(), failure.outcome());
                if (failure.outcome() == UploadOutcome.FAILED) {
                    checkReason(each.fault(), failure.cause().orElse(null));
                }
            }
            checkDataset(uploaded.dataset().id(), datapoints, outcomes);
            return Ending.of(counts);
        }
    }

    /** What the sandbox itself says about the dataset. */
    private void checkDataset(String id, List<Datapoint> datapoints, Map<Long, UploadOutcome> outcomes) {
        Map<Long, Integer> there = new HashMap<>();
        try (Stream<ai.rapidata.sandbox.dataset.Datapoint> stored =
                sandbox.datasets().datapointsOf(id)) {
            stored.forEach(datapoint -> {
                there.merge(datapoint.sortIndex(), 1, Integer::sum);
                String text = datapoints
                        .get(Math.toIntExact(datapoint.sortIndex()))
                        .context()
                        .orElse("");
                if (datapoint.group() == null) {
                    assertThat(datapoint.context()).isEqualTo(text);
                }
            });
        }
        for (long place = 0; place < datapoints.size(); place++) {
            UploadOutcome outcome = outcomes.getOrDefault(place, UploadOutcome.SUCCEEDED);
            int copies = there.getOrDefault(place, 0);
            switch (outcome) {
                case SUCCEEDED -> assertThat(copies).as("copies of %s", place).isEqualTo(1);
                case FAILED, NOT_STARTED ->
                    assertThat(copies).as("copies of %s", place).isZero();
                case UNCONFIRMED -> assertThat(copies).as("copies of %s", place).isLessThanOrEqualTo(1);
            }
        }
        assertThat(there).hasSizeLessThanOrEqualTo(datapoints.size());
    }

    private Ending singleUrls(FaultCase each, FaultProxy proxy) throws Exception {
        try (UploadClient client = client(each.fault(), proxy)) {
            List<Future<AssetOutcome>> outcomes = new ArrayList<>();
            ExecutorService callers = Executors.newFixedThreadPool(16);
            try {
                for (int i = 0; i < items; i++) {
                    Asset url = Asset.media("https://example.org/single/" + i + ".png");
                    outcomes.add(callers.submit(() ->
                            client.uploads().assets().outcomes(List.of(url)).get(url)));
                }
                Map<UploadOutcome, Integer> counts = new EnumMap<>(UploadOutcome.class);
                for (Future<AssetOutcome> future : outcomes) {
                    AssetOutcome outcome = future.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
                    if (outcome instanceof AssetOutcome.Failed failed) {
                        checkReason(each.fault(), failed.exception());
                    }
                    counts.merge(
                            outcome instanceof AssetOutcome.Stored ? UploadOutcome.SUCCEEDED : UploadOutcome.FAILED,
                            1,
                            Integer::sum);
                }
                return Ending.of(counts);
            } finally {
                callers.shutdownNow();
            }
        }
    }

    /** An upload that is interrupted while its batch goes on for ever. */
    private Ending abort(FaultCase each, FaultProxy proxy, FaultPlan plan) throws Exception {
        plan.keepBatchesOpen();
        try (UploadClient client = client(each.fault(), proxy)) {
            List<Datapoint> datapoints = datapoints(Call.ABORT);
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread uploading = new Thread(() -> {
                try {
                    client.creation.create("faults", datapoints, UploadOptions.defaults());
                    thrown.completeExceptionally(new AssertionError("the upload ended"));
                } catch (Throwable e) {
                    thrown.complete(e);
                }
            });
            uploading.start();
            plan.batchSeen().get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
            uploading.interrupt();
            Throwable e = thrown.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
            assertThat(e).isInstanceOf(OperationInterruptedException.class);
            inTime(() -> {
                client.close();
                return null;
            });
            return new Ending("stopped");
        }
    }

    private Ending definition(FaultCase each, FaultProxy proxy) throws Exception {
        String name = "Faults " + UUID.randomUUID();
        List<Datapoint> texts = datapoints(each.call());
        try (RapidataClient client = rapidataClient(each.fault(), proxy)) {
            @Nullable JobDefinition definition = null;
            @Nullable RapidataException thrown = null;
            try {
                definition = inTime(() ->
                        client.job().createClassificationJobDefinition(name, "What is it?", List.of("A", "B"), texts));
            } catch (RapidataException e) {
                thrown = e;
                checkReason(each.fault(), e);
            }
            int made = made(name);
            if (definition != null) {
                assertThat(made).as("definitions").isEqualTo(1);
                return new Ending("created");
            }
            assertThat(made).as("definitions").isLessThanOrEqualTo(each.fault().acted() ? 1 : 0);
            return Ending.exception(thrown == null ? new AssertionError() : thrown);
        }
    }

    /** How many definitions of a name there are, without any fault in between. */
    private int made(String name) {
        try (RapidataClient direct = TestClients.builder(
                        sandbox.baseUrl(), directory.resolve(UUID.randomUUID().toString()))
                .build()) {
            return direct.job().findJobDefinitions(name).size();
        }
    }

    private List<Datapoint> datapoints(Call call) {
        return switch (call) {
            case FILE -> indexed(files);
            case DATAPOINT -> indexedTexts(items);
            case GROUP -> {
                List<Datapoint> grouped = new ArrayList<>();
                for (int i = 0; i < items; i++) {
                    grouped.add(Datapoint.text("item " + i).withGroup("group " + i));
                }
                yield grouped;
            }
            case BATCH_SUBMIT, BATCH_STATUS, BATCH_RESULT, ABORT ->
                indexed(IntStream.range(0, FEW)
                        .mapToObj(i -> "https://example.org/batch/" + i + ".png")
                        .toList());
            default -> indexedTexts(FEW);
        };
    }

    private static List<Datapoint> indexedTexts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Datapoint.text("text " + i).withContext("context " + i))
                .toList();
    }

    private static List<Datapoint> indexed(List<String> media) {
        List<Datapoint> datapoints = new ArrayList<>();
        for (Datapoint datapoint : Datapoints.media(media)) {
            datapoints.add(datapoint.withContext("context " + datapoints.size()));
        }
        return datapoints;
    }

    private static Map<UploadOutcome, Integer> counts(UploadReport report) {
        Map<UploadOutcome, Integer> counts = new EnumMap<>(UploadOutcome.class);
        report.failures().forEach(failure -> counts.merge(failure.outcome(), 1, Integer::sum));
        return counts;
    }

    /** The reason that is given must be the fault that was injected, or what follows from it. */
    private static void checkReason(Fault fault, @Nullable Throwable reason) {
        List<Throwable> chain = new ArrayList<>();
        collect(reason, chain);
        boolean told = switch (fault) {
            case MALFORMED, WRONG_TYPE ->
                chain.stream()
                        .anyMatch(
                                e -> e instanceof UnexpectedResponseException || e instanceof AuthenticationException);
            case REFUSED, RESET_BEFORE, RESET_AFTER, ANSWER_LOST, HALF_ANSWER, TOO_LATE ->
                chain.stream().anyMatch(e -> e instanceof ConnectionException);
            default -> chain.stream().anyMatch(e -> e instanceof ApiException api && api.status() == fault.status());
        };
        if (!told) {
            fail("another reason than \"" + fault.title() + "\"", reason);
        }
    }

    private static void collect(@Nullable Throwable e, List<Throwable> chain) {
        if (e != null && !chain.contains(e)) {
            chain.add(e);
            collect(e.getCause(), chain);
            for (Throwable suppressed : e.getSuppressed()) {
                collect(suppressed, chain);
            }
        }
    }

    private UploadClient client(Fault fault, FaultProxy proxy) {
        return new UploadClient(proxy.url(), home(), upload -> upload, http(fault, proxy), time(fault), time(fault));
    }

    private RapidataClient rapidataClient(Fault fault, FaultProxy proxy) {
        return TestClients.builder(proxy.url(), home(), time(fault))
                .http(defaults -> http(fault, proxy))
                .build();
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

    private <T> T inTime(Callable<T> work) throws Exception {
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
