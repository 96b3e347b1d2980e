package ai.rapidata.sdk.internal.order;

import static ai.rapidata.sdk.internal.order.OrderBench.GET;
import static ai.rapidata.sdk.internal.order.OrderBench.SUBMIT;
import static ai.rapidata.sdk.internal.order.OrderBench.item;
import static ai.rapidata.sdk.internal.order.OrderBench.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.ConflictException;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.DeadlineExceededException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.order.Order;
import ai.rapidata.sdk.order.OrderCancelledException;
import ai.rapidata.sdk.order.OrderDetails;
import ai.rapidata.sdk.order.OrderException;
import ai.rapidata.sdk.order.OrderFailedException;
import ai.rapidata.sdk.order.OrderField;
import ai.rapidata.sdk.order.OrderNotRunException;
import ai.rapidata.sdk.order.OrderPausedException;
import ai.rapidata.sdk.order.OrderProgress;
import ai.rapidata.sdk.order.OrderStatus;
import ai.rapidata.sdk.order.OrderUnderReviewException;
import ai.rapidata.sdk.order.PublicOrder;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.testing.ScriptedTransport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceOrderTest {

    private static final String DOWNLOAD = "GET /order/ord_1/download-results";
    private static final String PIPELINE = "GET /pipeline/pip_1";
    private static final String PROGRESS = "GET /workflow/wf_1/progress";
    private static final String RETRY = "POST /order/ord_1/retry";
    private static final String RESULTS = """
            {"info":{"createdAt":"2026-07-13T11:07:53.577348+00:00","version":"4.1.0","type":"Compare"},
             "results":[{"winner":"b","winnerIndex":1,"winner_index":1,"aggregatedResults":{"a":0,"b":3},
             "aggregatedResultsRatios":{"a":0.0,"b":1.0},"summedUserScores":{"a":0.0,"b":2.5},
             "summedUserScoresRatios":{"a":0.0,"b":1.0},"detailedResults":[]}],
             "summary":{"A_wins_total":0,"B_wins_total":1}}
            """;
    private static final String ARTIFACTS = """
            {"artifacts":{"workflow-artifact":{"_t":"WorkflowArtifactModel","workflowId":"wf_1"},
             "campaign-artifact":{"_t":"CampaignArtifactModel","campaignId":"cmp_1"},
             "dataset-artifact":{"_t":"DatasetArtifactModel","datasetId":"ds_1"},
             "something":{"_t":"NewArtifact"}},"featureFlags":[]}
            """;

    @TempDir
    Path directory;

    private OrderBench bench;
    private ScriptedTransport service;

    @BeforeEach
    void open() {
        bench = new OrderBench(directory);
        service = bench.service;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Order found() {
        service.on(
                "GET /orders", "{\"total\":1,\"page\":1,\"pageSize\":10,\"items\":[" + item("ord_1", "Created") + "]}");
        return bench.orders.findOrders().get(0);
    }

    private List<String> linesAfterSearch() {
        return service.lines().subList(1, service.lines().size());
    }

    @Test
    void getResults_alreadyCompleted_looksOnceAndDownloads() {
        service.on(GET, order("Completed")).on(DOWNLOAD, RESULTS);

        JobResults results = found().getResults();

        assertThat(results.asCompare().rows()).hasSize(1);
        assertThat(linesAfterSearch()).containsExactly(GET, DOWNLOAD);
    }

    @Test
    void getResults_throughEveryStateOfWork_waitsThenDownloads() {
        service.on(
                        GET,
                        order("Submitted"),
                        order("Queued"),
                        order("Processing"),
                        order("SomethingNew"),
                        order("Completed"))
                .on(DOWNLOAD, RESULTS);

        assertThat(found().getResults().asCompare().rows()).hasSize(1);
        assertThat(linesAfterSearch()).containsExactly(GET, GET, GET, GET, GET, DOWNLOAD);
    }

    @ParameterizedTest
    @CsvSource({"Queued", "Processing", "Submitted", "SomethingNew"})
    void getResults_notCompletedInTime_saysSo(String state) {
        service.on(GET, order(state));

        assertThatThrownBy(() -> found().getResults(Duration.ofMinutes(10)))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessage("completion of order ord_1 did not happen within PT10M");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void getResults_staleResults_atAnyTime_areMadeAnew(boolean fromTheBeginning) {
        if (!fromTheBeginning) {
            service.on(GET, order("Processing"));
        }
        service.on(GET, order("StaleResults"), order("StaleResults"), order("Processing"), order("Completed"))
                .accept(RETRY)
                .on(DOWNLOAD, RESULTS);

        assertThat(found().getResults().asCompare().rows()).hasSize(1);
        assertThat(service.only(RETRY)).isNotNull();
    }

    private static Class<? extends OrderException> exception(String state) {
        return switch (state) {
            case "Created", "Preview" -> OrderNotRunException.class;
            case "ManualReview" -> OrderUnderReviewException.class;
            case "Paused" -> OrderPausedException.class;
            case "Cancelled" -> OrderCancelledException.class;
            case "Failed" -> OrderFailedException.class;
            default -> throw new IllegalArgumentException(state);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "Created, run()",
        "Preview, run()",
        "ManualReview, https://app.example/order/detail/ord_1",
        "Paused, unpause()",
        "Cancelled, called off",
        "Failed, the dataset is gone"
    })
    void getResults_stuck_throwsWhatItIsAndWhatToDo(String state, String words) {
        service.on(GET, order("Processing"), order(state, "\"failureMessage\":\"the dataset is gone\""));
        Order order = found();

        assertThatThrownBy(order::getResults)
                .isExactlyInstanceOf(exception(state))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(OrderException.class, thrown -> {
                    assertThat(thrown.orderId()).isEqualTo("ord_1");
                    assertThat(thrown.status()).isEqualTo(new OrderStatus(state));
                });
        assertThatThrownBy(order::displayProgressBar).isExactlyInstanceOf(exception(state));
        assertThat(order.getResultsAsync())
                .failsWithin(5, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseExactlyInstanceOf(exception(state));
        assertThat(service.lines()).doesNotContain(DOWNLOAD);
    }

    @Test
    void getResults_justRun_givesTheServiceTimeToNotice() {
        service.accept(SUBMIT)
                .on(GET, order("Preview"), order("Created"), order("Submitted"), order("Completed"))
                .on(DOWNLOAD, RESULTS);

        assertThat(found().run().getResults().asCompare().rows()).hasSize(1);
    }

    @Test
    void getResults_justRun_butNeverSubmitted_endsAllTheSame() {
        service.accept(SUBMIT).on(GET, order("Preview"));
        Order order = found().run();

        assertThatThrownBy(order::getResults).isInstanceOf(OrderNotRunException.class);
    }

    @Test
    void getResultsAsync_andStreamResults_yieldTheSame() throws Exception {
        service.on(GET, order("Completed")).on(DOWNLOAD, RESULTS);
        Order order = found();

        assertThat(order.getResultsAsync().get(5, TimeUnit.SECONDS).asCompare().rows())
                .hasSize(1);
        try (var rows = order.streamResults(options -> options)) {
            assertThat(rows.stream()).hasSize(1);
        }
    }

    @Test
    void listener_isToldAtEachLook_andItsFailuresAreBorne() {
        service.on(GET, order("Processing"), order("Completed"))
                .on(PIPELINE, ARTIFACTS)
                .on(PROGRESS, "{\"completionPercentage\":40.0,\"total\":10,\"completed\":4,\"state\":\"Labeling\"}")
                .on(DOWNLOAD, RESULTS);
        List<OrderProgress> seen = new ArrayList<>();

        found().getResults(options -> options.listener(progress -> {
            seen.add(progress);
            throw new IllegalStateException("a bad listener");
        }));

        assertThat(seen)
                .containsExactly(
                        new OrderProgress(OrderStatus.PROCESSING, 40, 10, 4),
                        new OrderProgress(OrderStatus.COMPLETED, 100, 10, 4));
    }

    @Test
    void getProgress_workflowNotThereYet_isNothingDone_laterThePipelineIsAskedOnce() {
        service.on(GET, order("Submitted"))
                .on(PIPELINE, "{\"artifacts\":{},\"featureFlags\":[]}", ARTIFACTS)
                .on(PROGRESS, "{\"completionPercentage\":40.0,\"total\":10,\"completed\":4,\"state\":\"Labeling\"}");
        Order order = found();

        assertThat(order.getProgress()).isEqualTo(new OrderProgress(OrderStatus.SUBMITTED, 0, 0, 0));
        assertThat(order.getProgress().completionPercentage()).isEqualTo(40);
        assertThat(order.getProgress().completionPercentage()).isEqualTo(40);
        assertThat(service.lines()).filteredOn(PIPELINE::equals).hasSize(2);
    }

    @Test
    void displayProgressBar_drawsToTheEnd_andBearsUnreadableProgress() {
        service.on(GET, order("Processing"), order("Processing"), order("Completed"))
                .on(PIPELINE, ARTIFACTS)
                .refuse(PROGRESS, 500, "down")
                .on(PROGRESS, "{\"completionPercentage\":40.0,\"total\":10,\"completed\":4,\"state\":\"Labeling\"}");

        found().displayProgressBar();

        assertThat(bench.fixture.printed()).contains(" 40.0 %").contains("100.0 %");
    }

    @Test
    void displayProgressBar_refreshBelowASecond_isRefused() {
        Order order = found();

        assertThatThrownBy(() -> order.displayProgressBar(Duration.ofMillis(999), Duration.ofHours(1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void run_sendsOnce_thatFailedDatapointsAreLeftOut() {
        service.accept(SUBMIT);

        found().run();

        assertThat(service.bodyOf(SUBMIT)).isEqualTo("{\"ignoreFailedDatapoints\":true}");
        assertThat(service.only(SUBMIT).repeatable()).isFalse();
    }

    @Test
    void run_afterAnother_saysSoFirst() {
        service.accept("PATCH /order/ord_1").accept(SUBMIT);

        found().run("ord_0");

        assertThat(linesAfterSearch()).containsExactly("PATCH /order/ord_1", SUBMIT);
        assertThat(service.bodyOf("PATCH /order/ord_1")).isEqualTo("{\"precedingOrderId\":\"ord_0\"}");
    }

    @Test
    void run_afterItself_isRefused() {
        Order order = found();

        assertThatThrownBy(() -> order.run(order)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> order.run(" ")).isInstanceOf(InvalidInputException.class);
        assertThat(linesAfterSearch()).isEmpty();
    }

    @Test
    void waitForNone_sendsNull() {
        service.accept("PATCH /order/ord_1");

        found().waitForNone();

        assertThat(service.bodyOf("PATCH /order/ord_1")).isEqualTo("{\"precedingOrderId\":null}");
    }

    @Test
    void run_answerLost_looksWhetherItArrived() {
        service.fail(SUBMIT, () -> new ConnectionException("answer lost", null, true))
                .on(GET, order("Submitted"));

        found().run();

        assertThat(linesAfterSearch()).containsExactly(SUBMIT, GET);
    }

    @Test
    void run_requestLost_isSentAgain() {
        service.fail(SUBMIT, () -> new ConnectionException("answer lost", null, true))
                .accept(SUBMIT)
                .on(GET, order("Preview"));

        found().run();

        assertThat(linesAfterSearch()).containsExactly(SUBMIT, GET, SUBMIT);
    }

    @Test
    void run_secondTime_isTheServicesConflict() {
        service.refuse(SUBMIT, 409, "it runs already");
        Order order = found();

        assertThatThrownBy(order::run).isInstanceOf(ConflictException.class);
    }

    @Test
    void steering_sendsTheCallsOfTheWire() {
        service.accept("POST /order/ord_1/pause")
                .accept("POST /order/ord_1/resume")
                .accept("PATCH /order/ord_1")
                .accept("PATCH /order/ord_1/share")
                .accept("POST /order/ord_1/unlock")
                .accept("DELETE /order/ord_1");

        Order order = found().pause().unpause().updateName("M").share(true).unlock();
        order.delete();

        assertThat(order.name()).isEqualTo("M");
        assertThat(service.bodyOf("PATCH /order/ord_1")).isEqualTo("{\"name\":\"M\"}");
        assertThat(service.only("PATCH /order/ord_1/share").query()).isEqualTo("isPublic=true");
        assertThatThrownBy(() -> order.updateName(" ")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void copy_isAnOrderOfItsOwn() {
        service.on("POST /order/ord_1/clone", "{\"orderId\":\"ord_2\",\"datasetId\":\"ds_1\"}");
        Order order = found();

        Order copy = order.copy();

        assertThat(copy.id()).isEqualTo("ord_2");
        assertThat(copy.name()).isEqualTo("N");
        assertThat(service.bodyOf("POST /order/ord_1/clone")).isEqualTo("{\"orderName\":\"N\"}");
        assertThatThrownBy(() -> order.copy("")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void preview_ofAnOrderThatWasNotRun_isPreparedFirst() {
        service.on(GET, order("Created")).accept(OrderBench.PREVIEW).on(PIPELINE, ARTIFACTS);

        found().preview();

        assertThat(service.bodyOf(OrderBench.PREVIEW)).isEqualTo("{\"ignoreFailedDatapoints\":true}");
        assertThat(bench.fixture.printed()).contains("https://app.example/order/detail/ord_1/preview?campaignId=cmp_1");
    }

    @Test
    void preview_ofARunningOrder_onlyShows() {
        service.on(GET, order("Processing")).refuse(PIPELINE, 404, "not yet");

        found().preview().view();

        assertThat(linesAfterSearch()).containsExactly(GET, PIPELINE);
        assertThat(bench.fixture.printed())
                .contains("Order preview: https://app.example/order/detail/ord_1/preview\n")
                .contains("Order: https://app.example/order/detail/ord_1\n");
    }

    @Test
    void preliminaryResults_areWaitedFor() {
        service.on(GET, order("Paused"))
                .on("POST /pipeline/pip_1/preliminary-download", "{\"downloadId\":\"d\"}")
                .script("GET /pipeline/preliminary-download/d", () -> new ApiResponse(202, Map.of(), new byte[0]))
                .script(
                        "GET /pipeline/preliminary-download/d",
                        () -> new ApiResponse(200, Map.of(), RESULTS.getBytes(StandardCharsets.UTF_8)));

        JobResults results = found().getPreliminaryResults(Duration.ofMinutes(1));

        assertThat(results.asCompare().rows()).hasSize(1);
        assertThat(service.bodyOf("POST /pipeline/pip_1/preliminary-download")).isEqualTo("{\"sendEmail\":false}");
    }

    @Test
    void preliminaryResults_ofACompletedOrder_areTheFinalOnes() {
        service.on(GET, order("Completed")).on(DOWNLOAD, RESULTS);

        assertThat(found().getPreliminaryResults(Duration.ZERO).asCompare().rows())
                .hasSize(1);
    }

    @Test
    void dataset_ofAFoundOrder_isAskedFromItsPipeline() {
        service.on(PIPELINE, ARTIFACTS);
        Order order = found();

        assertThat(order.dataset().orElseThrow().id()).isEqualTo("ds_1");
        assertThat(order.dataset()).isPresent();
        assertThat(linesAfterSearch()).containsExactly(PIPELINE);
    }

    @Test
    void findOrders_asksOnce_andItemsCarryWhatItReturned() {
        service.on(
                "GET /orders",
                "{\"total\":12,\"page\":2,\"pageSize\":2,\"items\":[" + item("ord_1", "Paused") + ","
                        + item("ord_2", "SomethingNew") + "]}");

        Page<Order> page = bench.orders.findOrders("my order", 2, 2);

        assertThat(service.only("GET /orders").query())
                .isEqualTo("page=2&page_size=2&sort=-order_date&order_name%5Bcontains%5D=my%20order");
        assertThat(page.total()).isEqualTo(12);
        assertThat(page).extracting(Order::id).containsExactly("ord_1", "ord_2");
        assertThat(page).extracting(Order::name).containsExactly("N", "N");
        assertThat(page).extracting(Order::pipelineId).containsExactly("pip_1", "pip_2");
        assertThat(page.get(0).createdAt()).isPresent();
        assertThat(page.get(1)).hasToString("Order[ord_2, N, SomethingNew]");
        assertThat(service.lines()).containsExactly("GET /orders");
    }

    @Test
    void findOrders_withoutArguments_findsTheNewestTen() {
        found();

        assertThat(service.only("GET /orders").query())
                .isEqualTo("page=1&page_size=10&sort=-order_date&order_name%5Bcontains%5D=");
        assertThatThrownBy(() -> bench.orders.findOrders("", 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> bench.orders.findOrders("", 1, 0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void streamOrders_searchesTyped_andTurnsPages() {
        service.on(
                "GET /orders",
                "{\"total\":2,\"page\":1,\"pageSize\":1,\"items\":[" + item("ord_1", "Paused") + "]}",
                "{\"total\":2,\"page\":2,\"pageSize\":1,\"items\":[" + item("ord_2", "Paused") + "]}");

        assertThat(bench.orders.streamOrders(search -> search.oneOf(OrderField.STATE, "Paused", "Failed")
                        .is(OrderField.IS_PUBLIC, true)
                        .sortedBy(OrderField.ORDER_NAME)
                        .pageSize(1)))
                .extracting(Order::id)
                .containsExactly("ord_1", "ord_2");
        assertThat(service.sent().get(1).query())
                .isEqualTo("page=2&page_size=1&sort=order_name&state%5Bin%5D=Paused&state%5Bin%5D=Failed"
                        + "&is_public%5Beq%5D=true");
    }

    @Test
    void getOrderById_carriesEverything() {
        service.on(GET, order("Failed", "\"failureMessage\":\"no\",\"somethingNew\":1"));

        OrderDetails details = bench.orders.getOrderById("ord_1").details();

        assertThat(details.id()).isEqualTo("ord_1");
        assertThat(details.ownerMail()).hasValue("m@example.com");
        assertThat(details.failureMessage()).hasValue("no");
        assertThat(details.isLocked()).hasValue(false);
        assertThat(details.isPublic()).isFalse();
        assertThat(details.raw().intValue("somethingNew")).hasValue(1);
        assertThat(details.status().isTerminal()).isTrue();
    }

    @Test
    void findPublicOrders_listsThem() {
        service.on("GET /orders/public", "{\"orders\":[{\"id\":\"ord_9\",\"name\":\"P\",\"isPublic\":true}]}");

        assertThat(bench.orders.findPublicOrders()).containsExactly(new PublicOrder("ord_9", "P"));
    }
}
