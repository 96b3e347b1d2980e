package ai.rapidata.sdk.internal.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ai.rapidata.sdk.results.ClassificationResults;
import ai.rapidata.sdk.results.ClassificationRow;
import ai.rapidata.sdk.results.CompareOption;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.results.CompareRow;
import ai.rapidata.sdk.results.CompareVote;
import ai.rapidata.sdk.results.LabelerDetails;
import ai.rapidata.sdk.results.Tally;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The result files of the documentation, read field by field. */
class DocumentedResultsTest {

    private static final String AURORA = "aurora-20-1-25_37_4.png";
    private static final String DALLE = "dalle-3_37_2.jpg";

    @Test
    void oldCompareFile_head_isRead() {
        CompareResults results = ResultFiles.read("compare-2025.json").asCompare();

        assertThat(results.info().createdAt()).contains(Instant.parse("2025-02-11T07:31:59.353232Z"));
        assertThat(results.info().version()).contains("3.0.0");
        assertThat(results.info().type()).isEmpty();
        assertThat(results.info().name()).isEmpty();
        assertThat(results.summary().longValue("A_wins_total")).hasValue(0);
        assertThat(results.summary().longValue("B_wins_total")).hasValue(1);
        assertThat(results.winsByName()).containsExactly(entry("A", 0L), entry("B", 1L));
    }

    @Test
    void oldCompareFile_row_isRead() {
        CompareRow row =
                ResultFiles.read("compare-2025.json").asCompare().rows().get(0);

        assertThat(row.context()).contains("A small blue book sitting on a large red book.");
        assertThat(row.winner()).contains(DALLE);
        assertThat(row.winnerIndex()).hasValue(1);
        assertThat(row.winningOption()).map(CompareOption::name).contains(DALLE);
        assertThat(row.weightedWinner()).as("computed, the file has none").contains(DALLE);
        assertThat(row.weightedWinnerIndex()).hasValue(1);
        assertThat(row.aggregatedResults()).containsExactly(entry(AURORA, 0L), entry(DALLE, 3L));
        assertThat(row.aggregatedResultsRatios()).containsExactly(entry(AURORA, 0.0), entry(DALLE, 1.0));
        assertThat(row.summedUserScores()).containsExactly(entry(AURORA, 0.0), entry(DALLE, 1.196));
        assertThat(row.summedUserScoresRatios()).containsExactly(entry(AURORA, 0.0), entry(DALLE, 1.0));
        assertThat(row.confidencePerCategory()).isEmpty();
        assertThat(row.options()).extracting(CompareOption::index).containsExactly(0, 1);
        assertThat(row.options()).extracting(CompareOption::name).containsExactly(AURORA, DALLE);
        assertThat(row.options()).extracting(CompareOption::votes).containsExactly(0L, 3L);
        assertThat(row.both()).isEmpty();
        assertThat(row.neither()).isEmpty();
    }

    @Test
    void oldCompareFile_votes_areReadWithFlatDemographics() {
        CompareRow row =
                ResultFiles.read("compare-2025.json").asCompare().rows().get(0);

        assertThat(row.votes()).hasSize(3).extracting(CompareVote::votedFor).containsOnly(DALLE);
        LabelerDetails first = row.votes().get(0).labeler();
        assertThat(first.country()).contains("BY");
        assertThat(first.language()).contains("ru");
        assertThat(first.userScores()).containsExactly(entry("global", 0.4469));
        assertThat(first.userScore()).hasValue(0.4469);
        assertThat(first.age()).as("Unknown is no age").isEmpty();
        assertThat(first.gender()).isEmpty();
        assertThat(first.occupation()).isEmpty();
        assertThat(first.demographics())
                .containsExactly(entry("age", "Unknown"), entry("gender", "Unknown"), entry("occupation", "Unknown"));
        LabelerDetails second = row.votes().get(1).labeler();
        assertThat(second.age()).contains("0-17");
        assertThat(second.gender()).contains("Other");
        assertThat(second.occupation()).contains("Other Employment");
        LabelerDetails third = row.votes().get(2).labeler();
        assertThat(third.userScore()).hasValue(0.3568);
        assertThat(third.occupation()).contains("Healthcare");
        assertThat(row.votes()).allSatisfy(vote -> {
            assertThat(vote.other().isEmpty()).isTrue();
            assertThat(vote.labeler().other().isEmpty()).isTrue();
        });
    }

