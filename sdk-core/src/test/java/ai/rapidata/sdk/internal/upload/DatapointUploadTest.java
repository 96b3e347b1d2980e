package ai.rapidata.sdk.internal.upload;

import static ai.rapidata.sdk.testing.FakeUploadService.datapointAt;
import static ai.rapidata.sdk.testing.FakeUploadService.error;
import static ai.rapidata.sdk.testing.FakeUploadService.lost;
import static ai.rapidata.sdk.testing.FakeUploadService.request;
import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.UploadBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatapointUploadTest {

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
    void upload_ofTexts_sendsTheDocumentedBody() {
        UploadedDataset uploaded =
                create(List.of(Datapoint.text("hello").withPrivateMetadata(java.util.Map.of("k", "v"))));

        assertThat(uploaded.report().succeeded()).isEqualTo(1);
        assertThat(service.seen("POST", "/dataset").get(0).body()).hasToString("{\"name\":\"n_dataset\"}");
        assertThat(service.datapoints().get(0).body())
                .hasToString("{\"asset\":{\"_t\":\"TextAssetInput\",\"text\":\"hello\"},\"context\":null,"
                        + "\"sortIndex\":0,\"group\":null,\"transcription\":null,\"privateMetadata\":{\"k\":\"v\"}}");
    }

    @Test
    void upload_ofPairsWithMediaContext_sendsNamesInOrder() throws IOException {
        Path a = file("a.jpg", "a");
        Path b = file("b.jpg", "b");

        create(List.of(Datapoint.mediaPair(a.toString(), b.toString()).withMediaContext(a.toString())));

        String body = service.datapoints().get(0).body().toString();
        assertThat(body)
                .containsPattern("\"asset\":\\{\"_t\":\"MultiAssetInput\",\"assets\":\\["
                        + "\\{\"_t\":\"ExistingAssetInput\",\"name\":\"stored-\\d+-a.jpg\"},"
                        + "\\{\"_t\":\"ExistingAssetInput\",\"name\":\"stored-\\d+-b.jpg\"}]}");
        assertThat(body)
                .containsPattern("\"contextAsset\":\\{\"_t\":\"ExistingAssetInput\",\"name\":\"stored-\\d+-a.jpg\"}");
        assertThat(service.seen("POST", "/asset/file")).hasSize(2);
    }

    @Test
    void upload_ofOneElementLists_collapsesMediaButNotTexts() throws IOException {
        create(List.of(Datapoint.mediaGroup(List.of(file("a.jpg", "a").toString()))));
        create(List.of(Datapoint.textGroup(List.of("only"))));

        assertThat(service.datapoints()
                        .get(0)
                        .body()
                        .object("asset")
                        .orElseThrow()
                        .string("_t"))
                .contains("ExistingAssetInput");
        assertThat(service.datapoints()
                        .get(1)
                        .body()
                        .object("asset")
                        .orElseThrow()
                        .string("_t"))
                .contains("MultiAssetInput");
    }

    @Test
    void upload_ofManyTexts_keepsEachPlace() {
        List<Datapoint> texts = IntStream.range(0, 500)
                .mapToObj(i -> Datapoint.text("text " + i))
                .toList();

        UploadReport report = create(texts).report();

        assertThat(report.succeeded()).isEqualTo(500);
        assertThat(service.datapoints())
                .hasSize(500)
                .allSatisfy(stored -> assertThat(
                                stored.body().object("asset").orElseThrow().string("text"))
                        .contains("text " + stored.sortIndex()));
    }

    @Test
    void upload_withMissingFileAndDirectory_failsThoseItemsOnly() throws IOException {
        String good = file("good.jpg", "x").toString();
        String missing = directory.resolve("missing.jpg").toString();
        List<Datapoint> pairs = Datapoints.mediaPairs(
                List.of(List.of(good, missing), List.of(good, directory.toString()), List.of(good, good + "")));

        UploadReport report = create(pairs).report();

        assertThat(report.succeeded()).isEqualTo(1);
        assertThat(report.failures()).hasSize(2);
        FailedUpload<Datapoint> first = report.failures().get(0);
        assertThat(first.item()).isEqualTo(pairs.get(0));
        assertThat(first.errorMessage()).isEqualTo("One or more required assets failed to upload");
        assertThat(first.errorType()).isEqualTo("AssetUploadFailed");
        assertThat(first.outcome()).isEqualTo(UploadOutcome.FAILED);
        assertThat(first.stage()).contains("file");
        assertThat(first.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.asset().orElseThrow().source()).isEqualTo(missing);
            assertThat(cause.title()).isEqualTo("The file does not exist");
        });
        assertThat(report.failures().get(1).causes().get(0).title()).contains("directory");
    }

    @Test
    void upload_refusedByTheService_reportsTitleDetailStatusAndTrace() {
        service.refuse(1, datapointAt(1), error(400, "Invalid datapoint format", "context is too long"));

        UploadReport report = create(Datapoints.text(List.of("a", "b", "c"))).report();

        assertThat(report.succeeded()).isEqualTo(2);
        FailedUpload<Datapoint> failure = report.failures().get(0);
        assertThat(failure.errorMessage()).isEqualTo("Invalid datapoint format");
        assertThat(failure.httpStatus()).hasValue(400);
        assertThat(failure.traceId()).contains("trace-400");
        assertThat(failure.stage()).contains("datapoint");
        assertThat(failure.causes().get(0).detail()).contains("context is too long");
        assertThat(service.seen("POST", "/dataset/ds1/datapoint")).hasSize(3);
    }

    @Test
    void upload_withLostAnswer_findsTheDatapointInsteadOfSendingItAgain() {
        service.loseAnswer(1, datapointAt(1), lost());

        UploadReport report =
                create(Datapoints.text(List.of("same", "same", "same"))).report();

        assertThat(report.succeeded()).isEqualTo(3);
        assertThat(service.datapoints())
                .extracting(FakeUploadService.Stored::sortIndex)
                .containsExactlyInAnyOrder(0L, 1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void upload_withUndecidedStatus_looksBeforeSendingAgain(int status) {
        service.loseAnswer(1, datapointAt(0), error(status, "Trouble"));
        service.refuse(1, datapointAt(1), error(status, "Trouble"));

        UploadReport report = create(Datapoints.text(List.of("a", "b"))).report();

        assertThat(report.succeeded()).isEqualTo(2);
        assertThat(service.datapoints())
                .extracting(FakeUploadService.Stored::sortIndex)
                .containsExactlyInAnyOrder(0L, 1L);
    }

    @Test
    void upload_withUnreadableSuccess_findsTheDatapoint() {
        service.loseAnswer(1, datapointAt(0), new UnexpectedResponseException("not JSON"));

        assertThat(create(Datapoints.text(List.of("a"))).report().succeeded()).isEqualTo(1);
        assertThat(service.datapoints()).hasSize(1);
    }

    @Test
    void upload_whenNeverStored_failsWithTheTrueReasonAfterThreeSendings() {
        service.refuse(10, datapointAt(0), error(502, "Bad gateway"));

        UploadReport report = create(Datapoints.text(List.of("a"))).report();

        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.outcome()).isEqualTo(UploadOutcome.FAILED);
            assertThat(failure.errorMessage()).isEqualTo("Bad gateway");
        });
        assertThat(service.seen("POST", "/dataset/ds1/datapoint")).hasSize(3);
    }

    @Test
    void upload_whenTheDatasetCannotBeRead_reportsUnconfirmedAndSendsNothingTwice() {
        service.loseAnswer(1, datapointAt(0), lost());
        service.refuse(1000, request("GET", "/dataset/.*/datapoints"), error(503, "Unavailable"));

        UploadReport report = create(Datapoints.text(List.of("a"))).report();

        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.outcome()).isEqualTo(UploadOutcome.UNCONFIRMED);
            assertThat(failure.cause()).containsInstanceOf(ConnectionException.class);
        });
        assertThat(service.datapoints()).hasSize(1);
    }

    @Test
    void upload_ofUnconfirmed_looksFirstWhenAddedAgain() {
        service.loseAnswer(1, datapointAt(0), lost());
        service.refuse(3, request("GET", "/dataset/.*/datapoints"), error(503, "Unavailable"));
        UploadedDataset uploaded = create(Datapoints.text(List.of("a")));
        assertThat(uploaded.report().failures()).hasSize(1);

        var added = uploaded.dataset().addDatapoints(List.of(Datapoint.text("a")));

        assertThat(added.failed()).isEmpty();
        assertThat(service.datapoints()).hasSize(1);
    }

    @Test
    void upload_throttled_comesThrough() {
        service.refuse(5, datapointAt(0), error(429, "Too many requests"));

        assertThat(create(Datapoints.text(List.of("a"))).report().succeeded()).isEqualTo(1);
    }

    @Test
    void upload_acceptedAndFailedLater_isReportedAsFailed() {
        service.onRequest(request -> {
            if (request.path().endsWith("/progress") && service.datapoints().size() == 3) {
                service.datapoints().stream()
                        .filter(stored -> stored.sortIndex() == 1)
                        .forEach(stored -> service.failLater(stored.id()));
            }
        });

        UploadReport report = create(Datapoints.text(List.of("a", "b", "c"))).report();

        assertThat(report.succeeded()).isEqualTo(2);
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.item()).isEqualTo(Datapoint.text("b"));
            assertThat(failure.stage()).contains("processing");
        });
    }

    @Test
    void upload_withUnknownAsset_uploadsItOnceMore() throws IOException {
        String file = file("a.jpg", "a").toString();
        create(List.of(Datapoint.media(file)));
        service.refuse(1, datapointAt(0), error(400, "Validation failed", "The asset stored-2-a.jpg does not exist"));

        UploadReport report = create(List.of(Datapoint.media(file))).report();

        assertThat(report.succeeded()).isEqualTo(1);
        assertThat(service.seen("POST", "/asset/file")).hasSize(2);
    }

    @Test
    void upload_withAssetUnknownForEver_failsAfterOneMoreUpload() throws IOException {
        String file = file("a.jpg", "a").toString();
        service.refuse(100, datapointAt(0), error(400, "Unknown asset"));

        UploadReport report = create(List.of(Datapoint.media(file))).report();

        assertThat(report.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.errorMessage()).isEqualTo("Unknown asset"));
        assertThat(service.seen("POST", "/asset/file")).hasSize(2);
    }

    @Test
    void upload_ofSameFileManyTimes_sendsItOnceAndNeverAgain() throws IOException {
        String file = file("a.jpg", "a").toString();
        List<Datapoint> same = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            same.add(Datapoint.media(file));
        }

        create(same);
        try (UploadBench second = new UploadBench(service, directory.resolve("cache"))) {
            second.creation.create("again", same, UploadOptions.defaults());
        }

        assertThat(service.seen("POST", "/asset/file")).hasSize(1);
        assertThat(service.datapoints()).hasSize(100);
    }

    @Test
    void addDatapoints_ofFailed_keepsTheirPlacesAndPutsOthersBehind() throws IOException {
        Path late = directory.resolve("late.jpg");
        String good = file("good.jpg", "x").toString();
        List<Datapoint> three = List.of(
                Datapoint.media(good),
                Datapoint.media(late.toString()),
                Datapoint.media(good).withContext("c"));
        UploadedDataset uploaded = create(three);
        assertThat(uploaded.report().failures()).hasSize(1);

        Files.writeString(late, "now there");
        var added =
                uploaded.dataset().addDatapoints(List.of(Datapoint.media(good).withContext("new"), three.get(1)));

        assertThat(added.failed()).isEmpty();
        assertThat(added.succeeded()).hasSize(2);
        assertThat(service.datapoints())
                .extracting(stored -> stored.sortIndex() + " "
                        + stored.body().string("context").orElse("-"))
                .containsExactlyInAnyOrder("0 -", "2 c", "3 new", "1 -");
    }

    @Test
    void upload_ofGroups_createsEachOnceBeforeItsDatapointsAndWithoutTheirContext() {
        List<Datapoint> ranked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ranked.add(Datapoint.text("t" + i).withContext("ctx" + i % 2).withGroup("" + i % 2));
        }
        service.refuse(1, request("POST", "/dataset/ds1/group"), error(503, "Unavailable"));
        service.loseAnswer(1, request("POST", "/dataset/ds1/group"), lost());

        UploadedDataset uploaded = create(ranked);
        uploaded.dataset().addDatapoints(List.of(Datapoint.text("more").withGroup("0")));

        assertThat(uploaded.report().succeeded()).isEqualTo(20);
        List<FakeUploadService.Seen> seen = service.seen();
        for (String group : List.of("0", "1")) {
            int lastCreation = lastIndex(seen, "/dataset/ds1/group", group);
            int firstDatapoint = firstIndex(seen, "/dataset/ds1/datapoint", group);
            assertThat(lastCreation).isLessThan(firstDatapoint);
        }
        assertThat(service.datapoints())
                .allSatisfy(
                        stored -> assertThat(stored.body().string("context")).isEmpty());
        assertThat(seen.stream()
                        .filter(request -> request.path().endsWith("/group"))
                        .toList())
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void upload_ofAnEndlessInput_keepsTheWindowBounded() {
        int[] taken = {0};
        Iterable<Datapoint> generator = () -> IntStream.range(0, 9_000)
                .mapToObj(i -> {
                    taken[0]++;
                    return Datapoint.text("t" + i);
                })
                .iterator();
        int[] furthest = {0};
        service.onRequest(request -> {
            if (request.path().endsWith("/datapoint")) {
                synchronized (furthest) {
                    furthest[0] = Math.max(furthest[0], taken[0] - service.count());
                }
            }
        });

        UploadReport report =
                bench.creation.create("n", generator, UploadOptions.defaults()).report();

        assertThat(report.succeeded()).isEqualTo(9_000);
        assertThat(furthest[0]).isLessThan(6_000);
    }

    @Test
    void upload_ofMixedTypesFromAStream_failsTheOddOnes() {
        Iterable<Datapoint> mixed = () ->
                List.of(Datapoint.text("a"), Datapoint.media("http://x/y.png")).iterator();

        UploadReport report =
                bench.creation.create("n", mixed, UploadOptions.defaults()).report();

        assertThat(report.succeeded()).isEqualTo(1);
        assertThat(report.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.stage()).contains("input"));
    }

    @Test
    void upload_afterLateArrivalOfARepeatedDatapoint_removesTheSecondCopy() {
        service.refuse(1, datapointAt(0), lost());
        service.onRequest(request -> {
            if (request.path().endsWith("/datapoint")
                    && service.seen("POST", "/dataset/ds1/datapoint").size() == 1) {
                service.onRequest(any -> {});
                bench.uploads
                        .resources()
                        .datasetApi()
                        .createDatapoint(
                                "ds1",
                                new ai.rapidata.sdk.internal.api.NewDatapoint(
                                        new ai.rapidata.sdk.internal.api.AssetInput.Text("a"),
                                        null,
                                        null,
                                        0,
                                        null,
                                        null,
                                        java.util.Map.of()));
            }
        });

        UploadReport report = create(Datapoints.text(List.of("a"))).report();

        assertThat(report.succeeded()).isEqualTo(1);
        assertThat(service.datapoints()).hasSize(1);
    }

    @Test
    void looks_afterSilence_areSpacedOut() {
        service.refuse(1, datapointAt(0), lost());

        create(Datapoints.text(List.of("a")));

        assertThat(bench.time.sleeps()).contains(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    private static int lastIndex(List<FakeUploadService.Seen> seen, String path, String group) {
        int index = -1;
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i).path().equals(path)
                    && seen.get(i).body().string("group").equals(java.util.Optional.of(group))) {
                index = i;
            }
        }
        return index;
    }

    private static int firstIndex(List<FakeUploadService.Seen> seen, String path, String group) {
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i).path().equals(path)
                    && seen.get(i).body().string("group").equals(java.util.Optional.of(group))) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private UploadedDataset create(List<Datapoint> datapoints) {
        return bench.creation.create("n_dataset", datapoints, UploadOptions.defaults());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }
}
