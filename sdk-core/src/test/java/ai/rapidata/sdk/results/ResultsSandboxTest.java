package ai.rapidata.sdk.results;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.TrackingIds;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.results.live.Answer;
import ai.rapidata.sdk.results.live.LiveResult;
import ai.rapidata.sdk.results.live.Response;
import ai.rapidata.sdk.results.live.SideWins;
import ai.rapidata.sdk.results.live.TaskResult;
import ai.rapidata.sdk.results.live.TaskState;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Results of every kind of task, from the definition to the typed rows, as a running service gives them. */
class ResultsSandboxTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    @TempDir
    Path folder;

    private final RapidataClient client = TIME.client();

    private Job run(JobDefinition definition) {
        return client.audience().getAudienceById("global").assignJob(definition);
    }

    private String image(String name, int colour) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        byte[] gif = "GIF89a".getBytes(StandardCharsets.US_ASCII);
        byte[] image = Arrays.copyOf(gif, 35);
        System.arraycopy(
                new byte[] {
                    1,
                    0,
                    1,
                    0,
                    (byte) 0x80,
                    0,
                    0,
                    (byte) colour,
                    (byte) (colour >> 8),
                    0,
                    0,
                    0,
                    0,
                    0x2C,
                    0,
                    0,
                    0,
                    0,
                    1,
                    0,
                    1,
                    0,
                    0,
                    2,
                    2,
                    0x44,
                    1,
                    0,
                    0x3B
                },
                0,
                image,
                6,
                29);
        return Files.write(file, image).toString();
    }

    private List<Datapoint> images(int count) throws IOException {
        List<Datapoint> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            images.add(Datapoint.media(image("images/" + i + ".gif", 100 + i)));
        }
        return images;
    }

    @Test
    void compare_filesOfOneName_leadBackToTheirDatapoints() throws IOException {
        List<Datapoint> pairs = List.of(
                Datapoint.mediaPair(image("modelA/001.gif", 1), image("modelB/001.gif", 2)),
                Datapoint.mediaPair(image("modelA/002.gif", 3), image("modelB/002.gif", 4)),
                Datapoint.mediaPair(image("modelA/001.gif", 1), image("modelB/002.gif", 4))
                        .withContext("other"));
        Job job = run(client.job().createCompareJobDefinition("Pairs", "Which is better?", pairs));

        CompareResults results = job.getResults().asCompare();

        assertThat(results.rows()).hasSize(3).allSatisfy(row -> {
            int index = (int) row.sortIndex().orElseThrow();
            assertThat(row.datapoint()).contains(pairs.get(index));
            assertThat(row.options()).hasSize(2);
            assertThat(row.options())
                    .extracting(option -> option.asset().orElseThrow())
                    .containsExactlyElementsOf(pairs.get(index).assets());
            assertThat(row.votes()).hasSize(10);
            assertThat(row.options().get(0).votes() + row.options().get(1).votes())
                    .isEqualTo(10);
            row.winningOption().ifPresent(option -> assertThat(option.votes()).isGreaterThan(5));
        });
        assertThat(results.rows())
                .extracting(row -> row.sortIndex().orElseThrow())
                .containsOnlyOnce(0L, 1L, 2L);
        assertThat(results.winsByName()).containsOnlyKeys("A", "B");

        try (ResultsStream stream = job.streamResults(options -> options)) {
            assertThat(stream.stream().toList()).isEqualTo(results.rows());
        }
    }

    @Test
    void identicalDatapoints_areGivenOutOnceEach() {
        List<Datapoint> pairs = IntStream.range(0, 4)
                .mapToObj(i -> Datapoint.textPair("yes", "no"))
                .toList();

        CompareResults results = run(client.job().createCompareJobDefinition("Same", "Which?", pairs))
                .getResults()
                .asCompare();

        assertThat(results.rows())
                .extracting(row -> row.sortIndex().orElseThrow())
                .containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
    }

    @Test
    void classification_ofTexts_leadsBackToDatapoints_alsoInAnotherClient() {
        List<Datapoint> texts = TrackingIds.assign(List.of(
                Datapoint.text("good"),
                Datapoint.text("bad"),
                Datapoint.text("good").withContext("c")));
        Job job = run(client.job()
                .createClassificationJobDefinition("Texts", "How is it?", List.of("Positive", "Negative"), texts));

        ClassificationResults results = job.getResults().asClassification();
        ClassificationResults elsewhere =
                TIME.client().job().getJobById(job.id()).getResults().asClassification();

        assertThat(results.rows())
                .allSatisfy(row -> assertThat(row.datapoint())
                        .contains(texts.get((int) row.sortIndex().orElseThrow())));
        assertThat(elsewhere.rows()).allSatisfy(row -> {
            Datapoint asked = texts.get((int) row.sortIndex().orElseThrow());
            assertThat(row.identifier()).contains(asked.assets().get(0).source());
            assertThat(row.context()).isEqualTo(asked.context());
        });
        assertThat(results.totals().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(30);
    }

    @Test
    void freeText_isTyped() {
        FreeTextResults results = run(client.job()
                        .createFreeTextJobDefinition("Words", "What is it?", List.of(Datapoint.text("a riddle"))))
                .getResults()
                .asFreeText();

        assertThat(results.rows()).singleElement().satisfies(row -> {
            assertThat(row.answers())
                    .hasSize(10)
                    .allSatisfy(answer -> assertThat(answer).isNotBlank());
            assertThat(row.sortIndex()).hasValue(0);
        });
    }

    @Test
    void selectWords_isTyped() throws IOException {
        Datapoint datapoint = images(1).get(0).withSentence("a red house and a tree");

        SelectWordsResults results = run(client.job()
                        .createSelectWordsJobDefinition("Select", "Which is wrong?", List.of(datapoint)))
                .getResults()
                .asSelectWords();

        assertThat(results.rows()).singleElement().satisfies(row -> {
            assertThat(row.datapoint()).contains(datapoint);
            assertThat(row.votes()).hasSize(10);
            assertThat(row.votes())
                    .flatExtracting(SelectWordsVote::selectedWords)
                    .allSatisfy(word -> assertThat(
                                    datapoint.sentence().orElseThrow().split(" ")[word.wordIndex()])
                            .isEqualTo(word.word()));
        });
    }

    @Test
    void locateAndDraw_areTyped() throws IOException {
        LocateResults located = run(client.job().createLocateJobDefinition("Locate", "Where?", images(2)))
                .getResults()
                .asLocate();
        DrawResults drawn = run(client.job().createDrawJobDefinition("Draw", "Where?", images(1)))
                .getResults()
                .asDraw();

        assertThat(located.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.votes()).hasSize(10);
            assertThat(row.coordinates()).isNotEmpty().allSatisfy(point -> {
                assertThat(point.x()).isBetween(0.0, 100.0);
                assertThat(point.y()).isBetween(0.0, 100.0);
            });
        });
        assertThat(drawn.rows()).singleElement().satisfies(row -> {
            assertThat(row.votes())
                    .hasSize(10)
                    .allSatisfy(vote -> assertThat(vote.lines()).isNotEmpty());
            assertThat(row.sortIndex()).hasValue(0);
        });
    }

    @Test
    void timestamp_isTyped() throws IOException {
        TimestampResults results = run(client.job().createTimestampJobDefinition("When", "When?", images(1)))
                .getResults()
                .asTimestamp();

        assertThat(results.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.votes())
                        .hasSize(10)
                        .allSatisfy(vote -> assertThat(vote.timestamps()).isNotEmpty()));
    }

    @Test
    void ranking_isTyped_andItsMatchupsLeadBackToTheItems() throws IOException {
        List<Asset> assets =
                images(4).stream().map(image -> image.assets().get(0)).toList();

        RankingResults results = run(client.job()
                        .createRankingJobDefinition("Rank", "Which is better?", List.of(Datapoint.of(assets)), 30))
                .getResults()
                .asRanking();

        assertThat(results.rankings())
                .singleElement()
                .satisfies(ranking -> assertThat(ranking.items())
                        .extracting(RankedItem::name)
                        .containsExactlyInAnyOrder("0.gif", "1.gif", "2.gif", "3.gif"));
        assertThat(results.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.options())
                        .extracting(option -> option.asset().orElseThrow())
                        .isSubsetOf(assets));
    }

    @Test
    void treeOfTheFile_isReachableAsItCame() {
        JobDefinition definition =
                client.job().createCompareJobDefinition("N", "Which?", List.of(List.of("a", "b")), DataType.TEXT);

        JobResults results = client.audience()
                .getAudienceById("global")
                .assignJob(definition)
                .getResults();

        assertThat(results.raw().objects("results")).hasSize(1);
        assertThat(results.summary().longValue("A_wins_total").orElseThrow()
                        + results.summary().longValue("B_wins_total").orElseThrow())
                .isEqualTo(1);
        assertThat(results.info().type()).contains("Compare");
    }

    @Test
    void liveResults_areThoseOfTheFile() {
        Job job = run(client.job()
                .createCompareJobDefinition(
                        "Live",
                        "Which?",
                        List.of(Datapoint.textPair("a", "b"), Datapoint.textPair("c", "d")),
                        options -> options.abNames("left", "right")));
        CompareResults results = job.getResults().asCompare();

        List<LiveResult> live = job.liveResults().stream().toList();
        SideWins wins = job.liveResults().sideWins(false).orElseThrow();

        assertThat(live).hasSize(2).allSatisfy(item -> {
            TaskResult task = (TaskResult) item;
            assertThat(task.state()).isEqualTo(TaskState.DONE);
            assertThat(task.totalResponses()).isEqualTo(10);
            assertThat(task.instruction()).contains("Which?");
            assertThat(task.responses()).extracting(Response::answer).hasOnlyElementsOfType(Answer.Comparison.class);
        });
        assertThat(job.liveResults().stream(Set.of(TaskState.LABELING))).isEmpty();
        assertThat(job.liveResults().responses())
                .hasSize(20)
                .allSatisfy(response -> assertThat(response.labeler().country()).isPresent());
        assertThat(wins.wins().keySet()).containsExactly("left", "right");
        assertThat(results.winsByName().keySet()).containsExactly("left", "right");
        assertThat(job.liveResults().streamDatapoints()).hasSize(2);
        assertThat(job.liveResults().around(live.get(1).id(), 3).orElseThrow().previous())
                .hasSize(1);
    }
}
