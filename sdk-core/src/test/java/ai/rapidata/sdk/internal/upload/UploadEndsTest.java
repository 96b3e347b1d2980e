package ai.rapidata.sdk.internal.upload;

import static ai.rapidata.sdk.testing.FakeUploadService.datapointAt;
import static ai.rapidata.sdk.testing.FakeUploadService.error;
import static ai.rapidata.sdk.testing.FakeUploadService.lost;
import static ai.rapidata.sdk.testing.FakeUploadService.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadListener;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.dataset.UploadProgress;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.UploadBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown wherever, an upload ends and each of its items has one outcome. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UploadEndsTest {

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

    /** Something that nobody expects, in the middle of a call. */
    record Surprise(String name, Predicate<ApiRequest> when, Throwable thrown) {
        @Override
        public String toString() {
            return name + " " + thrown.getClass().getSimpleName();
        }
    }

    static Stream<Surprise> surprises() {
        List<Surprise> surprises = new ArrayList<>();
        for (Throwable thrown : List.of(new IllegalStateException("bug"), new NoClassDefFoundError("bug"))) {
            surprises.add(new Surprise("datapoint", datapointAt(1), thrown));
            surprises.add(new Surprise("group", request("POST", ".*/group"), thrown));
            surprises.add(new Surprise("file", request("POST", "/asset/file"), thrown));
            surprises.add(new Surprise("submission", request("POST", "/asset/batch-upload"), thrown));
            surprises.add(new Surprise("status", request("GET", "/asset/batch-upload/status"), thrown));
            surprises.add(new Surprise("result", request("GET", "/asset/batch-upload/batch.*"), thrown));
            surprises.add(new Surprise("look", request("GET", ".*/datapoints"), thrown));
        }
        return surprises.stream();
    }

    @ParameterizedTest
    @MethodSource("surprises")
    void surprise_inACall_isTheOutcomeOfTheItemsItHits(Surprise surprise) throws IOException {
        service.onRequest(request -> {
            if (surprise.when().test(request)) {
                throwUnchecked(surprise.thrown());
            }
        });
        List<Datapoint> datapoints = mixed();
        service.loseAnswer(1, datapointAt(0), lost());

        UploadReport report = create(datapoints);

        assertThat(report.succeeded() + report.failures().size()).isEqualTo(datapoints.size());
        assertThat(report.failures()).isNotEmpty();
        assertThat(report.succeeded()).isPositive();
        assertThat(report.failures())
                .allSatisfy(
                        failure -> assertThat(failure.outcome()).isIn(UploadOutcome.FAILED, UploadOutcome.UNCONFIRMED));
    }

    @Test
    void surprise_atAGroup_isReportedAsItWasThrown() {
        service.onRequest(request -> {
            if (request.path().endsWith("/group")) {
                throw new NoClassDefFoundError("bug");
            }
        });

        UploadReport report = create(List.of(Datapoint.text("text").withGroup("g")));

        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.errorType()).isEqualTo("NoClassDefFoundError");
            assertThat(failure.errorMessage()).isEqualTo("bug");
            assertThat(failure.stage()).contains("group");
        });
    }

    @Test
    void listener_thatThrowsAnError_doesNotKeepTheUploadFromItsEnd() {
        service.refuse(1, datapointAt(1), error(400, "refused"));
        UploadListener hostile = new UploadListener() {
            @Override
            public void progressed(UploadProgress progress) {
                throw new AssertionError("from the listener");
            }

            @Override
            public void failed(FailedUpload<Datapoint> failure) {
                throw new NoClassDefFoundError("from the listener");
            }
        };

        UploadReport report = bench.creation
                .create("n", texts(3), UploadOptions.defaults().withListener(hostile))
                .report();

        assertThat(report.succeeded()).isEqualTo(2);
        assertThat(report.failures()).hasSize(1);
    }

    @Test
    void input_thatThrows_endsTheUploadWithItsException() {
        Iterable<Datapoint> broken = () -> IntStream.range(0, 100)
                .mapToObj(i -> {
                    if (i == 50) {
                        throw new IllegalStateException("no more");
                    }
                    return Datapoint.text("text " + i);
                })
                .iterator();

        assertThatThrownBy(() -> bench.creation.create("n", broken, UploadOptions.defaults()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no more");
    }

    @Test
    void journal_thatCannotBeWritten_failsUrlsBeforeTheyAreHandedOver() {
        UploadLedger full = new UploadLedger() {
            @Override
            public void urlsSubmitted(String submission, List<String> urls) {
                throw new RapidataException("no space left on device");
            }
        };

        UploadReport report = upload(Datapoints.media(List.of("http://h/1.png", "http://h/2.png")), full);

        assertThat(report.failures())
                .hasSize(2)
                .allSatisfy(
                        failure -> assertThat(failure.causes().get(0).title()).contains("no space left"));
        assertThat(service.batches()).isEmpty();
    }

    @Test
    void journal_thatCannotBeWritten_failsDatapointsBeforeTheyAreSent() {
        UploadLedger full = new UploadLedger() {
            @Override
            public void sending(IndexedDatapoint datapoint) {
                throw new IllegalStateException("no space left on device");
            }
        };

        UploadReport report = upload(texts(3), full);

        assertThat(report.failures())
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure.outcome()).isEqualTo(UploadOutcome.FAILED));
        assertThat(service.datapoints()).isEmpty();
    }

    @Test
    void answer_lostJustBeforeACancellation_isUnconfirmed() {
        service.loseAnswer(1, datapointAt(0), lost());
        service.refuse(100, request("GET", ".*/datapoints"), error(503, "down"));
        var job = bench.uploads.<String>inBackground(change -> {
            bench.creation.create("n", texts(1), change.apply(UploadOptions.defaults()));
            return "made";
        });
        service.onRequest(request -> {
            if (request.path().endsWith("/datapoints")) {
                job.cancel();
            }
        });

        assertThatThrownBy(job::join).isInstanceOfAny(CompletionException.class, RuntimeException.class);
        assertThat(job.outcomes())
                .containsEntry(UploadOutcome.UNCONFIRMED, 1L)
                .containsEntry(UploadOutcome.NOT_STARTED, 0L);
    }

    @Test
    void assetForgottenByTheService_isUploadedOnceMoreForAllThatShareIt() throws IOException {
        String file = Files.writeString(directory.resolve("shared.png"), "x").toString();
        create(List.of(Datapoint.media(file)));
        String old = service.datapoints()
                .get(0)
                .body()
                .object("asset")
                .orElseThrow()
                .string("name")
                .orElseThrow();
        service.refuse(
                1000,
                request("POST", ".*/datapoint")
                        .and(request -> FakeUploadService.body(request)
                                .object("asset")
                                .orElseThrow()
                                .string("name")
                                .equals(java.util.Optional.of(old))),
                error(400, "The asset " + old + " does not exist"));

        UploadReport report = create(IntStream.range(0, 50)
                .mapToObj(i -> Datapoint.media(file).withContext("context " + i))
                .toList());

        assertThat(report.succeeded()).isEqualTo(50);
        assertThat(service.seen("POST", "/asset/file")).hasSize(2);
    }

    @Test
    void urlNameOfAnEarlierRun_thatTheServiceForgot_isNotTrustedTwice() {
        UploadLedger earlier = new UploadLedger() {
            @Override
            public String urlName(String url) {
                return "stale.png";
            }
        };
        service.refuse(1, datapointAt(0), error(400, "The asset stale.png does not exist"));

        UploadReport report = upload(Datapoints.media(List.of("http://h/1.png")), earlier);

        assertThat(report.succeeded()).isEqualTo(1);
        assertThat(service.datapoints())
                .singleElement()
                .satisfies(stored -> assertThat(
                                stored.body().object("asset").orElseThrow().string("name"))
                        .isNotEqualTo(java.util.Optional.of("stale.png")));
    }

    @Test
    void interruptOfTheWorker_withoutCancellation_leavesTheItemUnconfirmedOrThere() {
        service.loseAnswer(1, datapointAt(0), new OperationInterruptedException("interrupted"));

        UploadReport report = create(texts(2));

        assertThat(report.succeeded()).isEqualTo(2);
        assertThat(service.datapoints()).hasSize(2);
    }

    private List<Datapoint> mixed() throws IOException {
        List<Datapoint> datapoints = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String file = Files.writeString(directory.resolve(i + ".png"), "bytes " + i)
                    .toString();
            Datapoint datapoint = Datapoint.media(i % 2 == 0 ? file : "http://h/" + i + ".png");
            datapoints.add(i < 4 ? datapoint : datapoint.withGroup("g" + i));
        }
        return datapoints;
    }

    private static List<Datapoint> texts(int count) {
        return Datapoints.text(
                IntStream.range(0, count).mapToObj(i -> "text " + i).toList());
    }

    private UploadReport create(List<Datapoint> datapoints) {
        return bench.creation.create("n", datapoints, UploadOptions.defaults()).report();
    }

    private UploadReport upload(List<Datapoint> datapoints, UploadLedger ledger) {
        List<IndexedDatapoint> placed = new ArrayList<>();
        for (Datapoint datapoint : datapoints) {
            placed.add(new IndexedDatapoint(placed.size(), datapoint, false));
        }
        return bench.uploads.upload(
                new UploadContext(
                        "ds1",
                        placed.size(),
                        UploadOptions.defaults(),
                        new GroupCreation(),
                        new UploadedOrigins(),
                        ledger),
                placed.iterator());
    }

    private static void throwUnchecked(Throwable thrown) {
        if (thrown instanceof Error e) {
            throw e;
        }
        throw (RuntimeException) thrown;
    }
}
