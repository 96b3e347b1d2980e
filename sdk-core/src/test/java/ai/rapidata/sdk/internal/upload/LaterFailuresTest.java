package ai.rapidata.sdk.internal.upload;

import static ai.rapidata.sdk.testing.FakeUploadService.datapointAt;
import static ai.rapidata.sdk.testing.FakeUploadService.error;
import static ai.rapidata.sdk.testing.FakeUploadService.lost;
import static ai.rapidata.sdk.testing.FakeUploadService.request;
import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.AddedDatapoints;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadListener;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.dataset.UploadProgress;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.UploadBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service accepts and fails later is a failure, whatever of its answers cannot be read, and can be sent again. */
class LaterFailuresTest {
    private static final String PROGRESS = "/dataset/ds1/progress";
    private static final String FAILED = "/dataset/ds1/datapoints/failed";
    private static final UploadOptions DEFAULTS = UploadOptions.defaults();
    private static final UploadOptions RESUMABLE = DEFAULTS.withResumeKey("an upload");

    @TempDir
    Path directory;

    private final FakeUploadService service = new FakeUploadService();
    private UploadBench bench;

    @BeforeEach
    void start() {
        bench = new UploadBench(service, directory.resolve("cache"));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void progressUnreadable_theListIsEnough() {
        service.failLaterAt(1L);
        service.refuse(100, request("GET", PROGRESS), error(503, "Unavailable"));

        UploadReport report = create(texts(3)).report();

        assertThat(failedPlaces(report)).containsExactly(1L);
        assertThat(report.checked()).isTrue();
    }

    @Test
    void listUnreadable_datapointsAreLookedAtOneByOne() {
        service.failLaterAt(1L, 140L);
        service.refuse(100, request("GET", FAILED), error(503, "Unavailable"));

        UploadReport report = create(texts(150)).report();

        assertThat(failedPlaces(report)).containsExactly(1L, 140L);
        assertThat(report.succeeded()).isEqualTo(148);
        assertThat(report.checked()).isTrue();
    }

    @Test
    void listUnreadable_ofALargeDataset_looksAtTheNewestAndSaysSo() {
        service.failLaterAt(0L);
        service.refuse(100, request("GET", FAILED), error(503, "Unavailable"));

        UploadReport report = create(texts(700)).report();

        assertThat(service.seen("GET", "/datapoint/.*")).hasSize(500);
        assertThat(report.checked()).isFalse();
        assertThat(report.attempted()).isEqualTo(700);
    }

    @Test
    void nothingReadable_succeededStandsAndTheReportSaysThatItIsNotChecked() {
        service.failLaterAt(1L);
        service.refuse(100, request("GET", "/data.*"), error(503, "Unavailable"));

        UploadReport report = create(texts(3)).report();

        assertThat(report.succeeded()).isEqualTo(3);
        assertThat(report.checked()).isFalse();
    }

    @Test
    void nothingFailed_theListIsNotAskedFor() {
        UploadReport report = create(texts(3)).report();

        assertThat(report.checked()).isTrue();
        assertThat(service.seen("GET", FAILED)).isEmpty();
    }

    @Test
    void addedAgain_whatTheServiceFailedBefore_doesNotCountTwice() {
        service.failLaterAt(1L);
        UploadedDataset uploaded = create(texts(3));
        service.onRequest(request -> {});

        AddedDatapoints again = uploaded.dataset().addDatapoints(List.of(texts(3).get(1), Datapoint.text("new")));

        assertThat(again.failed()).isEmpty();
        assertThat(again.succeeded()).hasSize(2);
        assertThat(service.readyDatapoints())
                .extracting(FakeUploadService.Stored::sortIndex)
                .containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
    }

    @Test
    void addedAgain_andFailedAgain_isAFailureAgain() {
        service.failLaterAt(1L);
        UploadedDataset uploaded = create(texts(3));

        AddedDatapoints again = uploaded.dataset().addDatapoints(List.of(texts(3).get(1)));

        assertThat(again.succeeded()).isEmpty();
        assertThat(again.failed()).hasSize(1);
    }

    @Test
    void addedAgain_withItsAnswerLost_isNotTakenForTheOneThatFailed() {
        service.failLaterAt(1L);
        UploadedDataset uploaded = create(texts(3));
        service.onRequest(request -> {});
        service.refuse(1, datapointAt(1), lost());

        AddedDatapoints again = uploaded.dataset().addDatapoints(List.of(texts(3).get(1)));

        assertThat(again.failed()).isEmpty();
        assertThat(service.readyDatapoints())
                .extracting(FakeUploadService.Stored::sortIndex)
                .containsExactlyInAnyOrder(0L, 1L, 2L);
    }

    @Test
    void sentAgain_becauseTheFirstCopyFailed_countsAsTheSecond() {
        service.loseAnswer(1, datapointAt(1), lost());
        service.onRequest(request -> {
            if (request.path().endsWith("/datapoints")) {
                service.onRequest(any -> {});
                service.datapoints().stream()
                        .filter(stored -> stored.sortIndex() == 1)
                        .forEach(stored -> service.failLater(stored.id()));
            }
        });

        UploadReport report = create(texts(3)).report();

        assertThat(report.failures()).isEmpty();
        assertThat(service.readyDatapoints())
                .extracting(FakeUploadService.Stored::sortIndex)
                .containsExactlyInAnyOrder(0L, 1L, 2L);
    }

    @Test
    void sentAgain_andRefused_isOneFailureAlthoughTheFirstCopyFailedToo() {
        service.loseAnswer(1, datapointAt(1), lost());
        service.onRequest(request -> {
            if (request.path().endsWith("/datapoints")) {
                service.onRequest(any -> {});
                service.datapoints().stream()
                        .filter(stored -> stored.sortIndex() == 1)
                        .forEach(stored -> service.failLater(stored.id()));
                service.refuse(1, datapointAt(1), error(400, "Refused"));
            }
        });

        UploadReport report = create(texts(3)).report();

        assertThat(failedPlaces(report)).containsExactly(1L);
        assertThat(report.failures().get(0).errorMessage()).isEqualTo("Refused");
        assertThat(report.succeeded()).isEqualTo(2);
    }

    @Test
    void origins_afterTheRetry_holdTheDatapointOnceWithItsLatestNames() throws IOException {
        List<Datapoint> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            files.add(Datapoint.media(Files.writeString(directory.resolve(i + ".png"), "bytes " + i)
                    .toString()));
        }
        service.failLaterAt(1L);
        UploadedDataset uploaded = create(files);
        assertThat(origins(uploaded)).containsExactly(0L, 2L);
        service.onRequest(request -> {});

        uploaded.dataset().addDatapoints(List.of(files.get(1)));

        assertThat(origins(uploaded)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void origins_ofTexts_afterTheRetry_holdTheDatapointOnce() {
        service.failLaterAt(1L);
        UploadedDataset uploaded = create(texts(3));
        assertThat(origins(uploaded)).containsExactly(0L, 2L);
        service.onRequest(request -> {});

        uploaded.dataset().addDatapoints(List.of(texts(3).get(1)));

        assertThat(origins(uploaded)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void listener_isToldOfItBeforeTheEnd_andTheLastSnapshotCountsIt() {
        service.failLaterAt(1L);
        List<String> told = new ArrayList<>();
        UploadListener listener = new UploadListener() {
            @Override
            public void failed(FailedUpload<Datapoint> failure) {
                told.add("failed " + failure.item().assets().get(0).source());
            }

            @Override
            public void finished(UploadProgress progress) {
                told.add("finished " + progress.succeeded() + " " + progress.failed());
            }
        };

        bench.creation.create("n", texts(3), DEFAULTS.withListener(listener));

        assertThat(told).containsExactly("failed text 1", "finished 2 1");
    }

    @Test
    void resumed_sendsWhatTheServiceFailed_andKnowsItsOldCopy() {
        service.failLaterAt(1L);
        UploadReport first = resume(texts(3));
        assertThat(failedPlaces(first)).containsExactly(1L);
        service.onRequest(request -> {});

        UploadReport second = resume(texts(3));

        assertThat(second.failures()).isEmpty();
        assertThat(second.progress().skipped()).isEqualTo(2);
        assertThat(service.readyDatapoints())
                .extracting(FakeUploadService.Stored::sortIndex)
                .containsExactlyInAnyOrder(0L, 1L, 2L);
        assertThat(resume(texts(3)).failures()).as("in a third run").isEmpty();
    }

    private UploadReport resume(List<Datapoint> datapoints) {
        UploadedDataset uploaded = bench.creation.createResumable("n", datapoints, RESUMABLE);
        uploaded.journal().get().close();
        return uploaded.report();
    }

    private UploadedDataset create(List<Datapoint> datapoints) {
        return bench.creation.create("n", datapoints, DEFAULTS);
    }

    private static List<Datapoint> texts(int count) {
        return Datapoints.text(
                IntStream.range(0, count).mapToObj(i -> "text " + i).toList());
    }

    private static List<Long> failedPlaces(UploadReport report) {
        assertThat(report.failures())
                .allSatisfy(failure -> assertThat(failure.outcome()).isEqualTo(UploadOutcome.FAILED));
        return IntStream.range(0, report.failures().size())
                .mapToObj(i -> report.failures().placed(i).sortIndex())
                .toList();
    }

    private static List<Long> origins(UploadedDataset uploaded) {
        return uploaded.dataset().origins().uploaded().stream()
                .map(UploadedOrigins.Uploaded::sortIndex)
                .toList();
    }
}
