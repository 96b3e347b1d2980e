package ai.rapidata.sdk.internal.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ai.rapidata.sdk.results.CompareOption;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.results.CompareRow;
import ai.rapidata.sdk.results.Tally;
import org.junit.jupiter.api.Test;

class CompareReadingTest {

    private static CompareRow row(String members) {
        return ResultFiles.parse("{'info':{'type':'Compare'},'results':[{" + members + "}]}")
                .asCompare()
                .rows()
                .get(0);
    }

    @Test
    void tie_hasNoWinner() {
        CompareRow row = row("'winner':null,'winnerIndex':null,'winner_index':null,'weightedWinner':null,"
                + "'weightedWinnerIndex':null,'aggregatedResults':{'a':1,'b':1},'summedUserScores':{'a':0.2,'b':0.9}");

        assertThat(row.winner()).isEmpty();
        assertThat(row.winnerIndex()).isEmpty();
        assertThat(row.winningOption()).isEmpty();
        assertThat(row.weightedWinner()).as("stated as null, so not computed").isEmpty();
    }

    @Test
    void weightedWinner_absent_isComputedFromSummedScores() {
        CompareRow row = row(
                "'winner':'a','winner_index':0,'aggregatedResults':{'a':2,'b':1},'summedUserScores':{'a':0.4,'b':0.9}");

        assertThat(row.winner()).contains("a");
        assertThat(row.weightedWinner()).contains("b");
        assertThat(row.weightedWinnerIndex()).hasValue(1);
        assertThat(row.weightedWinningOption()).map(CompareOption::name).contains("b");
    }

    @Test
    void weightedWinner_withoutSums_isComputedFromVotes() {
        CompareRow row = row("'aggregatedResults':{'a':2,'b':1},'detailedResults':["
                + "{'votedFor':'a','userDetails':{'userScore':0.1}},{'votedFor':'a','userDetails':{'userScore':0.2}},"
                + "{'votedFor':'b','userDetails':{'userScores':{'global':0.9}}}]");

        assertThat(row.weightedWinner()).contains("b");
    }

    @Test
    void weightedWinner_equalScores_isEmpty() {
        assertThat(row("'aggregatedResults':{'a':1,'b':1},'summedUserScores':{'a':0.5,'b':0.5}")
                        .weightedWinner())
                .isEmpty();
        assertThat(row("'aggregatedResults':{'a':0,'b':0}").weightedWinner()).isEmpty();
    }

    @Test
    void winnerIndex_oldName_isReadAndNewNameWins() {
        assertThat(row("'winner':'b','winner_index':1,'aggregatedResults':{'a':0,'b':1}")
                        .winnerIndex())
                .hasValue(1);
        assertThat(row("'winner':'a','winner_index':1,'winnerIndex':0,'aggregatedResults':{'a':0,'b':1}")
                        .winnerIndex())
                .hasValue(0);
        assertThat(row("'winner':'b','aggregatedResults':{'a':0,'b':1}").winnerIndex())
                .as("found by name")
                .hasValue(1);
    }

    @Test
    void bothAndNeither_areAnswersButNoOptions() {
        CompareRow row =
                row("'winner':'Neither','winnerIndex':3,'aggregatedResults':{'a':0,'b':1,'Both':2,'Neither':4}");

        assertThat(row.options()).extracting(CompareOption::name).containsExactly("a", "b");
        assertThat(row.both()).map(Tally::votes).contains(2L);
        assertThat(row.neither()).map(Tally::votes).contains(4L);
        assertThat(row.winner()).contains("Neither");
        assertThat(row.winningOption()).isEmpty();
    }

    @Test
    void textsCalledBothAndNeither_areOptions() {
        CompareRow row = row("'winner':'Both','winnerIndex':0,'aggregatedResults':{'Both':2,'Neither':0}");

        assertThat(row.options()).extracting(CompareOption::name).containsExactly("Both", "Neither");
        assertThat(row.both()).as("an option is no special answer").isEmpty();
        assertThat(row.winningOption()).map(CompareOption::index).contains(0);
    }

    @Test
    void twoOptionsOfOneName_stayTwo() {
        CompareRow row = row("'winner':'001.png','winnerIndex':1,"
                + "'assetUrls':{'001.png':'https://x/u1.png','001.png':'https://x/u2.png'},"
                + "'aggregatedResults':{'001.png':1,'001.png':4},"
                + "'summedUserScores':{'001.png':0.5,'001.png':2.5}");

        assertThat(row.options()).extracting(CompareOption::index).containsExactly(0, 1);
        assertThat(row.options()).extracting(CompareOption::votes).containsExactly(1L, 4L);
        assertThat(row.options())
                .extracting(option -> option.assetUrl().orElseThrow())
                .containsExactly("https://x/u1.png", "https://x/u2.png");
        assertThat(row.options())
                .extracting(option -> option.tally().summedUserScore().getAsDouble())
                .containsExactly(0.5, 2.5);
        assertThat(row.winningOption()).map(CompareOption::votes).contains(4L);
        assertThat(row.aggregatedResults()).as("by name they are added up").containsExactly(entry("001.png", 5L));
        assertThat(row.raw().object("assetUrls").orElseThrow().members())
                .as("a JSON object holds one member per name")
                .hasSize(1);
    }

    @Test
    void fieldsInOtherOrders_areJoinedByName() {
        CompareRow row = row("'aggregatedResults':{'a':1,'b':2},'summedUserScores':{'b':0.2,'a':0.1},"
                + "'confidencePerCategory':{'b':0.9}");

        assertThat(row.summedUserScores()).containsOnly(entry("a", 0.1), entry("b", 0.2));
        assertThat(row.confidencePerCategory()).containsExactly(entry("b", 0.9));
        assertThat(row.options().get(0).tally().confidence()).isEmpty();
    }

    @Test
    void givenNames_appearInSummary() {
        CompareResults results = ResultFiles.parse("{'info':{'type':'Compare'},'results':[],"
                        + "'summary':{'Flux_wins_total':3,'Aurora_wins_total':5,'note':'x'}}")
                .asCompare();

        assertThat(results.winsByName()).containsExactly(entry("Flux", 3L), entry("Aurora", 5L));
    }

    @Test
    void winsByName_withoutSummary_countsRows() {
        CompareResults results = ResultFiles.parse("{'info':{'type':'Compare'},'results':["
                        + "{'winner':'a','winnerIndex':0,'aggregatedResults':{'a':1,'b':0}},"
                        + "{'winner':null,'winnerIndex':null,'aggregatedResults':{'c':1,'d':1}},"
                        + "{'winner':'f','winnerIndex':1,'aggregatedResults':{'e':0,'f':1}},"
                        + "{'winner':'h','winnerIndex':1,'aggregatedResults':{'g':0,'h':1}}]}")
                .asCompare();

        assertThat(results.winsByName()).containsExactly(entry("A", 1L), entry("B", 2L));
    }
}
