package ai.rapidata.sdk.internal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.filter.DemographicFilter;
import ai.rapidata.sdk.job.CompareJobOptions;
import ai.rapidata.sdk.job.ContextShortening;
import ai.rapidata.sdk.order.OrderManager;
import ai.rapidata.sdk.order.OrderOptions;
import ai.rapidata.sdk.selection.LabelingSelection;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be right is refused before the first request, with a message that names field, value and fix. */
class OrderRefusalTest {

    private static final List<String> AB = List.of("a", "b");
    private static final Datapoint PAIR = Datapoint.textPair("a", "b");

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

    private static Arguments row(String name, Consumer<OrderManager> call, String... parts) {
        return Arguments.argumentSet(name, call, List.of(parts));
    }

    private static Arguments compare(String name, List<Datapoint> datapoints, String... parts) {
        return row(name, orders -> orders.createCompareOrder("N", "I?", datapoints), parts);
    }

    private static Arguments options(String name, UnaryOperator<CompareJobOptions> options, String... parts) {
        return row(name, orders -> orders.createCompareOrder("N", "I?", List.of(PAIR), options), parts);
    }

    private static Arguments own(String name, UnaryOperator<OrderOptions> options, String... parts) {
        return row(name, orders -> orders.createCompareOrder("N", "I?", List.of(PAIR), same -> same, options), parts);
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                row(
                        "instruction of 251",
                        orders -> orders.createCompareOrder("N", "i".repeat(251), List.of(PAIR)),
                        "instruction",
                        "251",
                        "at most 250"),
                row("blank name", orders -> orders.createCompareOrder(" ", "I?", List.of(PAIR)), "name: is blank"),
                compare("no datapoints", List.of(), "datapoints: is empty"),
                compare("null among datapoints", Arrays.asList(PAIR, null), "datapoints[1]: is null"),
                compare("single for a pair", List.of(Datapoint.text("a")), "datapoints[0]", "has 1 item"),
                compare("same twice", List.of(Datapoint.textPair("a", "a")), "has \"a\" twice"),
                compare("a, b, b", List.of(Datapoint.textGroup(List.of("a", "b", "b"))), "has 3 items"),
                compare(
                        "mixed text and media",
                        List.of(PAIR, Datapoint.mediaPair("a.jpg", "b.jpg")),
                        "datapoints[1]: is media"),
                row(
                        "triple of strings",
                        orders -> orders.createCompareOrder("N", "I?", List.of(List.of("a", "b", "c")), DataType.TEXT),
                        "[0]",
                        "3"),
                row(
                        "pair for a single",
                        orders -> orders.createClassificationOrder("N", "I?", AB, List.of(PAIR)),
                        "datapoints[0]",
                        "list of 2 items"),
                row(
                        "no answers",
                        orders -> orders.createClassificationOrder("N", "I?", List.of(), List.of("t"), DataType.TEXT),
                        "answerOptions"),
                row(
                        "one answer",
                        orders ->
                                orders.createClassificationOrder("N", "I?", List.of("a"), List.of("t"), DataType.TEXT),
                        "answerOptions"),
                row(
                        "answer twice",
                        orders -> orders.createClassificationOrder(
                                "N", "I?", List.of("a", "a"), List.of("t"), DataType.TEXT),
                        "answerOptions"),
                row(
                        "ranking of one",
                        orders -> orders.createRankingOrder("N", "I?", List.of(List.of("a")), DataType.TEXT, 5),
                        "at least two"),
                row(
                        "no ranking",
                        orders -> orders.createRankingOrder("N", "I?", List.of(), DataType.TEXT, 5),
                        "datapoints: is empty"),
                row(
                        "item twice in a ranking",
                        orders ->
                                orders.createRankingOrder("N", "I?", List.of(List.of("a", "b", "a")), DataType.TEXT, 5),
                        "\"a\" twice"),
                row(
                        "ranking contexts of another length",
                        orders -> orders.createRankingOrder(
                                "N",
                                "I?",
                                List.of(AB),
                                DataType.TEXT,
                                5,
                                options -> options.contexts(List.of("c", "d"))),
                        "contexts",
                        "2"),
                row(
                        "sentence of one word",
                        orders -> orders.createSelectWordsOrder("N", "I?", List.of("a.jpg"), List.of("one")),
                        "sentence",
                        "two words"),
                row(
                        "fewer sentences than datapoints",
                        orders ->
                                orders.createSelectWordsOrder("N", "I?", List.of("a.jpg", "b.jpg"), List.of("one two")),
                        "sentences"),
                row(
                        "no sentence",
                        orders -> orders.createSelectWordsOrder("N", "I?", List.of(Datapoint.media("a.jpg"))),
                        "sentence: is missing"),
                row(
                        "sentence and context",
                        orders -> orders.createSelectWordsOrder(
                                "N",
                                "I?",
                                List.of(Datapoint.media("a.jpg").withSentence("one two")),
                                options -> options.contexts(List.of("c"))),
                        "context"),
                row(
                        "text to locate on",
                        orders -> orders.createLocateOrder("N", "I?", List.of(Datapoint.text("t"))),
                        "needs media"),
                options(
                        "responses 0",
                        options -> options.responsesPerDatapoint(0),
                        "responsesPerDatapoint",
                        "at least 1"),
                options("confidence 1", options -> options.confidenceThreshold(1), "confidenceThreshold"),
                options("quorum 0", options -> options.quorumThreshold(0), "quorumThreshold", "at least 1"),
                options("quorum above responses", options -> options.quorumThreshold(11), "quorumThreshold"),
                options(
                        "both thresholds",
                        options -> options.confidenceThreshold(0.9).quorumThreshold(3),
                        "quorumThreshold",
                        "choose one of the two"),
                options("tolerance above 1", options -> options.failureTolerance(1.5), "failureTolerance"),
                options("one name", options -> options.abNames(List.of("A")), "abNames"),
                options("contexts of another length", options -> options.contexts(AB), "contexts", "2"),
                options(
                        "metadata of another length",
                        options -> options.privateMetadata(List.of(Map.of(), Map.of())),
                        "privateMetadata",
                        "2"),
                options("no media contexts", options -> options.mediaContexts(List.of()), "mediaContexts"),
                options("empty context", options -> options.contexts(List.of("")), "context"),
                options(
                        "long context that may not be shortened",
                        options ->
                                options.contexts(List.of("c".repeat(401))).contextShortening(ContextShortening.NEVER),
                        "401"),
                own("priority below 0", options -> options.priority(-1), "priority", "0 or more"),
                own("no selections", options -> options.selections(List.of()), "selections: is empty"),
                own("blank validation set", options -> options.validationSetId(" "), "validationSetId: is blank"),
                own("blank preceding order", options -> options.precedingOrder(""), "precedingOrder: is blank"),
                own("no iteration", options -> options.maxIterations(0), "maxIterations", "at least 1"),
                own(
                        "validation set beside selections",
                        options -> options.validationSetId("vs").selections(new LabelingSelection(1)),
                        "validationSetId",
                        "together with selections",
                        "ValidationSelection"),
                own(
                        "filter for audiences only",
                        options -> options.filters(new DemographicFilter("occupation", List.of("baker"))),
                        "filters",
                        "for audiences only"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void create_wrongShape_isRefusedBeforeTheFirstRequest(Consumer<OrderManager> call, List<String> parts) {
        assertThatThrownBy(() -> call.accept(bench.orders))
                .isInstanceOf(InvalidInputException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()).contains(parts));
        assertThat(bench.service.sent()).isEmpty();
    }

    @Test
    void create_unknownValidationSet_isNoticedBeforeTheOrderIsMade() {
        bench.service.refuse("GET /validation-set/vs", 404, "no such set");

        assertThatThrownBy(() -> bench.orders.createCompareOrder(
                        "N", "I?", List.of(PAIR), options -> options, own -> own.validationSetId("vs")))
                .isInstanceOf(NotFoundException.class);
        assertThat(bench.service.lines()).containsExactly("GET /validation-set/vs");
    }
}
