package ai.rapidata.sdk.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.rapidata.sandbox.dataset.Datapoint;
import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.dataset.DatasetProgress;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.testing.SandboxExtension;
import ai.rapidata.sdk.testing.UploadClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SandboxUploadTest {

    @RegisterExtension
    static final SandboxExtension sandbox = SandboxExtension.standard();

    @TempDir
    Path directory;

    private UploadClient client;

    @BeforeEach
    void start() {
        client = new UploadClient(sandbox.url(), directory);
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void filesUrlsAndContexts_arriveAtTheirPlaces() throws IOException {
        List<ai.rapidata.sdk.dataset.Datapoint> datapoints = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String file = file("image-" + i + ".png", "bytes of " + i);
            datapoints.add(ai.rapidata.sdk.dataset.Datapoint.mediaPair(file, "https://example.org/" + i + ".jpg")
                    .withContext("context " + i)
                    .withMediaContext("https://example.org/shared.png"));
        }

        UploadedDataset uploaded = client.creation.create("pairs_dataset", datapoints, UploadOptions.defaults());

        assertThat(uploaded.report().failures()).isEmpty();
        List<Datapoint> stored = stored(uploaded);
        assertThat(stored)
                .hasSize(60)
                .allSatisfy(datapoint -> assertThat(datapoint.context()).isEqualTo("context " + datapoint.sortIndex()));
        assertThat(uploaded.dataset().progress()).isEqualTo(new DatasetProgress(60, 60, 0, 0));
        assertThat(uploaded.dataset().name()).isEqualTo("pairs_dataset");
        assertThat(uploaded.dataset().origins().uploaded())
                .hasSize(60)
                .allSatisfy(origin -> assertThat(origin.names()).hasSize(2))
                .extracting(UploadedOrigins.Uploaded::datapoint)
                .containsExactlyElementsOf(datapoints);
    }

    @Test
    void refusedContext_isReportedWithTheServicesWords() {
        var datapoints = List.of(
                ai.rapidata.sdk.dataset.Datapoint.text("a").withContext("x".repeat(401)),
                ai.rapidata.sdk.dataset.Datapoint.text("b"));

        UploadReport report = client.creation
                .create("n", datapoints, UploadOptions.defaults())
                .report();

        FailedUpload<?> failure = report.failures().get(0);
        assertThat(failure.httpStatus()).hasValue(400);
        assertThat(failure.traceId()).isPresent();
        assertThat(failure.causes().get(0).detail().orElse("")).containsIgnoringCase("context");
    }

    @Test
    void tenThreadsOnOneClient_uploadEachAssetOnce() throws Exception {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            files.add(file("shared-" + i + ".png", "shared bytes " + i));
        }
        int before = sandbox.service().requests().count("POST", "/asset/file");
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            List<Future<UploadReport>> reports = new ArrayList<>();
            for (int t = 0; t < 10; t++) {
                reports.add(threads.submit(() -> client.creation
                        .create("n", Datapoints.media(files), UploadOptions.defaults())
                        .report()));
            }
            for (Future<UploadReport> report : reports) {
                assertThat(report.get().succeeded()).isEqualTo(20);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(sandbox.service().requests().count("POST", "/asset/file") - before)
                .isEqualTo(20);
    }

    @Test
    void interrupt_stopsAtOnceAndLeavesNothingRunning() throws Exception {
        CountDownLatch begun = new CountDownLatch(50);
        Iterable<ai.rapidata.sdk.dataset.Datapoint> endless = () -> IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> {
                    begun.countDown();
                    return ai.rapidata.sdk.dataset.Datapoint.text("interrupted " + i);
                })
                .iterator();
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                client.creation.create("n", endless, UploadOptions.defaults());
                thrown.complete(null);
            } catch (Throwable e) {
                thrown.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError("flag lost", e));
            }
        });
        thread.start();
        begun.await();
        thread.interrupt();

        assertThat(thrown.get()).isInstanceOf(OperationInterruptedException.class);
        int sent = sandbox.service().requests().count("POST", "/dataset/{id}/datapoint");
        await().during(Duration.ofMillis(150))
                .until(() -> sandbox.service().requests().count("POST", "/dataset/{id}/datapoint") == sent);
    }

    @Test
    void close_endsAnUploadAndAbortsItsBatches() throws Exception {
        sandbox.service()
                .faults()
                .add(ai.rapidata.sandbox.fault.Fault.on("GET", "/asset/batch-upload/status")
                        .always()
                        .answer(503));
        int before = sandbox.service().requests().count("GET", "/asset/batch-upload/status");
        try {
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    client.creation.create(
                            "n",
                            Datapoints.media(List.of("https://example.org/closing.jpg")),
                            UploadOptions.defaults());
                    thrown.complete(null);
                } catch (Throwable e) {
                    thrown.complete(e);
                }
            });
            thread.start();
            await().until(() -> sandbox.service().requests().count("GET", "/asset/batch-upload/status") > before);
            client.close();

            assertThat(thrown.get()).isInstanceOf(OperationInterruptedException.class);
            assertThat(sandbox.service().requests().count("POST", "/asset/batch-upload/{id}/abort"))
                    .isEqualTo(1);
        } finally {
            sandbox.service().faults().clear();
        }
    }

    @Test
    void connectionPool_overHttp1_isUsedByManyRequestsAtOnce() {
        try (UploadClient plain = new UploadClient(
                sandbox.url(), directory.resolve("h1"), upload -> upload.withMaxWorkers(8), HttpConfig.defaults())) {
            List<String> texts = IntStream.range(0, 300).mapToObj(i -> "t" + i).toList();

            UploadReport report = plain.creation
                    .create("n", Datapoints.text(texts), UploadOptions.defaults())
                    .report();

            assertThat(report.succeeded()).isEqualTo(300);
            assertThat(plain.uploads().mostRequestsAtOnce()).isBetween(2, 8);
        }
    }

    private static List<Datapoint> stored(UploadedDataset uploaded) {
        try (Stream<Datapoint> datapoints =
                sandbox.service().datasets().datapointsOf(uploaded.dataset().id())) {
            return datapoints.toList();
        }
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }
}
