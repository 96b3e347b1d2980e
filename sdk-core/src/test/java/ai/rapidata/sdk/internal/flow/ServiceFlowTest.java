package ai.rapidata.sdk.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.DeadlineExceededException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.flow.Flow;
import ai.rapidata.sdk.flow.FlowItem;
import ai.rapidata.sdk.flow.FlowItemDetails;
import ai.rapidata.sdk.flow.FlowItemFailedException;
import ai.rapidata.sdk.flow.FlowItemResults;
import ai.rapidata.sdk.flow.FlowItemStatus;
import ai.rapidata.sdk.flow.FlowManager;
import ai.rapidata.sdk.flow.RankedDatapoint;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.api.FlowApi;
import ai.rapidata.sdk.internal.concurrent.Background;
import ai.rapidata.sdk.internal.concurrent.Waiter;
import ai.rapidata.sdk.internal.dataset.DatasetCreation;
import ai.rapidata.sdk.internal.desktop.Terminal;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.UploadResources;
import ai.rapidata.sdk.recovery.FailedUploadException;
import ai.rapidata.sdk.testing.FakeService;
import ai.rapidata.sdk.testing.FakeService.Reply;
import ai.rapidata.sdk.testing.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceFlowTest {

    private static final String ENDED = "\"completedAt\":\"2026-11-21T10:02:00Z\"";

    private final FakeService service = new FakeService();
    private final ManualTime time = new ManualTime();
    private final Background background = new Background();
    private final DatapointUploads uploads = new DatapointUploads(UploadResources.of(
            service,
            UploadConfig.defaults().withCacheToDisk(false),
            () -> "test",
            time,
            time,
            time,
            new Terminal(System.out, false, () -> true)));
    private final FlowManager flows = new ServiceFlowManager(new FlowServices(
            new FlowApi(service),
            new DatasetApi(service),
            new DatasetCreation(uploads),
            uploads.assets(),
            new Waiter(time, time, () -> 1, background),
            time));

    ServiceFlowTest() {
        service.on("POST /flow/ranking", "{\"flowId\":\"fl_1\"}")
                .on("POST /dataset", "{\"datasetId\":\"ds_1\"}")
                .on("POST /dataset/ds_1/datapoint", "{\"datapointId\":\"dp\"}")
                .on("GET /dataset/ds_1/progress", "{\"total\":2,\"ready\":2,\"pending\":0,\"failed\":0}")
                .on("POST /flow/ranking/fl_1/item", "{\"flowItemId\":\"fi_1\"}");
    }

    @AfterEach
    void close() {
        uploads.close();
        background.close();
    }

    private Flow flow() {
        return flows.createRankingFlow("F1", "Which is better?");
    }

    private static String item(String id, String state, String... more) {
        return "{\"id\":\"" + id + "\",\"flowId\":\"fl_1\",\"datasetId\":\"ds_1\",\"state\":\"" + state + "\""
                + (more.length == 0 ? "" : "," + String.join(",", more)) + "}";
    }

    private static String page(String... items) {
        return "{\"total\":" + items.length + ",\"page\":1,\"pageSize\":100,\"totalPages\":1,\"items\":["
                + String.join(",", items) + "]}";
    }

    @Test
    void createRankingFlow_badInput_isRefusedBeforeAnyRequest() {
        assertThatThrownBy(() -> flows.createRankingFlow(" ", "I?"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("name:");
        assertThatThrownBy(() -> flows.createRankingFlow("F", "x".repeat(251)))
                .hasMessageStartingWith("instruction: has 251 characters");
        assertThatThrownBy(() -> flows.createRankingFlow(
                        "F", "I?", options -> options.minResponseThreshold(50).maxResponseThreshold(10)))
                .hasMessageContaining("minResponseThreshold: 50 is above the maxResponseThreshold of 10");
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void createBatch_badInput_isRefusedBeforeAnyRequest() {
        Flow flow = flow();
        service.forget();

        assertThatThrownBy(() -> flow.createNewFlowBatch(List.of()))
                .hasMessage("datapoints: has 0 items; give at least two, so that there is something to compare");
        assertThatThrownBy(() -> flow.createNewFlowBatch(List.of(Datapoint.text("a"))))
                .hasMessageContaining("has 1 item;");
        assertThatThrownBy(() -> flow.createNewFlowBatch(List.of(Datapoint.text("a"), Datapoint.textPair("b", "c"))))
                .hasMessageStartingWith("datapoints[1]: has several assets");
        assertThatThrownBy(() ->
                        flow.createNewFlowBatch(List.of(Datapoint.text("a").withContext("c"), Datapoint.text("b"))))
                .hasMessageStartingWith("datapoints[0]: has a context of its own");
        assertThatThrownBy(() -> flow.createNewFlowBatch(
                        List.of("a", "b"), DataType.TEXT, options -> options.timeToLive(Duration.ofSeconds(44))))
                .hasMessage("timeToLive: 44 s is not between 45 s and 1 h; choose 45 s to 1 h, or leave it out for 4"
                        + " minutes");
        assertThatThrownBy(() -> flow.createNewFlowBatch(
                        List.of("a", "b"), DataType.TEXT, options -> options.timeToLive(Duration.ofSeconds(3601))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> flow.createNewFlowBatch(
                        List.of("a", "b"), DataType.TEXT, options -> options.contextAssets(new String[0])))
                .hasMessageStartingWith("contextAssets: 0 assets were given");
        assertThatThrownBy(() ->
                        flow.createNewFlowBatch(List.of("a", "b"), DataType.TEXT, options -> options.context(" ")))
                .hasMessageStartingWith("context: is blank");
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void createBatch_texts_sendsDatasetDatapointsAndItem() {
        FlowItem item = flow().createNewFlowBatch(
                        List.of(Datapoint.text("a").withPrivateMetadata(Map.of("k", "v")), Datapoint.text("b")),
                        options -> options.context("ctx"));

        assertThat(item.id()).isEqualTo("fi_1");
        assertThat(item.flowId()).isEqualTo("fl_1");
        assertThat(service.log())
                .contains(
                        "POST /dataset {\"name\":\"F1_dataset\"}",
                        "POST /dataset/ds_1/datapoint {\"asset\":{\"_t\":\"TextAssetInput\",\"text\":\"a\"},"
                                + "\"context\":null,\"sortIndex\":0,\"group\":null,\"transcription\":null,"
                                + "\"privateMetadata\":{\"k\":\"v\"}}")
                .endsWith("POST /flow/ranking/fl_1/item {\"datasetId\":\"ds_1\",\"context\":\"ctx\","
                        + "\"timeToLiveInSeconds\":null}");
    }

    @Test
    void createBatch_contextAssets_areUploadedBeforeAnythingIsCreated() {
        service.on("POST /asset/batch-upload.*", call -> Reply.problem(500, "down"));
        service.on("POST /asset/url", call -> Reply.problem(400, "no such picture"));

        assertThatThrownBy(() -> flow().createNewFlowBatch(
                                List.of("a", "b"),
                                DataType.TEXT,
                                options -> options.contextAssets("https://e.com/c.jpg")))
                .hasMessageContaining("no such picture");
        assertThat(service.calls("POST /dataset.*")).isEmpty();
    }

    @Test
    void createBatch_aDatapointFails_startsNothingAndRetriesOnlyThatOne() {
        service.on(
                "POST /dataset/ds_1/datapoint",
                call -> call.body().contains("\"bad\"")
                        ? Reply.problem(400, "refused")
                        : Reply.ok("{\"datapointId\":\"dp\"}"));
        Flow flow = flow();

        FailedUploadException failed = catchThrowableOfType(
                FailedUploadException.class, () -> flow.createNewFlowBatch(List.of("a", "bad", "c"), DataType.TEXT));

        assertThat(failed.failedUploads()).containsExactly(Datapoint.text("bad"));
        assertThat(failed).hasMessageContaining("no flow item was created");
        assertThat(service.calls("POST /flow/ranking/fl_1/item")).isEmpty();

        service.on("POST /dataset/ds_1/datapoint", "{\"datapointId\":\"dp\"}").forget();
        FlowItem item = failed.retryFlowItem();

        assertThat(item.id()).isEqualTo("fi_1");
        assertThat(service.calls("POST /dataset/ds_1/datapoint"))
                .singleElement()
                .satisfies(
                        call -> assertThat(call.json().longValue("sortIndex")).hasValue(1));
        assertThat(service.calls("POST /dataset")).isEmpty();
    }

    @Test
    void createBatch_failuresAccepted_needsTwoThatWork() {
        service.on(
                "POST /dataset/ds_1/datapoint",
                call -> call.body().contains("\"bad")
                        ? Reply.problem(400, "refused")
                        : Reply.ok("{\"datapointId\":\"dp\"}"));
        Flow flow = flow();

        assertThat(flow.createNewFlowBatch(
                                List.of("a", "bad", "c"), DataType.TEXT, options -> options.acceptFailedUploads(true))
                        .id())
                .isEqualTo("fi_1");
        assertThatThrownBy(() -> flow.createNewFlowBatch(
                        List.of("a", "bad1", "bad2"), DataType.TEXT, options -> options.acceptFailedUploads(true)))
                .isInstanceOf(FailedUploadException.class);
        assertThat(service.calls("POST /flow/ranking/fl_1/item")).hasSize(1);
    }

    @Test
    void getResults_running_waitsWithGrowingPausesAndReportsEachLook() {
        FlowItem item = flow().createNewFlowBatch(List.of("a", "b"), DataType.TEXT);
        service.inTurn(
                "GET /flow/ranking/item/fi_1",
                Reply.ok(item("fi_1", "Pending")),
                Reply.ok(item("fi_1", "Running")),
                Reply.ok(item("fi_1", "Stopping")),
                Reply.ok(item("fi_1", "Incomplete", ENDED)));
        service.on("GET /flow/ranking/item/fi_1/results", "{\"totalVotes\":7,\"datapoints\":[]}");
        List<String> seen = new ArrayList<>();

        FlowItemResults results = item.getResults(
                Duration.ofMinutes(5), details -> seen.add(details.status().value()));

        assertThat(seen).containsExactly("Pending", "Running", "Stopping", "Incomplete");
        assertThat(results.isPartial()).isTrue();
        assertThat(results.status()).isEqualTo(FlowItemStatus.INCOMPLETE);
        assertThat(results.totalVotes()).isEqualTo(7);
        assertThat(time.sleeps()).isSorted().hasSize(3);
    }

    @Test
    void getResults_neverEnding_stopsAtTheDeadline() {
        FlowItem item = flow().createNewFlowBatch(List.of("a", "b"), DataType.TEXT);
        service.on("GET /flow/ranking/item/fi_1", item("fi_1", "Running"));

        assertThatThrownBy(() -> item.getResults(Duration.ofSeconds(90)))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("fi_1");
        assertThat(time.nanos()).isEqualTo(Duration.ofSeconds(90).toNanos());
    }

    @Test
    void getResults_withoutTimeout_waitsAWhileLongerThanTheItemHas() {
        FlowItem item = flow().createNewFlowBatch(List.of("a", "b"), DataType.TEXT);
        service.on("GET /flow/ranking/item/fi_1", item("fi_1", "Running", "\"expiresAt\":\"2026-11-21T10:04:00Z\""));

        assertThatThrownBy(item::getResults).isInstanceOf(DeadlineExceededException.class);
        assertThat(time.nanos()).isEqualTo(Duration.ofMinutes(9).toNanos());
    }

    @Test
    void getResults_failed_throwsWithTheServicesReasonAndAsksForNoResults() {
        FlowItem item = flow().createNewFlowBatch(List.of("a", "b"), DataType.TEXT);
        service.on("GET /flow/ranking/item/fi_1", item("fi_1", "Failed", "\"failureMessage\":\"dataset is empty\""));

        assertThatThrownBy(() -> item.getResults(Duration.ofMinutes(5)))
                .isInstanceOf(FlowItemFailedException.class)
                .hasMessage("flow item fi_1 failed: dataset is empty");
        assertThat(service.calls("GET /flow/ranking/item/fi_1/results")).isEmpty();
    }

    @Test
    void getResults_interrupted_stopsAndKeepsTheFlag() {
        FlowItem item = flow().createNewFlowBatch(List.of("a", "b"), DataType.TEXT);
        service.on("GET /flow/ranking/item/fi_1", item("fi_1", "Running"));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> item.getResults(Duration.ofMinutes(5)))
                .isInstanceOf(OperationInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void getResultsAsync_ended_completesWithTheSame() throws Exception {
        FlowItem item = flow().createNewFlowBatch(List.of("a", "b"), DataType.TEXT);
        service.on("GET /flow/ranking/item/fi_1", item("fi_1", "Completed", ENDED));
        service.on("GET /flow/ranking/item/fi_1/results", "{\"totalVotes\":3,\"datapoints\":[]}");

        CompletableFuture<FlowItemResults> results = item.getResultsAsync(Duration.ofMinutes(1));

        assertThat(results.get(10, TimeUnit.SECONDS).totalVotes()).isEqualTo(3);
    }

    @Test
    void getResults_equalItems_stayApartAndLeadBackToWhatWasGiven() {
        FlowItem item = flow().createNewFlowBatch(List.of(
                Datapoint.text("same").withPrivateMetadata(Map.of("n", "0")),
                Datapoint.text("other"),
                Datapoint.text("same").withPrivateMetadata(Map.of("n", "2"))));
        service.on("GET /flow/ranking/item/fi_1", item("fi_1", "Completed", ENDED));
        service.on("GET /flow/ranking/item/fi_1/results", """
                {"totalVotes":9,"datapoints":[
                 {"id":"dp_c","elo":1250,"asset":{"_t":"TextAsset","text":"same","identifier":"","metadata":{}}},
                 {"id":"dp_b","elo":1300,"asset":{"_t":"TextAsset","text":"other","identifier":"","metadata":{}}},
                 {"id":"dp_a","elo":1250,"asset":{"_t":"TextAsset","text":"same","identifier":"","metadata":{}}}]}""");
        service.on("GET /datapoint/dp_c", "{\"id\":\"dp_c\",\"sortIndex\":2}");
        service.on("GET /datapoint/dp_a", "{\"id\":\"dp_a\",\"sortIndex\":0}");

        FlowItemResults results = item.getResults(Duration.ZERO);

        assertThat(results.items())
                .extracting(
                        RankedDatapoint::label,
                        RankedDatapoint::rank,
                        ranked -> ranked.sortIndex().orElse(-1))
                .containsExactly(tuple("other", 1, 1), tuple("same", 2, 2), tuple("same", 2, 0));
        assertThat(results.items().get(1).datapoint().orElseThrow().privateMetadata())
                .containsEntry("n", "2");
        assertThat(results.toTable().columns()).containsExactly("rank", "item", "elo", "sort_index", "datapoint_id");
    }

    @Test
    void getResponseCount_readsTheMatrixOnce() {
        FlowItem item = flow().createNewFlowBatch(List.of("a", "b"), DataType.TEXT);
        service.on("GET /flow/ranking/item/fi_1", item("fi_1", "Completed", ENDED));
        service.on(
                "GET /flow/ranking/item/fi_1/vote-matrix",
                "{\"index\":[\"a\",\"b\"],\"columns\":[\"a\",\"b\"],\"data\":[[0,60],[40,0]]}");

        assertThat(item.getResponseCount()).isEqualTo(100);
        assertThat(item.getResponseCount()).isEqualTo(100);
        assertThat(item.getWinLossMatrix().wins("a", "b")).isEqualTo(60);

        assertThat(service.calls("GET /flow/ranking/item/fi_1/vote-matrix")).hasSize(1);
    }

    @Test
    void waitForItems_many_areWatchedWithOneListCallPerLook() {
        Flow flow = flow();
        service.inTurn(
                "POST /flow/ranking/fl_1/item",
                Reply.ok("{\"flowItemId\":\"fi_1\"}"),
                Reply.ok("{\"flowItemId\":\"fi_2\"}"),
                Reply.ok("{\"flowItemId\":\"fi_3\"}"));
        List<FlowItem> items = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            items.add(flow.createNewFlowBatch(List.of("a", "b"), DataType.TEXT));
        }
        service.inTurn(
                "GET /flow/ranking/fl_1/item",
                Reply.ok(page(item("fi_3", "Running"), item("fi_2", "Pending"), item("fi_1", "Running"))),
                Reply.ok(page(item("fi_3", "Running"))),
                Reply.ok(page()));
        service.on("GET /flow/ranking/item/fi_1", item("fi_1", "Completed", ENDED));
        service.on("GET /flow/ranking/item/fi_2", item("fi_2", "Failed"));
        service.on("GET /flow/ranking/item/fi_3", item("fi_3", "Stopped"));
        service.forget();
        List<String> ended = new ArrayList<>();

        List<FlowItemDetails> all = flow.waitForItems(items, Duration.ofMinutes(5), details -> ended.add(details.id()));

        assertThat(all)
                .extracting(details -> details.status().value())
                .containsExactly("Completed", "Failed", "Stopped");
        assertThat(ended).containsExactly("fi_1", "fi_2", "fi_3");
        assertThat(service.calls()).hasSize(6);
        assertThat(service.calls().get(0).query())
                .isEqualTo("page=1&page_size=100&sort=-created_at&state%5Bin%5D=Pending&state%5Bin%5D=Running"
                        + "&state%5Bin%5D=Stopping");
    }

    @Test
    void getFlowItems_readsPagesOnlyWhenTheyAreNeeded() {
        service.on("GET /flow/ranking/fl_1/item", call -> {
            boolean first = call.query().startsWith("page=1&");
            return Reply.ok("{\"total\":3,\"page\":" + (first ? 1 : 2) + ",\"pageSize\":2,\"totalPages\":2,\"items\":["
                    + (first ? item("fi_3", "Running") + "," + item("fi_2", "Running") : item("fi_1", "Completed"))
                    + "]}");
        });
        Flow flow = flow();
        service.forget();

        assertThat(flow.getFlowItems().limit(2).map(FlowItem::id)).containsExactly("fi_3", "fi_2");
        assertThat(service.calls()).hasSize(1);
        assertThat(flow.getFlowItems().map(FlowItem::id)).containsExactly("fi_3", "fi_2", "fi_1");
        assertThat(flow.getFlowItems(2, 2)).extracting(FlowItem::id).containsExactly("fi_1");
    }

    @Test
    void updateConfig_namingNothing_sendsNothing() {
        Flow flow = flow();
        service.forget();

        flow.updateConfig(update -> update);

        assertThat(service.calls()).isEmpty();
    }

    @Test
    void createBatch_assetsThatExist_areUsedAsTheyAre() {
        flow().createNewFlowBatch(
                        List.of(Datapoint.of(Asset.existing("f1.jpg")), Datapoint.of(Asset.existing("f2.jpg"))));

        assertThat(service.calls("POST /asset.*")).isEmpty();
        assertThat(service.calls("POST /dataset/ds_1/datapoint"))
                .anySatisfy(call ->
                        assertThat(call.body()).contains("{\"_t\":\"ExistingAssetInput\",\"name\":\"f2.jpg\"}"));
    }
}
