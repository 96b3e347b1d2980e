package ai.rapidata.sdk.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.TimeRange;
import ai.rapidata.sdk.validation.Rapid;
import ai.rapidata.sdk.validation.ValidationManager;
import ai.rapidata.sdk.validation.ValidationSetOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be right is refused before the first request, with a message that names field, value and fix. */
class ValidationRefusalTest {

    private static final List<String> AB = List.of("a", "b");
    private static final Datapoint TEXT = Datapoint.text("t");
    private static final Datapoint IMAGE = Datapoint.media("a.jpg");
    private static final Datapoint PAIR = Datapoint.textPair("a", "b");
    private static final List<Box> BOX = List.of(new Box(0, 0, 0.5, 0.5));

    @TempDir
    Path directory;

    private ValidationBench bench;

    @BeforeEach
    void open() {
        bench = new ValidationBench(directory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Arguments row(String name, Consumer<ValidationManager> call, String... parts) {
        return Arguments.argumentSet(name, call, List.of(parts));
    }

    private static Arguments classification(
            String name, List<Datapoint> datapoints, List<List<String>> truths, String... parts) {
        return row(name, validation -> validation.createClassificationSet("N", "I?", AB, datapoints, truths), parts);
    }

    private static Arguments compare(String name, List<Datapoint> datapoints, List<String> truths, String... parts) {
        return row(name, validation -> validation.createCompareSet("N", "I?", datapoints, truths), parts);
    }

    private static Arguments words(String name, Datapoint datapoint, List<Integer> truth, String... parts) {
        return row(
                name,
                validation -> validation.createSelectWordsSet("N", "I?", List.of(datapoint), List.of(truth)),
                parts);
    }

    private static Arguments options(String name, UnaryOperator<ValidationSetOptions> options, String... parts) {
        return row(
                name,
                validation -> validation.createCompareSet("N", "I?", List.of(PAIR), List.of("a"), options),
                parts);
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                row(
                        "blank name",
                        validation -> validation.createCompareSet(" ", "I?", List.of(PAIR), List.of("a")),
                        "name: is blank"),
                row(
                        "instruction of 251",
                        validation -> validation.createCompareSet("N", "i".repeat(251), List.of(PAIR), List.of("a")),
                        "instruction",
                        "251",
                        "at most 250"),
                row(
                        "one answer",
                        validation -> validation.createClassificationSet(
                                "N", "I?", List.of("a"), List.of(TEXT), List.of(List.of("a"))),
                        "answerOptions"),
                classification("no datapoints", List.of(), List.of(), "datapoints: is empty"),
                classification(
                        "null among datapoints", Arrays.asList(TEXT, null), List.of(AB, AB), "datapoints[1]: is null"),
                classification(
                        "fewer truths", List.of(TEXT, TEXT), List.of(List.of("a")), "truths: has 1", "2 datapoints"),
                classification(
                        "null among truths", List.of(TEXT), Arrays.asList((List<String>) null), "truths[0]: is null"),
                classification("no right answer", List.of(TEXT), List.of(List.of()), "truths[0]: is empty"),
                classification(
                        "answer that is none",
                        List.of(TEXT, TEXT),
                        List.of(List.of("a"), List.of("A")),
                        "truths[1]: \"A\" is not among the answers [a, b]"),
                classification(
                        "right answer twice",
                        List.of(TEXT),
                        List.of(List.of("a", "a")),
                        "truths[0]",
                        "something twice"),
                classification("pair for a single", List.of(PAIR), List.of(List.of("a")), "datapoints[0]", "list of 2"),
                classification(
                        "sentence for a classification",
                        List.of(IMAGE.withSentence("one two")),
                        List.of(List.of("a")),
                        "datapoints[0].sentence"),
                compare("single for a pair", List.of(TEXT), List.of("t"), "datapoints[0]", "exactly two"),
                compare("same item twice", List.of(Datapoint.textPair("a", "a")), List.of("a"), "\"a\" twice"),
                compare(
                        "winner that is none",
                        List.of(PAIR),
                        List.of("c"),
                        "truths[0]: \"c\" is none of the two items"),
                row(
                        "triple of strings",
                        validation -> validation.createCompareSet(
                                "N", "I?", List.of(List.of("a", "b", "c")), DataType.TEXT, List.of("a")),
                        "[0]",
                        "3"),
                words("no sentence", IMAGE, List.of(0), "datapoints[0].sentence: is missing"),
                words("no right word", IMAGE.withSentence("one two"), List.of(), "truths[0]: is empty"),
                words(
                        "word -1",
                        IMAGE.withSentence("one two"),
                        List.of(-1),
                        "truths[0]: there is no word -1",
                        "0 to 1"),
                words(
                        "word beyond the end",
                        IMAGE.withSentence("one two"),
                        List.of(2),
                        "truths[0]: there is no word 2"),
                words("word twice", IMAGE.withSentence("one two"), List.of(0, 0), "something twice"),
                words("double space", IMAGE.withSentence("one  two"), List.of(0), "two spaces in a row"),
                words("words of a text", TEXT.withSentence("one two"), List.of(0), "needs media"),
                row(
                        "sentence and context",
                        validation -> validation.createSelectWordsSet(
                                "N",
                                "I?",
                                List.of(IMAGE.withSentence("one two")),
                                List.of(List.of(0)),
                                options -> options.contexts(List.of("c"))),
                        "context"),
                row(
                        "no box to locate",
                        validation -> validation.createLocateSet("N", "I?", List.of(IMAGE), List.of(List.of())),
                        "truths[0]: is empty",
                        "at least one box"),
                row(
                        "no box to draw",
                        validation -> validation.createDrawSet("N", "I?", List.of(IMAGE), List.of(List.of())),
                        "truths[0]: is empty",
                        "at least one box"),
                row(
                        "locate on a text",
                        validation -> validation.createLocateSet("N", "I?", List.of(TEXT), List.of(BOX)),
                        "needs media"),
                row("box upside down", validation -> new Box(0.5, 0, 0.4, 1), "xM"),
                row("box outside", validation -> new Box(0, 0, 1.1, 1), "1.1"),
                row(
                        "no stretch of time",
                        validation -> validation.createTimestampSet("N", "I?", List.of(IMAGE), List.of(List.of())),
                        "truths[0]: is empty"),
                row("end before the start", validation -> new TimeRange(2, 1), "timeRange"),
                options("contexts of another length", options -> options.contexts(AB), "contexts", "2"),
                options("empty context", options -> options.contexts(List.of("")), "context"),
                options("no media contexts", options -> options.mediaContexts(List.of()), "mediaContexts"),
                options(
                        "media contexts of another length",
                        options -> options.singleMediaContexts(AB),
                        "mediaContexts",
                        "2"),
                options(
                        "explanations of another length",
                        options -> options.explanations(List.of()),
                        "explanations: has 0"),
                options("blank explanation", options -> options.explanations(List.of(" ")), "explanation: is blank"),
                options("blank dimension", options -> options.dimensions("d", ""), "dimensions[1]: is blank"),
                options("precision of a comparison", options -> options.requiredPrecision(0.5), "requiredPrecision"),
                options(
                        "completeness of a comparison",
                        options -> options.requiredCompleteness(0.5),
                        "requiredCompleteness"),
                options("precision above 1", options -> options.requiredPrecision(1.5), "requiredPrecision", "1.5"),
                row(
                        "context given twice",
                        validation -> validation.createCompareSet(
                                "N",
                                "I?",
                                List.of(PAIR.withContext("c")),
                                List.of("a"),
                                options -> options.contexts(List.of("d"))),
                        "datapoints[0].context",
                        "in one place only"),
                row("no tasks", validation -> validation.createMixedSet("N", List.of()), "rapids: is empty"),
                row(
                        "null among tasks",
                        validation -> validation.createMixedSet("N", Arrays.asList((Rapid) null)),
                        "rapids[0]: is null"),
                row(
                        "contexts for a mixed set",
                        validation -> validation.createMixedSet(
                                "N", List.of(Rapid.compare("I", PAIR, "a")), options -> options.contexts(List.of("c"))),
                        "options",
                        "with each task"),
                row(
                        "task: answer that is none",
                        validation -> Rapid.classification("I", AB, TEXT, List.of("c")),
                        "truths:"),
                row("task: winner that is none", validation -> Rapid.compare("I", PAIR, "c"), "truth:"),
                row(
                        "task: probability above 1",
                        validation -> Rapid.compare("I", PAIR, "a").withRandomCorrectProbability(1.1),
                        "randomCorrectProbability"),
                row(
                        "task: probability not a number",
                        validation -> Rapid.compare("I", PAIR, "a").withRandomCorrectProbability(Double.NaN),
                        "randomCorrectProbability"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void create_wrongShape_isRefusedBeforeTheFirstRequest(Consumer<ValidationManager> call, List<String> parts) {
        assertThatThrownBy(() -> call.accept(bench.validation))
                .isInstanceOf(InvalidInputException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()).contains(parts));
        assertThat(bench.service.sent()).isEmpty();
    }
}
