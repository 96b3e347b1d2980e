package ai.rapidata.sdk.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.results.CompareRow;
import ai.rapidata.sdk.results.CompareVote;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page "Interpreting the Results": a comparison answered by three people, read field by field. The documents of the
 * page themselves are read in {@code DocumentedResultsTest}.
 */
class ResultsPageTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private static final String AURORA = "aurora-20-1-25_37_4.png";
    private static final String DALLE = "dalle-3_37_2.jpg";

    @TempDir
    Path folder;

    private final RapidataClient client = TIME.client();

    private CompareResults threeAnswers() {
        JobDefinition definition = client.job()
                .createCompareJobDefinition(
                        "Results",
                        "Which image matches the description better?",
                        List.of(List.of("https://assets.rapidata.ai/" + AURORA, "https://assets.rapidata.ai/" + DALLE)),
                        DataType.MEDIA,
                        options -> options.responsesPerDatapoint(3)
                                .contexts(List.of("A small blue book sitting on a large red book.")));
        Job job = client.audience().getAudienceById("global").assignJob(definition);
        job.displayProgressBar();
        return job.getResults().asCompare();
    }

    @Test
    void compare_everyFieldOfThePage_isThereAndAgreesWithTheVotes() {
        CompareResults results = threeAnswers();

        assertThat(results.info().createdAt()).isPresent();
        assertThat(results.info().version()).isPresent();
        assertThat(results.winsByName().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(1);
        CompareRow row = results.rows().get(0);
        assertThat(row.context()).contains("A small blue book sitting on a large red book.");
        assertThat(row.aggregatedResults()).containsOnlyKeys(AURORA, DALLE);
        for (String option : List.of(AURORA, DALLE)) {
            List<CompareVote> votes = row.votes().stream()
                    .filter(vote -> vote.votedFor().equals(option))
                    .toList();
            double scores = votes.stream()
                    .mapToDouble(vote -> vote.labeler().userScore().orElseThrow())
                    .sum();
            assertThat(row.aggregatedResults().get(option)).isEqualTo(votes.size());
            assertThat(row.aggregatedResultsRatios().get(option))
                    .isCloseTo((double) votes.size() / row.votes().size(), within(1e-3));
            assertThat(row.summedUserScores().get(option)).isCloseTo(scores, within(1e-3));
        }
        assertThat(row.summedUserScoresRatios().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-3));
        assertThat(row.winner()).isPresent();
        assertThat(row.winner().orElseThrow())
                .isEqualTo(List.of(AURORA, DALLE).get(row.winnerIndex().orElseThrow()));
        assertThat(row.weightedWinner()).isPresent();
    }

    @Test
    void compare_everyVote_tellsWhoAnswered() {
        List<CompareVote> votes = threeAnswers().rows().get(0).votes();

        assertThat(votes).hasSizeGreaterThanOrEqualTo(3).allSatisfy(vote -> {
            assertThat(vote.labeler().country().orElseThrow()).matches("[A-Z]{2}");
            assertThat(vote.labeler().language().orElseThrow()).matches("[a-z]{2}");
            assertThat(vote.labeler().userScores()).containsKey("global");
            assertThat(vote.labeler().userScore().orElseThrow()).isBetween(0.0, 1.0);
        });
        assertThat(votes).anySatisfy(vote -> {
            assertThat(vote.labeler().age()).isPresent();
            assertThat(vote.labeler().gender()).isPresent();
            assertThat(vote.labeler().occupation()).isPresent();
        });
    }

    @Test
    void compare_asTable_hasOneRowPerResultOrPerVote() throws IOException {
        CompareResults results = threeAnswers();
        int votes = results.rows().get(0).votes().size();

        results.writeCsv(folder.resolve("results.csv"));
        results.writeJson(folder.resolve("results.json"));

        assertThat(results.toTable().rows()).hasSize(1);
        assertThat(results.toTable(true).rows()).hasSize(votes);
        assertThat(Files.readAllLines(folder.resolve("results.csv"))).hasSize(1 + 1);
        assertThat(folder.resolve("results.json")).isNotEmptyFile();
        assertThat(results.toString()).contains(AURORA, DALLE);
    }
}
