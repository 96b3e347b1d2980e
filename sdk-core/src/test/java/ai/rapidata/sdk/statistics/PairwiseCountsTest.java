package ai.rapidata.sdk.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.CompareOption;
import ai.rapidata.sdk.results.CompareRow;
import ai.rapidata.sdk.results.RowSource;
import ai.rapidata.sdk.results.Tallies;
import ai.rapidata.sdk.results.Tally;
import ai.rapidata.sdk.results.WinLossMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairwiseCountsTest {

    private static final PairwiseCounts COUNTS = PairwiseCounts.builder(List.of("a", "b", "c", "c"))
            .win(0, 1)
            .wins(1, 0, 2.5)
            .ties(1, 2, 3)
            .wins(3, 0, 1)
            .build();

    @Test
    void counts_areSummed() {
        assertThat(COUNTS.wins(1, 0)).isEqualTo(2.5);
        assertThat(COUNTS.ties(2, 1)).isEqualTo(3);
        assertThat(COUNTS.comparisons(0, 1)).isEqualTo(3.5);
        assertThat(COUNTS.total()).isEqualTo(7.5);
        assertThat(COUNTS).hasToString("PairwiseCounts[4 items, 7.5 comparisons]");
    }

    @Test
    void subset_keepsOnlyWhatIsAmongItsItems() {
        PairwiseCounts subset = COUNTS.subset(List.of(3, 0));

        assertThat(subset.names()).containsExactly("c", "a");
        assertThat(subset.wins(0, 1)).isEqualTo(1);
        assertThat(subset.total()).isEqualTo(1);
        assertThat(COUNTS.subsetOf(List.of("b", "a")).wins(0, 1)).isEqualTo(2.5);
    }

    @Test
    void itemsOfOneName_areToldApartByIndexOnly() {
        assertThatThrownBy(() -> COUNTS.indexOf("c"))
                .hasMessage("name: several items are called \"c\"; use the index of the item");
        assertThat(COUNTS.indexOf("b")).isEqualTo(1);
    }

    @Test
    void matrixOfTheService_losesItsDiagonal() {
        WinLossMatrix matrix = WinLossMatrix.of(
                List.of("x", "y"), List.of("x", "y"), List.of(List.of(9.0, 2.0), List.of(1.5, 9.0)), null);

        PairwiseCounts counts = PairwiseCounts.of(matrix);

        assertThat(counts).isEqualTo(PairwiseCounts.of(List.of("x", "y"), new double[][] {{0, 2}, {1.5, 0}}));
        assertThatThrownBy(() ->
                        PairwiseCounts.of(WinLossMatrix.of(List.of("x"), List.of("y"), List.of(List.of(1.0)), null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("differ");
    }

    @Test
    void votes_countByOption_equalNamesOfOtherFilesStayTwo() {
        PairwiseCounts counts = PairwiseCounts.ofVotes(
                List.of(row("1.png", "u/a", 3, "1.png", "u/b", 1, 2), row("1.png", "u/b", 4, "t", null, 0, 0)));

        assertThat(counts.names()).containsExactly("1.png", "1.png", "t");
        assertThat(counts.wins(0, 1)).isEqualTo(3);
        assertThat(counts.wins(1, 0)).isEqualTo(1);
        assertThat(counts.ties(0, 1)).isEqualTo(2);
        assertThat(counts.wins(1, 2)).isEqualTo(4);
        assertThat(counts.total()).isEqualTo(10);
    }

    private static CompareRow row(
            String first,
            @Nullable String firstUrl,
            int firstVotes,
            String second,
            @Nullable String secondUrl,
            int secondVotes,
            int both) {
        Tally a = Tally.builder(first).votes(firstVotes).build();
        Tally b = Tally.builder(second).votes(secondVotes).build();
        List<Tally> tallies = new ArrayList<>(List.of(a, b));
        if (both > 0) {
            tallies.add(Tally.builder(CompareRow.BOTH).votes(both).build());
        }
        return CompareRow.builder(RowSource.of(JsonObject.empty()).build())
                .tallies(new Tallies(tallies))
                .options(List.of(
                        CompareOption.builder(0, a).assetUrl(firstUrl).build(),
                        CompareOption.builder(1, b).assetUrl(secondUrl).build()))
                .build();
    }

    @Test
    void components_comeInOrderOfWinning() {
        PairwiseCounts chain = PairwiseCounts.builder(List.of("a", "b", "c", "d", "e"))
                .win(4, 3)
                .win(3, 2)
                .win(2, 3)
                .win(2, 1)
                .win(1, 0)
                .build();

        assertThat(chain.components()).containsExactly(List.of(4), List.of(2, 3), List.of(1), List.of(0));
        assertThat(COUNTS.components()).containsExactly(List.of(3), List.of(0, 1, 2));
    }

    @Test
    void components_ofALongChain_needNoDeepStack() {
        int size = 1200;
        PairwiseCounts.Builder ring = PairwiseCounts.builder(
                IntStream.range(0, size).mapToObj(Integer::toString).toList());
        IntStream.range(0, size).forEach(i -> ring.win(i, (i + 1) % size));

        assertThat(ring.build().components()).hasSize(1);
    }

    @Test
    void badCounts_areRefused() {
        PairwiseCounts.Builder builder = PairwiseCounts.builder(List.of("a", "b"));

        assertThatThrownBy(() -> builder.win(0, 0)).hasMessageContaining("0 and 0 are not two of the items");
        assertThatThrownBy(() -> builder.win(0, 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> builder.wins(0, 1, -1)).hasMessageContaining("count: -1.0 is no count");
        assertThatThrownBy(() -> builder.wins(0, 1, Double.NaN)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> builder.ties(1, 0, Double.POSITIVE_INFINITY))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PairwiseCounts.of(List.of("a", "b"), new double[][] {{0, 1}}))
                .hasMessage("wins: has 1 rows; give one for each of the 2 names");
        assertThatThrownBy(() -> PairwiseCounts.of(List.of("a", "b"), new double[][] {{0, 1}, {1}}))
                .hasMessage("wins[1]: has 1 columns; give one for each of the 2 names");
        assertThatThrownBy(() -> PairwiseCounts.of(List.of("a", "b"), new double[][] {{1, 1}, {1, 0}}))
                .hasMessageContaining("wins[0][0]: an item is compared with itself");
        assertThatThrownBy(() ->
                        PairwiseCounts.of(List.of("a", "b"), new double[2][2], new double[][] {{0, 1}, {2, 0}}))
                .hasMessageContaining("ties[1][0]: 2.0 differs from ties[0][1]");
        assertThatThrownBy(() -> COUNTS.subset(List.of(0, 0))).hasMessageContaining("names an item twice");
        assertThatThrownBy(() -> COUNTS.subset(List.of(9))).hasMessageContaining("there is no item 9");
    }

    @Test
    void counts_cannotBeChangedThroughTheirArguments() {
        double[][] wins = {{0, 1}, {1, 0}};
        PairwiseCounts counts = PairwiseCounts.of(List.of("a", "b"), wins);
        wins[0][1] = 100;

        assertThat(counts.wins(0, 1)).isEqualTo(1);
    }
}
