package ai.rapidata.sdk.internal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.BadRequestException;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.order.Order;
import ai.rapidata.sdk.recovery.FailedUploadException;
import ai.rapidata.sdk.testing.ScriptedTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of orders when something goes wrong while they are made. */
class OrderOutcomeTest {

    @TempDir
    Path directory;

    private OrderBench bench;

    @BeforeEach
    void open() {
        bench = new OrderBench(directory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Order compare(Datapoint... datapoints) {
        return bench.orders.createCompareOrder("N", "I?", List.of(datapoints));
    }

    private static Datapoint pair(String name) {
        return Datapoint.textPair(name + "1", name + "2");
    }

    private void refusing(String text) {
        bench.service.compute(OrderBench.DATAPOINT, request -> ScriptedTransport.refusingTexts(request, text));
    }

    @Test
    void datapointRefused_theOrderHasTheOthers_andIsNotPreviewed() {
        bench.makingOrders();
        refusing("b1");

        FailedUploadException failure =
                catchThrowableOfType(FailedUploadException.class, () -> compare(pair("a"), pair("b"), pair("c")));

        assertThat(failure.order().orElseThrow().id()).isEqualTo("ord_1");
        assertThat(failure.jobDefinition()).isEmpty();
        assertThat(failure.dataset().id()).isEqualTo("ds_1");
        assertThat(failure.failedUploads()).containsExactly(pair("b"));
        assertThat(failure)
                .hasMessageContaining("1 of 3 datapoints failed to upload; order ord_1 was created with the others");
        assertThat(bench.service.lines()).doesNotContain(OrderBench.PREVIEW);
    }

    @Test
    void everyDatapointRefused_theOrderIsThereAndEmpty() {
        bench.makingOrders();
        bench.service.refuse(OrderBench.DATAPOINT, 400, "no");

        FailedUploadException failure = catchThrowableOfType(FailedUploadException.class, () -> compare(pair("a")));

        assertThat(failure.order().orElseThrow().id()).isEqualTo("ord_1");
        assertThat(failure)
                .hasMessageContaining(
                        "1 of 1 datapoints failed to upload; order ord_1 was created without any datapoint");
    }

    @Test
    void retryOrder_uploadsWhatFailedInItsPlace_thenPreviews() throws IOException {
        bench.accepting();
        String late = directory.resolve("late.jpg").toString();
        List<Datapoint> media = List.of(
                Datapoint.media(bench.file("a.jpg")), Datapoint.media(late), Datapoint.media(bench.file("c.jpg")));
        FailedUploadException failure = catchThrowableOfType(
                FailedUploadException.class, () -> bench.orders.createLocateOrder("N", "I?", media));
        Files.writeString(Path.of(late), "here it is");

        Order order = failure.retryOrder();

        assertThat(order).isSameAs(failure.order().orElseThrow());
        assertThat(bench.datapoints())
                .extracting(body -> body.longValue("sortIndex"), body -> asset(body))
                .containsExactly(
                        tuple(OptionalLong.of(0), "up_a.jpg"),
                        tuple(OptionalLong.of(1), "up_late.jpg"),
                        tuple(OptionalLong.of(2), "up_c.jpg"));
        assertThat(bench.service.only(OrderBench.CREATE)).isNotNull();
        assertThat(bench.service.lines()).endsWith(OrderBench.PREVIEW);
    }

    private static String asset(JsonObject body) {
        return body.object("asset").orElseThrow().string("name").orElseThrow();
    }

    @Test
    void retry_ofAnOrder_pointsToRetryOrder() {
        bench.makingOrders();
        bench.service.refuse(OrderBench.DATAPOINT, 400, "no");
        FailedUploadException failure = catchThrowableOfType(FailedUploadException.class, () -> compare(pair("a")));

        assertThatThrownBy(failure::retry)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("retryOrder()");
    }

    @Test
    void failuresWithinTheTolerance_areAWarning() {
        bench.makingOrders();
        refusing("b1");

        Order order = bench.orders.createCompareOrder(
                "N", "I?", List.of(pair("a"), pair("b"), pair("c")), options -> options.failureTolerance(0.34));

        assertThat(order.warnings()).extracting(JobWarning::kind).containsExactly(JobWarning.Kind.DATAPOINTS_FAILED);
        assertThat(bench.service.lines()).endsWith(OrderBench.PREVIEW);
    }

    @Test
    void failuresBeyondTheTolerance_areThrown_withTheOrder() {
        bench.makingOrders();
        refusing("b1");

        FailedUploadException failure = catchThrowableOfType(
                FailedUploadException.class,
                () -> bench.orders.createCompareOrder(
                        "N", "I?", List.of(pair("a"), pair("b")), options -> options.failureTolerance(0.4)));

        assertThat(failure.order()).isPresent();
    }

    @Test
    void orderRefused_nothingIsUploaded() {
        bench.service.refuse(OrderBench.CREATE, 400, "the filters are odd");

        assertThatThrownBy(() -> compare(pair("a")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("the filters are odd");
        assertThat(bench.service.lines()).containsExactly(OrderBench.CREATE);
    }

    @Test
    void orderWithoutDataset_isNamed() {
        bench.service.on(OrderBench.CREATE, "{\"orderId\":\"ord_1\",\"datasetId\":null,\"pipelineId\":\"p\"}");

        assertThatThrownBy(() -> compare(pair("a")))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("order ord_1 without a dataset");
    }

    @Test
    void answerLost_isThrown_becauseNothingWasUploadedYet() {
        bench.service.fail(OrderBench.CREATE, () -> new ConnectionException("answer lost", null, true));

        assertThatThrownBy(() -> compare(pair("a"))).isInstanceOf(ConnectionException.class);
        assertThat(bench.service.lines()).containsExactly(OrderBench.CREATE);
    }

    @Test
    void previewRefused_isAWarning() {
        bench.service
                .on(OrderBench.CREATE, "{\"orderId\":\"ord_1\",\"datasetId\":\"ds_1\",\"pipelineId\":\"p\"}")
                .on(OrderBench.DATAPOINT, "{\"datapointId\":\"dp\"}")
                .refuse(OrderBench.PREVIEW, 409, "not now");

        Order order = compare(pair("a"));

        assertThat(order.warnings()).extracting(JobWarning::kind).containsExactly(JobWarning.Kind.PREVIEW);
        assertThat(order.warnings().get(0)).hasToString(order.warnings().get(0).message());
    }

    @Test
    void longContext_isShortenedBeforeTheOrderIsMade() {
        bench.accepting();
        bench.service.compute("POST /datasets/shorten-context", request -> ScriptedTransport.shortening(request, 10));

        compare(pair("a").withContext("c".repeat(500)));

        assertThat(bench.service.lines().subList(0, 2))
                .containsExactly("POST /datasets/shorten-context", OrderBench.CREATE);
        assertThat(bench.datapoints().get(0).string("context")).hasValue("c".repeat(10));
    }

    @Test
    void resumedUpload_goesOnInTheSameOrder() {
        bench.makingOrders();
        AtomicReference<String> refused = new AtomicReference<>("b1");
        bench.service.compute(OrderBench.DATAPOINT, request -> ScriptedTransport.refusingTexts(request, refused.get()));
        assertThatThrownBy(this::resumable).isInstanceOf(FailedUploadException.class);
        refused.set("nothing");

        Order order = resumable();

        assertThat(order.id()).isEqualTo("ord_1");
        assertThat(bench.service.only(OrderBench.CREATE)).isNotNull();
        assertThat(bench.datapoints()).hasSize(3);
        assertThat(bench.service.lines()).endsWith(OrderBench.PREVIEW);
    }

    private Order resumable() {
        return bench.orders.createCompareOrder(
                "N",
                "I?",
                List.of(pair("a"), pair("b")),
                options -> options.upload(upload -> upload.withResumeKey("key")));
    }
}