    @Test
    void oldClassificationFile_isRead() {
        ClassificationResults results =
                ResultFiles.read("classification-confidence.json").asClassification();
        ClassificationRow row = results.rows().get(0);

        assertThat(results.info().createdAt()).contains(Instant.parse("2099-12-30T00:00:00Z"));
        assertThat(results.totals()).containsExactly(entry("Dog", 4L), entry("Cat", 0L));
        assertThat(results.rows()).hasSize(1);
        assertThat(row.originalFileName()).contains("dog.jpeg");
        assertThat(row.identifier()).as("the file name stands in").contains("dog.jpeg");
        assertThat(row.assetUrl()).isEmpty();
        assertThat(row.aggregatedResults()).containsExactly(entry("Dog", 4L), entry("Cat", 0L));
        assertThat(row.aggregatedResultsRatios()).containsExactly(entry("Dog", 1.0), entry("Cat", 0.0));
        assertThat(row.summedUserScores()).containsExactly(entry("Dog", 2.0865), entry("Cat", 0.0));
        assertThat(row.summedUserScoresRatios()).containsExactly(entry("Dog", 1.0), entry("Cat", 0.0));
        assertThat(row.confidencePerCategory()).containsExactly(entry("Dog", 0.9943), entry("Cat", 0.0057));
        assertThat(row.leadingCategory()).contains("Dog");
        assertThat(row.weightedLeadingCategory()).contains("Dog");
    }

    @Test
    void oldClassificationFile_singleUserScore_isTheGlobalOne() {
        ClassificationRow row = ResultFiles.read("classification-confidence.json")
                .asClassification()
                .rows()
                .get(0);

        assertThat(row.votes()).extracting(vote -> vote.selectedCategory()).containsOnly("Dog");
        assertThat(row.votes())
                .extracting(vote -> vote.labeler().userScore().getAsDouble())
                .containsExactly(0.3, 0.8486, 0.4469, 0.4911);
        assertThat(row.votes().get(0).labeler().userScores()).containsExactly(entry("global", 0.3));
        assertThat(row.votes())
                .extracting(vote -> vote.labeler().country().orElseThrow())
                .containsExactly("PT", "RS", "SG", "IN");
        assertThat(row.votes())
                .extracting(vote -> vote.labeler().language().orElseThrow())
                .containsExactly("pt", "sr", "en", "en");
        assertThat(row.votes().get(0).labeler().demographics()).isEmpty();
    }

    @Test
    void currentCompareFile_isRead() {
        CompareResults results = ResultFiles.read("compare-current.json").asCompare();
        CompareRow row = results.rows().get(0);

        assertThat(results.info().type()).contains("Compare");
        assertThat(results.info().name()).contains("books");
        assertThat(results.info().instruction()).contains("Which image fits better?");
        assertThat(row.winner()).contains("b.jpg");
        assertThat(row.winnerIndex()).hasValue(1);
        assertThat(row.weightedWinner()).contains("b.jpg");
        assertThat(row.weightedWinnerIndex()).hasValue(1);
        assertThat(row.options()).extracting(CompareOption::name).containsExactly("a.jpg", "b.jpg");
        assertThat(row.options())
                .extracting(option -> option.assetUrl().orElseThrow())
                .containsExactly("https://assets.rapidata.ai/0a1.jpg", "https://assets.rapidata.ai/0b2.jpg");
        assertThat(row.options().get(1).tally().confidence()).hasValue(0.99);
        assertThat(row.both()).map(Tally::votes).contains(1L);
        assertThat(row.both().orElseThrow().summedUserScore()).hasValue(0.5);
        assertThat(row.neither()).isEmpty();
        assertThat(row.privateMetadata()).containsExactly(entry("k", "v"));
        LabelerDetails labeler = row.votes().get(0).labeler();
        assertThat(labeler.country()).contains("EG");
        assertThat(labeler.language()).contains("ar");
        assertThat(labeler.userScore()).hasValue(0.845);
        assertThat(labeler.age()).contains("18-29");
        assertThat(labeler.gender()).contains("Other");
        assertThat(labeler.occupation()).contains("Retired");
    }

    @Test
    void currentClassificationFile_isRead() {
        ClassificationResults results =
                ResultFiles.read("classification-current.json").asClassification();
        ClassificationRow row = results.rows().get(0);

        assertThat(results.totals()).containsExactly(entry("Cat", 15L), entry("Dog", 8L));
        assertThat(row.identifier()).contains("image1.jpg");
        assertThat(row.originalFileName()).contains("image1.jpg");
        assertThat(row.assetUrl()).contains("https://assets.rapidata.ai/0c3.jpg");
        assertThat(row.leadingCategory()).contains("Cat");
        assertThat(row.weightedLeadingCategory())
                .as("reliable labelers saw a dog")
                .contains("Dog");
        assertThat(row.votes().get(0).selectedCategory()).isEqualTo("Cat");
        assertThat(row.votes().get(0).labeler().userScore()).hasValue(0.75);
    }

    @Test
    void anyFile_raw_isTheWholeFile() throws Exception {
        for (String name : new String[] {"compare-2025.json", "classification-confidence.json"}) {
            assertThat(ResultFiles.read(name).raw())
                    .isEqualTo(ai.rapidata.sdk.internal.json.Json.parse(ResultFiles.resource(name)));
        }
    }
}
