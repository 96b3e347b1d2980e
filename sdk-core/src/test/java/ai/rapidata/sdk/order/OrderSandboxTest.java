package ai.rapidata.sdk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadJob;
import ai.rapidata.sdk.error.ConflictException;
import ai.rapidata.sdk.error.DeadlineExceededException;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.filter.AgeFilter;
import ai.rapidata.sdk.filter.AgeGroup;
import ai.rapidata.sdk.filter.CountryFilter;
import ai.rapidata.sdk.filter.Gender;
import ai.rapidata.sdk.filter.GenderFilter;
import ai.rapidata.sdk.filter.LanguageFilter;
import ai.rapidata.sdk.filter.UserScoreFilter;
import ai.rapidata.sdk.job.JobOptions;
import ai.rapidata.sdk.recovery.FailedUploadException;
import ai.rapidata.sdk.results.ClassificationResults;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.ResultRow;
import ai.rapidata.sdk.selection.LabelingSelection;
import ai.rapidata.sdk.task.Settings;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Orders through their whole life against the sandbox. Its controls are shared, so one test runs at a time. */
@Execution(ExecutionMode.SAME_THREAD)
class OrderSandboxTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    @TempDir
    Path directory;

    private final RapidataClient client = TIME.client();

    private Order created() {
        return client.order().createCompareOrder("N", "Which?", List.of(List.of("a", "b")), DataType.TEXT);
    }

    private String picture(String name) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, name.hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return Files.write(directory.resolve(name), bytes.toByteArray()).toString();
    }

    @Test
    void order_goesFromItsDatapointsToItsResults() {
        Order order = client.order()
                .createClassificationOrder(
                        "Whole life",
                        "How does it sound?",
                        List.of("Good", "Bad"),
                        List.of("one", "two"),
                        DataType.TEXT,
                        options -> options.responsesPerDatapoint(7).settings(Settings.noShuffle()),
                        own -> own.filters(LanguageFilter.of("en").or(CountryFilter.of("DE"))));
        assertThat(order.getStatus()).isEqualTo(OrderStatus.PREVIEW);
        assertThat(order.warnings()).isEmpty();
        assertThat(order.getProgress().completionPercentage()).isZero();
        List<OrderProgress> seen = new ArrayList<>();

        ClassificationResults results =
                order.run().getResults(options -> options.listener(seen::add)).asClassification();

        assertThat(results.rows()).hasSize(2).allMatch(row -> row.votes().size() >= 7);
        assertThat(results.rows())
                .extracting(row -> row.datapoint().orElseThrow())
                .containsExactlyInAnyOrder(Datapoint.text("one"), Datapoint.text("two"));
        assertThat(seen)
                .extracting(OrderProgress::completionPercentage)
                .isSorted()
                .endsWith(100.0);
        assertThat(order.getProgress().status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(order.getPreliminaryResults(Duration.ZERO).asClassification().rows())
                .hasSize(2);
    }

    @Test
    void everyTypeOfTask_isOrderedAndAnswered() throws IOException {
        OrderManager orders = client.order();
        Datapoint image = Datapoint.media(picture("image.png"));
        List<Datapoint> images = List.of(image);
        List<Order> all = List.of(
                orders.createCompareOrder("compare", "I?", List.of(Datapoint.textPair("a", "b"))),
                orders.createRankingOrder("ranking", "I?", List.of(List.of("a", "b", "c")), DataType.TEXT, 9),
                orders.createFreeTextOrder("free text", "I?", List.of("t"), DataType.TEXT),
                orders.createSelectWordsOrder("words", "I?", List.of(image.withSentence("one two three"))),
                orders.createLocateOrder("locate", "I?", images),
                orders.createDrawOrder("draw", "I?", images),
                orders.createTimestampOrder("timestamp", "I?", images));

        List<JobResults> results =
                all.stream().map(order -> order.run().getResults()).toList();

        List<Function<JobResults, List<? extends ResultRow>>> readers = List.of(
                read -> read.asCompare().rows(),
                read -> read.asRanking().rows(),
                read -> read.asFreeText().rows(),
                read -> read.asSelectWords().rows(),
                read -> read.asLocate().rows(),
                read -> read.asDraw().rows(),
                read -> read.asTimestamp().rows());
        for (int i = 0; i < readers.size(); i++) {
            assertThat(readers.get(i).apply(results.get(i)))
                    .as(all.get(i).name())
                    .isNotEmpty();
        }
    }

    @Test
    void filters_decideWhoAnswers() {
        Order order = client.order()
                .createCompareOrder(
                        "filtered",
                        "Which?",
                        List.of(Datapoint.textPair("a", "b")),
                        options -> options.responsesPerDatapoint(5),
                        own -> own.filters(
                                CountryFilter.of("US", "DE"),
                                GenderFilter.of(Gender.MALE).not(),
                                AgeFilter.of(AgeGroup.BETWEEN_18_29).or(LanguageFilter.of("en")),
                                new UserScoreFilter(0.3, 1, null)));

        CompareResults results = order.run().getResults().asCompare();

        assertThat(results.rows().get(0).votes())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(vote ->
                        assertThat(vote.labeler().country().orElseThrow()).isIn("US", "DE"));
    }

    @Test
    void notRun_isSaidAtOnce() {
        assertThatThrownBy(() -> created().getResults()).isInstanceOf(OrderNotRunException.class);
    }

    @Test
    void run_secondTime_isAConflict() {
        Order order = created().run();

        assertThatThrownBy(order::run).isInstanceOf(ConflictException.class);
    }

    @Test
    void paused_goesOnWhenUnpaused() {
        Order order = created().run();
        TIME.clock().advance(Duration.ofSeconds(2));
        order.pause();

        assertThatThrownBy(order::getResults).isInstanceOf(OrderPausedException.class);
        assertThatThrownBy(order::displayProgressBar).isInstanceOf(OrderPausedException.class);
        assertThat(order.unpause().getResults().asCompare().rows()).hasSize(1);
    }

    @Test
    void underReview_thenApproved_goesOn() {
        SANDBOX.service().orders().holdForReview(true);
        try {
            Order order = created().run();
            assertThatThrownBy(order::getResults)
                    .isInstanceOf(OrderUnderReviewException.class)
                    .hasMessageContaining(order.page().toString());

            SANDBOX.service().orders().approve(order.id());
            assertThat(order.getResults().asCompare().rows()).hasSize(1);
        } finally {
            SANDBOX.service().orders().holdForReview(false);
        }
    }

    @Test
    void failedAndCancelled_sayWhy() {
        Order failed = created().run();
        SANDBOX.service().orders().fail(failed.id(), "the dataset is gone");
        Order cancelled = created().run();
        SANDBOX.service().orders().cancel(cancelled.id());

        assertThatThrownBy(failed::getResults)
                .isInstanceOf(OrderFailedException.class)
                .hasMessageContaining("the dataset is gone");
        assertThatThrownBy(cancelled::getResults).isInstanceOf(OrderCancelledException.class);
    }

    @Test
    void stale_isMadeAnew() {
        Order order = created().run();
        order.getResults();
        SANDBOX.service().orders().makeStale(order.id());

        assertThat(order.getResults().asCompare().rows()).hasSize(1);
    }

    @Test
    void queued_waitsForTheOther() {
        Order first = created().run();
        Order second = created().run(first);
        assertThat(second.getStatus()).isEqualTo(OrderStatus.QUEUED);

        assertThat(second.getResults().asCompare().rows()).hasSize(1);
        assertThat(first.getStatus()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void deadline_endsTheWait_andWhatThereIsCanBeHad() {
        SANDBOX.service().crowd().labeling(false);
        try {
            Order order = created().run();
            assertThatThrownBy(() -> order.getResults(Duration.ofMinutes(5)))
                    .isInstanceOf(DeadlineExceededException.class);
        } finally {
            SANDBOX.service().crowd().labeling(true);
        }
    }

    @Test
    void async_andProgressBar_andPages() throws Exception {
        Order order = created().view().preview().run();

        order.displayProgressBar();
        assertThat(order.getResultsAsync().get(10, TimeUnit.SECONDS).asCompare().rows())
                .hasSize(1);
        assertThat(TIME.printed())
                .contains("Order: " + order.page())
                .contains("/order/detail/" + order.id() + "/preview?campaignId=")
                .contains("Order " + order.id() + " [");
    }

    @Test
    void missingFile_theOrderHasTheOthers_andRetryCompletesIt() throws IOException {
        Path late = directory.resolve("late.png");
        List<Datapoint> media = List.of(
                Datapoint.media(picture("one.png")),
                Datapoint.media(late.toString()),
                Datapoint.media(picture("two.png")));

        FailedUploadException failure = catchThrowableOfType(
                FailedUploadException.class, () -> client.order().createLocateOrder("late", "Where?", media));

        Order order = failure.order().orElseThrow();
        assertThat(failure.failedUploads()).containsExactly(media.get(1));
        Files.copy(Path.of(picture("three.png")), late);
        assertThat(failure.retryOrder()).isSameAs(order);
        assertThat(order.run().getResults().asLocate().rows())
                .extracting(row -> row.sortIndex().orElse(-1))
                .containsExactlyInAnyOrder(0L, 1L, 2L);
    }

    @Test
    void nothingUploaded_theOrderIsThereAndEmpty() {
        FailedUploadException failure = catchThrowableOfType(
                FailedUploadException.class,
                () -> client.order()
                        .createLocateOrder(
                                "empty",
                                "Where?",
                                List.of(Datapoint.media(
                                        directory.resolve("missing.png").toString()))));

        Order order = failure.order().orElseThrow();
        assertThat(order.getStatus()).isEqualTo(OrderStatus.CREATED);
        assertThat(failure.dataset().progress().total()).isZero();
    }

    @Test
    void recovery_strategy1_continueWithWhatSucceeded() throws IOException {
        List<String> files = List.of(
                picture("cat1.png"),
                picture("dog1.png"),
                directory.resolve("missing.png").toString());
        Order order;
        try {
            order = client.order()
                    .createClassificationOrder(
                            "Image Classification Order",
                            "What animal is in this image?",
                            List.of("Cat", "Dog", "Bird"),
                            files,
                            DataType.MEDIA);
        } catch (FailedUploadException e) {
            order = e.order().orElseThrow();
        }

        assertThat(order.run().getResults().asClassification().rows()).hasSize(2);
    }

    @Test
    void recovery_strategy2_addWhatFailedToTheDataset() throws IOException {
        Path late = directory.resolve("later.png");
        FailedUploadException failure = catchThrowableOfType(
                FailedUploadException.class,
                () -> client.order()
                        .createLocateOrder(
                                "later",
                                "Where?",
                                List.of(Datapoint.media(picture("here.png")), Datapoint.media(late.toString()))));
        Files.copy(Path.of(picture("copied.png")), late);

        assertThat(failure.dataset().addDatapoints(failure.failedUploads()).failed())
                .isEmpty();
        assertThat(failure.order().orElseThrow().run().getResults().asLocate().rows())
                .hasSize(2);
    }

    @Test
    void recovery_strategy3_findTheOrderByItsId() throws IOException {
        FailedUploadException failure = catchThrowableOfType(
                FailedUploadException.class,
                () -> client.order()
                        .createLocateOrder(
                                "by id",
                                "Where?",
                                List.of(
                                        Datapoint.media(picture("there.png")),
                                        Datapoint.media(
                                                directory.resolve("missing.png").toString()))));
        String orderId = failure.order().orElseThrow().id();
        assertThat(failure).hasMessageContaining(orderId);

        Order order = client.order().getOrderById(orderId);

        assertThat(order.run().getResults().asLocate().rows()).hasSize(1);
    }

    @Test
    void longContext_isShortened() {
        Order order = client.order()
                .createCompareOrder(
                        "long", "Which?", List.of(Datapoint.textPair("a", "b").withContext("word ".repeat(200))));

        String context =
                order.run().getResults().asCompare().rows().get(0).context().orElseThrow();
        assertThat(context.length()).isLessThanOrEqualTo(JobOptions.MAX_CONTEXT_LENGTH);
    }

    @Test
    void selections_areAccepted() {
        Order order = client.order()
                .createCompareOrder(
                        "selected",
                        "Which?",
                        List.of(Datapoint.textPair("a", "b")),
                        options -> options,
                        own -> own.selections(new LabelingSelection(2)).priority(1));

        assertThat(order.run().getResults().asCompare().rows()).hasSize(1);
    }

    @Test
    void inBackground_completesWithTheOrder() {
        UploadJob<Order> job = client.order()
                .inBackground(upload -> client.order()
                        .createCompareOrder(
                                "background",
                                "Which?",
                                List.of(Datapoint.textPair("a", "b")),
                                options -> options.upload(upload)));

        assertThat(job.join().getStatus()).isEqualTo(OrderStatus.PREVIEW);
    }

    @Test
    void found_renamed_shared_copied_unlocked_deleted() {
        Order order = client.order()
                .createCompareOrder("findable one", "Which?", List.of(Datapoint.textPair("a", "b")))
                .updateName("findable two")
                .share(true);

        assertThat(client.order().findOrders("findable"))
                .extracting(Order::name)
                .containsExactly("findable two");
        assertThat(client.order().findOrders()).hasSizeLessThanOrEqualTo(OrderManager.DEFAULT_AMOUNT);
        assertThat(client.order()
                        .streamOrders(search -> search.contains(OrderField.ORDER_NAME, "findable")
                                .is(OrderField.IS_PUBLIC, true)))
                .hasSize(1);
        assertThat(client.order().findPublicOrders()).contains(new PublicOrder(order.id(), "findable two"));

        Order copy = order.copy("findable copy").unlock();
        assertThat(copy.run().getResults().asCompare().rows()).hasSize(1);
        assertThat(order.dataset()).isPresent();
        assertThat(copy.dataset().orElseThrow().id())
                .isNotEqualTo(order.dataset().orElseThrow().id());

        order.delete();
        assertThatThrownBy(() -> client.order().getOrderById(order.id())).isInstanceOf(NotFoundException.class);
    }
}
