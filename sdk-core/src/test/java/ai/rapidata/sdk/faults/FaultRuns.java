package ai.rapidata.sdk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.internal.upload.UploadReport;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.testing.UploadClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs cases against a sandbox and checks what must hold in all of them: nothing hangs, and {@link Truth}. */
final class FaultRuns implements AutoCloseable {
    private static final long SEED = 20_261_128;
    private static final int ATTEMPTS = 4;

    private final FaultBench bench;
    private final Truth truth;
    private final RetryRuns retries;

    /** Runs with so many items where a call is made per item. */
    FaultRuns(RapidataSandbox sandbox, Path directory, int items) throws IOException {
        this.bench = new FaultBench(sandbox, directory, items);
        this.truth = new Truth(sandbox);
        this.retries = new RetryRuns(bench, truth);
    }

    /** Runs a case and says how it ended. */
    Ending run(FaultCase each) throws Exception {
        try (FaultProxy proxy = FaultProxy.before(bench.sandbox().baseUrl())) {
            FaultPlan plan = FaultPlan.of(each.call(), each.fault(), each.dose(), SEED);
            proxy.use(plan);
            Ending ending = each.call().retried() ? retries.run(each, proxy, plan) : run(each, proxy, plan);
            boolean certain = each.dose() != Dose.ONE_PERCENT;
            assertThat(!certain || plan.hits() > 0).as("the fault happens").isTrue();
            return ending;
        }
    }

    private Ending run(FaultCase each, FaultProxy proxy, FaultPlan plan) throws Exception {
        return switch (each.call()) {
            case SINGLE_URL -> singleUrls(each, proxy);
            case ABORT -> abort(each, proxy, plan);
            case TOKEN, SHORTENING, DATASET, PROGRESS, DEFINITION -> definition(each, proxy);
            default -> upload(each, proxy);
        };
    }

    private Ending upload(FaultCase each, FaultProxy proxy) throws Exception {
        List<Datapoint> datapoints = bench.datapoints(each.call());
        bench.failLater(each.call().situation(), proxy);
        try (UploadClient client = bench.uploadClient(each.fault(), proxy)) {
            UploadedDataset uploaded =
                    bench.inTime(() -> client.creation.create("faults", datapoints, UploadOptions.defaults()));
            UploadReport report = uploaded.report();
            assertThat(report.attempted()).isEqualTo(datapoints.size());
            assertThat(report.succeeded() + report.failures().size()).isEqualTo(datapoints.size());
            assertThat(report.progress().done()).isEqualTo(datapoints.size());
            for (int i = 0; i < report.failures().size(); i++) {
                int place = datapoints.indexOf(report.failures().get(i).item());
                assertThat(report.failures().placed(i).sortIndex()).isEqualTo(place);
            }
            Ending ending = Ending.of(truth.check(
                    uploaded.dataset().id(),
                    datapoints,
                    report.failures(),
                    each.fault(),
                    each.call().situation(),
                    report.checked()));
            return report.checked() ? ending : ending.unchecked();
        }
    }

    private Ending singleUrls(FaultCase each, FaultProxy proxy) throws Exception {
        try (UploadClient client = bench.uploadClient(each.fault(), proxy)) {
            List<Future<AssetOutcome>> outcomes = new ArrayList<>();
            ExecutorService callers = Executors.newFixedThreadPool(16);
            try {
                for (int i = 0; i < bench.items(); i++) {
                    Asset url = Asset.media("https://example.org/single/" + i + ".png");
                    outcomes.add(callers.submit(() ->
                            client.uploads().assets().outcomes(List.of(url)).get(url)));
                }
                Map<UploadOutcome, Integer> counts = new EnumMap<>(UploadOutcome.class);
                for (Future<AssetOutcome> future : outcomes) {
                    AssetOutcome outcome = future.get(FaultBench.DEADLINE.toSeconds(), TimeUnit.SECONDS);
                    if (outcome instanceof AssetOutcome.Failed failed) {
                        Truth.checkReason(each.fault(), failed.exception());
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
        try (UploadClient client = bench.uploadClient(each.fault(), proxy)) {
            List<Datapoint> datapoints = bench.datapoints(Call.ABORT);
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
            plan.batchSeen().get(FaultBench.DEADLINE.toSeconds(), TimeUnit.SECONDS);
            uploading.interrupt();
            Throwable e = thrown.get(FaultBench.DEADLINE.toSeconds(), TimeUnit.SECONDS);
            assertThat(e).isInstanceOf(OperationInterruptedException.class);
            bench.inTime(() -> {
                client.close();
                return null;
            });
            return new Ending("stopped");
        }
    }

    private Ending definition(FaultCase each, FaultProxy proxy) throws Exception {
        String name = "Faults " + UUID.randomUUID();
        List<Datapoint> datapoints = bench.datapoints(each.call());
        try (RapidataClient client = bench.client(each.fault(), proxy)) {
            @Nullable JobDefinition definition = null;
            @Nullable RapidataException thrown = null;
            try {
                definition = bench.inTime(() -> client.job()
                        .createClassificationJobDefinition(name, "What is it?", List.of("A", "B"), datapoints));
            } catch (RapidataException e) {
                thrown = e;
                Truth.checkReason(each.fault(), e);
            }
            int made = bench.definitions(name);
            if (definition != null) {
                assertThat(made).as("definitions").isEqualTo(1);
                return new Ending("created");
            }
            boolean acted = each.fault().acted();
            assertThat(made).as("definitions").isLessThanOrEqualTo(each.call() == Call.DEFINITION && acted ? 1 : 0);
            int mostDatasets = switch (each.call()) {
                case PROGRESS, DEFINITION -> 1;
                case DATASET -> acted ? ATTEMPTS : 0;
                default -> 0;
            };
            assertThat(bench.datasets(name)).as("datasets").isLessThanOrEqualTo(mostDatasets);
            return Ending.exception(thrown == null ? new AssertionError() : thrown);
        }
    }

    @Override
    public void close() {
        bench.close();
    }
}
