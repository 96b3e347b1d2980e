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
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.ServerException;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.api.NewDatapoint;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.UploadBench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Looking for datapoints whose answer was lost, while the looking itself goes wrong. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReconcilerTest {
    private static final Predicate<ApiRequest> ANY_DATAPOINT = request("POST", ".*/datapoint");

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
    void oneUnreadableDatapoint_leavesAllOthersCertain() {
        service.loseAnswer(40, ANY_DATAPOINT, lost());
        service.refuse(1000, viewOf(7), error(503, "Unavailable"));

        UploadReport report = create(texts(40)).report();

        assertThat(report.succeeded()).isEqualTo(39);
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.outcome()).isEqualTo(UploadOutcome.UNCONFIRMED);
            assertThat(failure.item()).isEqualTo(texts(40).get(7));
            assertThat(failure.cause().orElseThrow()).isInstanceOf(ConnectionException.class);
            assertThat(failure.cause().orElseThrow().getSuppressed()).hasAtLeastOneElementOfType(ServerException.class);
        });
        assertThat(service.datapoints()).hasSize(40);
    }

    @Test
    void datapointUnreadableForAWhile_isFoundInTheEnd() {
        service.loseAnswer(3, ANY_DATAPOINT, lost());
        service.refuse(2, viewOf(1), error(503, "Unavailable"));

        UploadReport report = create(texts(3)).report();

        assertThat(report.succeeded()).isEqualTo(3);
        assertThat(service.datapoints()).hasSize(3);
    }

    @Test
    void pageUnreadableForAWhile_isReadInTheEnd() {
        service.loseAnswer(3, ANY_DATAPOINT, lost());
        service.refuse(2, request("GET", ".*/datapoints"), error(503, "Unavailable"));

        assertThat(create(texts(3)).report().succeeded()).isEqualTo(3);
        assertThat(service.datapoints()).hasSize(3);
    }

    @Test
    void unreadableDatapoint_ofAnEqualOne_isNotTakenForAbsence() {
        service.loseAnswer(1, datapointAt(1), lost());
        service.refuse(1000, request("GET", "/datapoint/.*"), error(503, "Unavailable"));

        UploadReport report =
                create(Datapoints.text(List.of("same", "same", "same"))).report();

        assertThat(report.succeeded()).isEqualTo(2);
        assertThat(report.failures())
                .singleElement()
                .extracting(FailedUpload::outcome)
                .isEqualTo(UploadOutcome.UNCONFIRMED);
        assertThat(service.datapoints()).hasSize(3);
    }

    @Test
    void unconfirmedAgain_saysWhy() {
        service.loseAnswer(1, ANY_DATAPOINT, lost());
        service.refuse(1000, request("GET", ".*/datapoints"), error(503, "Unavailable"));
        UploadedDataset uploaded = create(texts(1));

        AddedDatapoints again = uploaded.dataset().addDatapoints(texts(1));

        assertThat(again.failed()).singleElement().satisfies(failure -> {
            assertThat(failure.outcome()).isEqualTo(UploadOutcome.UNCONFIRMED);
            assertThat(failure.cause()).containsInstanceOf(ServerException.class);
            assertThat(failure.httpStatus()).hasValue(503);
            assertThat(failure.causes().get(0).detail()).contains("Unavailable");
        });
    }

    @Test
    void equalDatapoints_areNotAllAskedForOne() {
        bench.close();
        bench = new UploadBench(service, directory.resolve("cache"), config -> config.withMaxWorkers(1));
        service.loseAnswer(1, datapointAt(90), lost());
        service.refuse(3, request("GET", ".*/datapoints"), error(503, "Unavailable"));
        List<Datapoint> equal =
                IntStream.range(0, 100).mapToObj(i -> Datapoint.text("same")).toList();
        UploadedDataset uploaded = create(equal);
        assertThat(uploaded.report().failures()).hasSize(1);

        AddedDatapoints again = uploaded.dataset().addDatapoints(equal.subList(0, 1));

        assertThat(again.failed()).isEmpty();
        assertThat(service.seen("GET", "/datapoint/.*").size()).isLessThan(20);
    }

    @Test
    void extraCopy_thatCannotBeRemoved_isSaid_andDoesNotHideWhatTheServiceFailed() {
        arriveTwice(0);
        service.failLater("dp2");
        service.refuse(100, request("DELETE", "/datapoint/.*"), error(503, "Unavailable"));

        UploadReport report = create(texts(3)).report();

        assertThat(service.datapoints()).hasSize(4);
        assertThat(report.checked()).isFalse();
        assertThat(report.failures()).hasSize(1);
    }

    @Test
    void extraCopy_thatIsGoneAlready_isNoTrouble() {
        arriveTwice(0);
        service.loseAnswer(1, request("DELETE", "/datapoint/.*"), error(404, "No such datapoint"));

        UploadReport report = create(texts(3)).report();

        assertThat(report.succeeded()).isEqualTo(3);
        assertThat(service.datapoints())
                .extracting(FakeUploadService.Stored::sortIndex)
                .containsExactlyInAnyOrder(0L, 1L, 2L);
    }

    @Test
    void extraCopy_removed_isTheOneThatWasNotConfirmed() {
        arriveTwice(0);

        create(texts(1));

        String confirmed = service.seen("DELETE", "/datapoint/.*").get(0).path();
        assertThat(service.datapoints()).singleElement().satisfies(stored -> {
            assertThat("/datapoint/" + stored.id()).isNotEqualTo(confirmed);
            assertThat(stored.body().string("context")).isEmpty();
        });
    }

    /** The first request for a datapoint gets no answer, is carried out after the second one, and leaves another copy. */
    private void arriveTwice(long place) {
        service.refuse(1, datapointAt(place), lost());
        service.onRequest(request -> {
            long sent = service.seen("POST", ".*/datapoint").stream()
                    .filter(seen -> seen.body() != null
                            && seen.body().longValue("sortIndex").orElse(-1) == place)
                    .count();
            if (sent == 2 && request.path().endsWith("/datapoints")) {
                service.onRequest(any -> {});
                bench.uploads
                        .resources()
                        .datasetApi()
                        .createDatapoint(
                                "ds1",
                                new NewDatapoint(
                                        new AssetInput.Text("text " + place),
                                        "late",
                                        null,
                                        place,
                                        null,
                                        null,
                                        Map.of()));
            }
        });
    }

    /** The view of the datapoint at a place, whose id is known only when it has arrived. */
    private Predicate<ApiRequest> viewOf(long place) {
        return request("GET", "/datapoint/.*")
                .and(request -> service.datapoints().stream()
                        .anyMatch(stored ->
                                stored.sortIndex() == place && request.path().equals("/datapoint/" + stored.id())));
    }

    private UploadedDataset create(List<Datapoint> datapoints) {
        return bench.creation.create("n", datapoints, UploadOptions.defaults());
    }

    private static List<Datapoint> texts(int count) {
        return Datapoints.text(
                IntStream.range(0, count).mapToObj(i -> "text " + i).toList());
    }
}
