package ai.rapidata.sdk.internal.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.task.Box;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples that cannot be right are refused before anything is uploaded or sent. */
class ExampleRefusalTest {

    private static final List<String> XY = List.of("x", "y");
    private static final Datapoint IMAGE = Datapoint.media("a.jpg");
    private static final Datapoint SENTENCE = IMAGE.withSentence("one two");
    private static final Datapoint TEXTS = Datapoint.textPair("a", "b");
    private static final List<Box> ALL = List.of(new Box(0, 0, 1, 1));

    private static Arguments row(String name, Consumer<Audience> call, String... parts) {
        return Arguments.argumentSet(name, call, List.of(parts));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                row(
                        "long instruction",
                        audience -> audience.addCompareExample("i".repeat(251), TEXTS, "a"),
                        "instruction",
                        "251"),
                row(
                        "no truth",
                        audience -> audience.addClassificationExample("I", XY, IMAGE, List.of()),
                        "truth: is empty"),
                row(
                        "truth that is no answer",
                        audience -> audience.addClassificationExample("I", XY, IMAGE, List.of("X")),
                        "\"X\" is not among the answers [x, y]"),
                row(
                        "truth twice",
                        audience -> audience.addClassificationExample("I", XY, IMAGE, List.of("x", "x")),
                        "truth: holds something twice"),
                row(
                        "pair for a classification",
                        audience -> audience.addClassificationExample("I", XY, TEXTS, List.of("x")),
                        "datapoint: is a list of 2"),
                row(
                        "truth that is no item",
                        audience -> audience.addCompareExample("I", List.of("a.jpg", "b.jpg"), "./a.jpg"),
                        "\"./a.jpg\" is none of the two items"),
                row(
                        "three items",
                        audience -> audience.addCompareExample("I", List.of("a", "b", "c"), "a"),
                        "datapoint: has 3 items"),
                row("twice the same", audience -> audience.addCompareExample("I", List.of("a", "a"), "a"), "twice"),
                row("no place", audience -> audience.addLocateExample("I", IMAGE, List.of()), "truths: is empty"),
                row("no part", audience -> audience.addDrawExample("I", IMAGE, List.of()), "truths: is empty"),
                row(
                        "text for locating",
                        audience -> audience.addLocateExample("I", Datapoint.text("t"), ALL),
                        "needs media"),
                row(
                        "no word",
                        audience -> audience.addSelectWordsExample("I", SENTENCE, List.of()),
                        "truths: is empty"),
                row(
                        "word beyond the end",
                        audience -> audience.addSelectWordsExample("I", SENTENCE, List.of(2)),
                        "there is no word 2",
                        "from 0 to 1"),
                row(
                        "negative word",
                        audience -> audience.addSelectWordsExample("I", SENTENCE, List.of(-1)),
                        "there is no word -1"),
                row(
                        "two spaces",
                        audience -> audience.addSelectWordsExample("I", IMAGE.withSentence("one  two"), List.of(0)),
                        "two spaces in a row"),
                row(
                        "no sentence",
                        audience -> audience.addSelectWordsExample("I", IMAGE, List.of(0)),
                        "sentence: is missing"),
                row("no moment", audience -> audience.addTimestampExample("I", IMAGE, List.of()), "truths: is empty"),
                row(
                        "precision of a comparison",
                        audience ->
                                audience.addCompareExample("I", TEXTS, "a", options -> options.requiredPrecision(1)),
                        "requiredPrecision"),
                row(
                        "completeness above 1",
                        audience ->
                                audience.addDrawExample("I", IMAGE, ALL, options -> options.requiredCompleteness(1.1)),
                        "requiredCompleteness: is 1.1"),
                row(
                        "context twice",
                        audience -> audience.addClassificationExample(
                                "I", XY, IMAGE.withContext("c"), List.of("x"), options -> options.context("c")),
                        "context",
                        "one place"),
                row(
                        "empty context",
                        audience -> audience.addClassificationExample(
                                "I", XY, IMAGE, List.of("x"), options -> options.context("")),
                        "context"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refused_withoutAnyRequest(Consumer<Audience> call, List<String> parts) {
        try (AudienceBench bench = new AudienceBench()) {
            Audience audience = bench.created();

            assertThatThrownBy(() -> call.accept(audience))
                    .isInstanceOf(InvalidInputException.class)
                    .message()
                    .contains(parts);
            assertThat(bench.service.lines()).containsExactly("POST /audience");
        }
    }
}
