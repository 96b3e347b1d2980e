package ai.rapidata.sdk.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.job.CompareJobOptions;
import ai.rapidata.sdk.job.ContextShortening;
import ai.rapidata.sdk.job.JobManager;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
class DefinitionRefusalTest {

    private static final List<String> AB = List.of("a", "b");
    private static final Datapoint PAIR = Datapoint.textPair("a", "b");

    @TempDir
    Path directory;

    private DefinitionBench bench;

    @BeforeEach
    void open() {
        bench = new DefinitionBench(directory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Arguments row(String name, Consumer<JobManager> call, String... parts) {
        return Arguments.argumentSet(name, call, List.of(parts));
    }

    private static Arguments compare(String name, List<Datapoint> datapoints, String... parts) {
        return row(name, jobs -> jobs.createCompareJobDefinition("N", "I?", datapoints), parts);
    }

    private static Arguments options(String name, UnaryOperator<CompareJobOptions> options, String... parts) {
        return row(name, jobs -> jobs.createCompareJobDefinition("N", "I?", List.of(PAIR), options), parts);
    }

    private static Arguments ranking(String name, List<List<String>> rankings, String... parts) {
        return row(name, jobs -> jobs.createRankingJobDefinition("N", "I?", rankings, DataType.TEXT, 5), parts);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                row(
                        "instruction of 251",
                        jobs -> jobs.createCompareJobDefinition("N", "i".repeat(251), List.of(PAIR)),
                        "instruction",
                        "251",
                        "at most 250"),
                row("blank name", jobs -> jobs.createCompareJobDefinition(" ", "I?", List.of(PAIR)), "name: is blank"),
                compare("no datapoints", List.of(), "datapoints: is empty"),
                row(
                        "no texts",
                        jobs -> jobs.createClassificationJobDefinition("N", "I?", AB, List.of(), DataType.TEXT),
                        "datapoints",
                        "empty"),
                compare("null among datapoints", Arrays.asList(PAIR, null), "datapoints[1]: is null"),
                compare(
                        "triple",
                        List.of(PAIR, Datapoint.textGroup(List.of("a", "b", "c"))),
                        "datapoints[1]",
                        "has 3 items",
                        "exactly two"),
                compare("single for a pair", List.of(Datapoint.text("a")), "datapoints[0]", "has 1 item"),
                compare("same twice", List.of(Datapoint.textPair("a", "a")), "has \"a\" twice", "two different"),
                compare(
                        "a, b, b",
                        List.of(Datapoint.textGroup(List.of("a", "b", "b"))),
                        "datapoints[0]",
                        "has 3 items"),
                compare(
                        "mixed text and media",
                        List.of(PAIR, Datapoint.mediaPair("a.jpg", "b.jpg")),
                        "datapoints[1]: is media while the first datapoint is text"),
                row(
                        "triple of strings",
                        jobs -> jobs.createCompareJobDefinition(
                                "N", "I?", List.of(List.of("a", "b", "c")), DataType.TEXT),
                        "[0]",
                        "3"),
                row(
                        "pair for a single",
                        jobs -> jobs.createClassificationJobDefinition("N", "I?", AB, List.of(PAIR)),
                        "datapoints[0]",
                        "list of 2 items"),
                row(
                        "no answers",
                        jobs -> jobs.createClassificationJobDefinition(
                                "N", "I?", List.of(), List.of("t"), DataType.TEXT),
                        "answerOptions: is empty"),
                row(
                        "repeated answers",
                        jobs -> jobs.createClassificationJobDefinition(
                                "N", "I?", List.of("a", "a"), List.of("t"), DataType.TEXT),
                        "answerOptions[1]",
                        "twice"),
                options("responses 0", options -> options.responsesPerDatapoint(0), "responsesPerDatapoint: is 0"),
                options("confidence 0", options -> options.confidenceThreshold(0), "confidenceThreshold: is 0"),
                options("confidence 1", options -> options.confidenceThreshold(1), "confidenceThreshold: is 1"),
                options("quorum 0", options -> options.quorumThreshold(0), "quorumThreshold: is 0"),
                options(
                        "quorum above responses",
                        options -> options.quorumThreshold(11),
                        "quorumThreshold: is 11",
                        "which is 10"),
                options(
                        "both thresholds",
                        options -> options.quorumThreshold(3).confidenceThreshold(0.9),
                        "quorumThreshold",
                        "confidenceThreshold 0.9",
                        "choose one"),
                options("tolerance below 0", options -> options.failureTolerance(-0.1), "failureTolerance"),
                options("tolerance above 1", options -> options.failureTolerance(1.1), "failureTolerance"),
                options("tolerance no number", options -> options.failureTolerance(Double.NaN), "failureTolerance"),
                options("one name", options -> options.abNames(List.of("A")), "abNames", "exactly two"),
                options("contexts too many", options -> options.contexts(AB), "contexts", "2", "1"),
                options("empty context", options -> options.contexts(List.of("")), "contexts[0]"),
                options("no media contexts", options -> options.mediaContexts(List.of()), "mediaContexts"),
                options(
                        "empty media context",
                        options -> options.mediaContexts(List.of(List.of())),
                        "mediaContexts[0]"),
                options(
                        "metadata too many",
                        options -> options.privateMetadata(List.of(Map.of(), Map.of())),
                        "privateMetadata"),
                row(
                        "context twice",
                        jobs -> jobs.createCompareJobDefinition(
                                "N", "I?", List.of(PAIR.withContext("c")), options -> options.contexts(List.of("c"))),
                        "datapoints[0].context",
                        "one place"),
                row(
                        "context too long for the strict",
                        jobs -> jobs.createCompareJobDefinition(
                                "N",
                                "I?",
                                List.of(PAIR.withContext("c".repeat(401))),
                                options -> options.contextShortening(ContextShortening.NEVER)),
                        "datapoints[0].context: has 401 characters",
                        "at most 400"),
                ranking("no rankings", List.of(), "datapoints: is empty"),
                ranking("ranking of one", List.of(AB, List.of("a")), "datapoints[1]", "at least two"),
                ranking("ranking with a repetition", List.of(List.of("a", "b", "a")), "has \"a\" twice"),
                row(
                        "contexts of rankings",
                        jobs -> jobs.createRankingJobDefinition(
                                "N",
                                "I?",
                                List.of(AB),
                                DataType.TEXT,
                                5,
                                options -> options.contexts(List.of("c", "d"))),
                        "contexts"),
                row(
                        "ranking of singles",
                        jobs -> jobs.createRankingJobDefinition("N", "I?", List.of(Datapoint.text("a")), 5),
                        "datapoints[0]"),
                row(
                        "budget 0",
                        jobs -> jobs.createRankingJobDefinition("N", "I?", List.of(AB), DataType.TEXT, 0),
                        "comparisonBudget: is 0"),
                row(
                        "ratio above 1",
                        jobs -> jobs.createRankingJobDefinition(
                                "N",
                                "I?",
                                List.of(AB),
                                DataType.TEXT,
                                5,
                                options -> options.randomComparisonsRatio(1.5)),
                        "randomComparisonsRatio: is 1.5"),
                row(
                        "sentence of one word",
                        jobs -> jobs.createSelectWordsJobDefinition("N", "I?", List.of("a.jpg"), List.of("word")),
                        "sentences[0]"),
                row(
                        "sentences too few",
                        jobs -> jobs.createSelectWordsJobDefinition(
                                "N", "I?", List.of("a.jpg", "b.jpg"), List.of("two words")),
                        "sentences"),
                row(
                        "no sentence",
                        jobs -> jobs.createSelectWordsJobDefinition("N", "I?", List.of(Datapoint.media("a.jpg"))),
                        "datapoints[0].sentence: is missing"),
                row(
                        "sentence elsewhere",
                        jobs -> jobs.createLocateJobDefinition(
                                "N", "I?", List.of(Datapoint.media("a.jpg").withSentence("two words"))),
                        "datapoints[0].sentence"),
                row(
                        "texts for locating",
                        jobs -> jobs.createLocateJobDefinition("N", "I?", List.of("t"), DataType.TEXT),
                        "datapoints[0]: is a text",
                        "needs media"),
                row(
                        "texts for drawing",
                        jobs -> jobs.createDrawJobDefinition("N", "I?", List.of("t"), DataType.TEXT),
                        "needs media"),
                row(
                        "texts for time stamps",
                        jobs -> jobs.createTimestampJobDefinition("N", "I?", List.of("t"), DataType.TEXT),
                        "needs media"),
                row(
                        "pairs for free text",
                        jobs -> jobs.createFreeTextJobDefinition("N", "I?", List.of(PAIR)),
                        "one item per datapoint"),
                row("searching for nothing", jobs -> jobs.findJobs("", 0), "amount: is 0"),
                row("page 0", jobs -> jobs.findJobDefinitions("", 1, 0), "page: is 0"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refused_withoutAnyRequest(Consumer<JobManager> call, List<String> parts) {
        assertThatThrownBy(() -> call.accept(bench.jobs))
                .isInstanceOf(InvalidInputException.class)
                .message()
                .contains(parts);
        assertThat(bench.service.sent()).isEmpty();
    }
}
