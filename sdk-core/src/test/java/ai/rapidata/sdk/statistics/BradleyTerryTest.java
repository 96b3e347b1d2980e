package ai.rapidata.sdk.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BradleyTerryTest {

    private static final Offset<Double> CLOSE = within(1e-6);
    private static final List<String> ABC = List.of("a", "b", "c");
    private static final double[][] WINS = {{0, 7, 9}, {3, 0, 6}, {1, 4, 0}};
    private static final double[][] TIES = {{0, 2, 1}, {2, 0, 3}, {1, 3, 0}};

    private static final BradleyTerryFit FIT = BradleyTerry.fit(PairwiseCounts.of(ABC, WINS));

    private static double strength(BradleyTerryFit fit, int item) {
        return fit.strength(item).orElseThrow().value();
    }

    @Test
    void golden_strengthsAndStandardErrors() {
        assertThat(strength(FIT, 0)).isCloseTo(0.9436058499391524, CLOSE);
        assertThat(strength(FIT, 1)).isCloseTo(-0.1601606972432396, CLOSE);
        assertThat(strength(FIT, 2)).isCloseTo(-0.7834451526959127, CLOSE);
        assertThat(FIT.strength("a").orElseThrow().standardError()).isCloseTo(0.37720660045355675, CLOSE);
        assertThat(FIT.strength("b").orElseThrow().standardError()).isCloseTo(0.3282506777700636, CLOSE);
        assertThat(FIT.strength("c").orElseThrow().standardError()).isCloseTo(0.358145701346686, CLOSE);
        assertThat(FIT.logLikelihood()).isCloseTo(-16.324990494285203, CLOSE);
        assertThat(FIT.isConnected()).isTrue();
    }

    @Test
    void golden_eloScale() {
        List<Estimate> scores = FIT.scores(Scale.ELO);

        assertThat(scores).extracting(Estimate::name).containsExactly("a", "b", "c");
        assertThat(scores.get(0).value()).isCloseTo(1163.9211254880806, CLOSE);
        assertThat(scores.get(1).value()).isCloseTo(972.1772371877935, CLOSE);
        assertThat(scores.get(2).value()).isCloseTo(863.9016373241259, CLOSE);
        assertThat(scores.get(0).standardError()).isCloseTo(65.52749804578573, CLOSE);
        assertThat(scores.get(1).standardError()).isCloseTo(57.02298321461642, CLOSE);
        assertThat(scores.get(2).standardError()).isCloseTo(62.216280724894304, CLOSE);
    }

    @Test
    void golden_davidsonTies() {
        BradleyTerryFit fit = BradleyTerry.fit(
                PairwiseCounts.of(ABC, WINS, TIES), FitOptions.defaults().withTies(TieModel.DAVIDSON));

        assertThat(strength(fit, 0)).isCloseTo(0.9896199442271848, CLOSE);
        assertThat(strength(fit, 1)).isCloseTo(-0.17852447746871136, CLOSE);
        assertThat(strength(fit, 2)).isCloseTo(-0.8110954667584734, CLOSE);
        assertThat(fit.tieReadiness()).isCloseTo(0.4771266502557333, CLOSE);
    }

    @Test
    void ties_asHalfWins_equalHalfWins() {
        double[][] halves = {{0, 8, 9.5}, {4, 0, 7.5}, {1.5, 5.5, 0}};

        BradleyTerryFit ties = BradleyTerry.fit(PairwiseCounts.of(ABC, WINS, TIES));
        BradleyTerryFit wins = BradleyTerry.fit(PairwiseCounts.of(ABC, halves));

        for (int item = 0; item < 3; item++) {
            assertThat(strength(ties, item)).isCloseTo(strength(wins, item), within(1e-12));
        }
        assertThat(ties.tieReadiness()).isZero();
    }

    @Test
    void davidson_withoutTies_isTheModelWithoutTies() {
        BradleyTerryFit fit = BradleyTerry.fit(
                PairwiseCounts.of(ABC, WINS), FitOptions.defaults().withTies(TieModel.DAVIDSON));

        assertThat(fit.tieReadiness()).isZero();
        assertThat(strength(fit, 0)).isCloseTo(0.9436058499391524, CLOSE);
        assertThat(fit.outcome(0, 1).orElseThrow().tie()).isZero();
    }

    @Test
    void davidson_onlyTies_isRefused() {
        PairwiseCounts onlyTies = PairwiseCounts.of(ABC, new double[3][3], TIES);

        assertThatThrownBy(
                        () -> BradleyTerry.fit(onlyTies, FitOptions.defaults().withTies(TieModel.DAVIDSON)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("ties: there are only ties, so their share says nothing; use TieModel.HALF_WIN");
        assertThat(strength(BradleyTerry.fit(onlyTies), 0)).isCloseTo(0, CLOSE);
    }

    @Test
    void davidson_probabilities_followTheModelAndAddUp() {
        BradleyTerryFit fit = BradleyTerry.fit(
                PairwiseCounts.of(ABC, WINS, TIES), FitOptions.defaults().withTies(TieModel.DAVIDSON));
        double first = Math.exp(strength(fit, 0));
        double second = Math.exp(strength(fit, 1));
        double tie = fit.tieReadiness() * Math.sqrt(first * second);
        double all = first + second + tie;

        Outcome outcome = fit.outcome(0, 1).orElseThrow();

        assertThat(outcome.win()).isCloseTo(first / all, within(1e-12));
        assertThat(outcome.tie()).isCloseTo(tie / all, within(1e-12));
        assertThat(outcome.loss()).isCloseTo(second / all, within(1e-12));
        assertThat(outcome.win() + outcome.tie() + outcome.loss()).isCloseTo(1, within(1e-12));
    }

    @Test
    void twoItems_haveTheLogOddsAndItsStandardError() {
        BradleyTerryFit fit = BradleyTerry.fit(PairwiseCounts.builder(List.of("x", "y"))
                .wins(0, 1, 30)
                .wins(1, 0, 10)
                .build());
        Difference difference = fit.difference("x", "y").orElseThrow();

        assertThat(difference.value()).isCloseTo(Math.log(3), within(1e-10));
        assertThat(difference.standardError()).isCloseTo(Math.sqrt(1.0 / 30 + 1.0 / 10), within(1e-10));
        assertThat(fit.outcome(0, 1).orElseThrow().win()).isCloseTo(0.75, within(1e-10));
        assertThat(difference.interval(0.95).lower())
                .isCloseTo(Math.log(3) - 1.959963984540054 * difference.standardError(), within(1e-9));
        double z = Math.log(3) / difference.standardError();
        assertThat(difference.pValue()).isCloseTo(2 * NormalDistribution.upperTail(z), within(1e-12));
        assertThat(difference.probabilityStronger()).isCloseTo(1 - difference.pValue() / 2, within(1e-12));
        assertThat(fit.difference("y", "x").orElseThrow().value()).isCloseTo(-Math.log(3), within(1e-10));
    }

    @Test
    void difference_isMoreCertainThanTwoSeparateEstimatesWouldBe() {
        Difference difference = FIT.difference(0, 1).orElseThrow();
        double a = FIT.strength(0).orElseThrow().standardError();
        double b = FIT.strength(1).orElseThrow().standardError();

        assertThat(difference.value()).isCloseTo(strength(FIT, 0) - strength(FIT, 1), within(1e-12));
        assertThat(difference.standardError()).isNotCloseTo(Math.hypot(a, b), within(0.01));
    }

    @Test
    void itemThatOnlyWon_isReportedNotInfinite() {
        BradleyTerryFit fit = BradleyTerry.fit(PairwiseCounts.builder(List.of("loser", "b", "champion", "c"))
                .wins(2, 1, 5)
                .wins(2, 3, 5)
                .wins(1, 3, 4)
                .wins(3, 1, 2)
                .wins(1, 0, 1)
                .build());

        assertThat(fit.isConnected()).isFalse();
        assertThat(fit.components()).containsExactly(List.of(2), List.of(1, 3), List.of(0));
        assertThat(fit.strength("champion")).isEmpty();
        assertThat(fit.strength("loser")).isEmpty();
        assertThat(fit.difference("champion", "b")).isEmpty();
        assertThat(fit.outcome(2, 1)).isEmpty();
        assertThat(fit.difference("b", "c").orElseThrow().value()).isCloseTo(Math.log(2), within(1e-10));
        assertThat(fit.scores(Scale.ELO)).extracting(Estimate::name).containsExactly("b", "c");
        assertThat(fit.rankRanges(0.95)).allSatisfy(range -> {
            assertThat(range.best()).isEqualTo(1);
            assertThat(range.worst()).isEqualTo(4);
        });
        assertThat(fit.toString()).contains("3 groups that cannot be compared").doesNotContain("Infinity", "NaN");
    }

    @Test
    void groupsThatNeverMet_areFittedEachForItself() {
        BradleyTerryFit fit = BradleyTerry.fit(PairwiseCounts.builder(List.of("a", "b", "x", "y"))
                .wins(0, 1, 3)
                .wins(1, 0, 1)
                .wins(2, 3, 1)
                .wins(3, 2, 1)
                .build());

        assertThat(fit.components()).containsExactlyInAnyOrder(List.of(0, 1), List.of(2, 3));
        assertThat(strength(fit, 0)).isCloseTo(Math.log(3) / 2, within(1e-10));
        assertThat(strength(fit, 2)).isCloseTo(0, within(1e-10));
        assertThat(fit.difference(0, 2)).isEmpty();
    }

    @Test
    void prior_makesEverythingComparable() {
        PairwiseCounts counts = PairwiseCounts.builder(List.of("champion", "loser", "unseen"))
                .wins(0, 1, 20)
                .build();

        BradleyTerryFit fit = BradleyTerry.fit(counts, FitOptions.defaults().withPrior(2));

        assertThat(fit.isConnected()).isTrue();
        assertThat(strength(fit, 0)).isBetween(1.0, 6.0);
        assertThat(strength(fit, 0) + strength(fit, 1) + strength(fit, 2)).isCloseTo(0, within(1e-9));
        assertThat(strength(fit, 2)).isCloseTo(0, within(1e-9));
        double difference = strength(fit, 0) - strength(fit, 1);
        // At the maximum, what the data pull with is what the prior pulls back with.
        assertThat(20 / (1 + Math.exp(difference))).isCloseTo(strength(fit, 0) / 4, within(1e-9));
        assertThat(fit.difference(0, 2).orElseThrow().standardError())
                .isGreaterThan(1)
                .isLessThan(3);
    }

    @Test
    void prior_thatSaysNothing_changesNothing() {
        BradleyTerryFit fit = BradleyTerry.fit(
                PairwiseCounts.of(ABC, WINS), FitOptions.defaults().withPrior(1e6));

        assertThat(strength(fit, 0)).isCloseTo(0.9436058499391524, CLOSE);
        assertThat(fit.strength(0).orElseThrow().standardError()).isCloseTo(0.37720660045355675, CLOSE);
    }

    @Test
    void nothing_isFittedToNothing() {
        assertThat(BradleyTerry.fit(PairwiseCounts.builder(List.of()).build()).scores(Scale.FLOW))
                .isEmpty();
        BradleyTerryFit unseen = BradleyTerry.fit(PairwiseCounts.builder(ABC).build());
        assertThat(unseen.components()).hasSize(3);
        assertThat(unseen.strength(0)).isEmpty();
        assertThat(BradleyTerry.fit(
                                PairwiseCounts.builder(ABC).build(),
                                FitOptions.defaults().withPrior(1))
                        .strength(0)
                        .orElseThrow()
                        .value())
                .isZero();
    }

    @Test
    void extremeCounts_stayFinite() {
        BradleyTerryFit fit = BradleyTerry.fit(PairwiseCounts.builder(ABC)
                .wins(0, 1, 1e7)
                .wins(1, 0, 1e-3)
                .wins(1, 2, 1e7)
                .wins(2, 1, 1e-3)
                .build());

        assertThat(fit.difference(0, 1).orElseThrow().value()).isCloseTo(Math.log(1e10), within(1e-6));
        assertThat(fit.difference(0, 2).orElseThrow().value()).isCloseTo(2 * Math.log(1e10), within(1e-6));
        assertThat(fit.difference(0, 1).orElseThrow().standardError()).isCloseTo(Math.sqrt(1e3), within(1e-3));
    }

    @Test
    void manyItems_areFittedToTheGradientsZero() {
        Random random = new Random(7);
        int size = 60;
        double[][] wins = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                wins[i][j] = i == j ? 0 : random.nextInt(4) + (i < j ? 1 : 0);
            }
        }
        BradleyTerryFit fit = BradleyTerry.fit(PairwiseCounts.of(
                IntStream.range(0, size).mapToObj(i -> "m" + i).toList(), wins));

        for (int i = 0; i < size; i++) {
            double expected = 0;
            double seen = 0;
            for (int j = 0; j < size; j++) {
                if (i != j) {
                    expected += (wins[i][j] + wins[j][i])
                            * fit.outcome(i, j).orElseThrow().win();
                    seen += wins[i][j];
                }
            }
            assertThat(expected).as("wins of item %d", i).isCloseTo(seen, within(1e-6));
        }
    }

    @Test
    void badItems_areRefused() {
        assertThatThrownBy(() -> FIT.strength(3)).hasMessage("item: there is no item 3; use indexes from 0 to 2");
        assertThatThrownBy(() -> FIT.strength("d")).hasMessage("name: no item is called \"d\"; use one of [a, b, c]");
        assertThatThrownBy(() -> FIT.difference(1, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> FIT.rankRanges(1)).hasMessageContaining("level: 1.0 is not between 0 and 1");
        assertThatThrownBy(() -> FIT.strength(0).orElseThrow().interval(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> FitOptions.defaults().withPrior(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> FitOptions.defaults().withPrior(Double.NaN)).isInstanceOf(InvalidInputException.class);
    }
}
