package ai.rapidata.sdk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Simulated votes from known strengths: intervals hold the truth as often as they say. */
class CoverageTest {

    private static final int RUNS = 500;
    private static final double[] STRENGTHS = {0.9, 0.3, -0.3, -0.9};
    private static final int VOTES_PER_PAIR = 100;

    private static List<String> names(int size) {
        return IntStream.range(0, size).mapToObj(i -> "model " + i).toList();
    }

    private static PairwiseCounts votes(double[] strengths, int perPair, double tieReadiness, Random random) {
        PairwiseCounts.Builder counts = PairwiseCounts.builder(names(strengths.length));
        for (int i = 0; i < strengths.length; i++) {
            for (int j = 0; j < i; j++) {
                double first = Math.exp(strengths[i]);
                double second = Math.exp(strengths[j]);
                double tie = tieReadiness * Math.sqrt(first * second);
                for (int vote = 0; vote < perPair; vote++) {
                    double draw = random.nextDouble() * (first + second + tie);
                    if (draw < first) {
                        counts.win(i, j);
                    } else if (draw < first + second) {
                        counts.win(j, i);
                    } else {
                        counts.ties(i, j, 1);
                    }
                }
            }
        }
        return counts.build();
    }

    private static double coverage(FitOptions options, double tieReadiness, int runs) {
        int held = 0;
        int pairs = 0;
        for (int run = 0; run < runs; run++) {
            BradleyTerryFit fit =
                    BradleyTerry.fit(votes(STRENGTHS, VOTES_PER_PAIR, tieReadiness, new Random(run)), options);
            for (int i = 0; i < STRENGTHS.length; i++) {
                for (int j = 0; j < i; j++) {
                    Interval interval = fit.difference(i, j).orElseThrow().interval(0.95);
                    held += interval.contains(STRENGTHS[i] - STRENGTHS[j]) ? 1 : 0;
                    pairs++;
                }
            }
        }
        return (double) held / pairs;
    }

    @Test
    void gapsOfSixTenths_hundredVotesPerPair_orderIsRightInNineteenOfTwenty() {
        int right = 0;
        for (int run = 0; run < RUNS; run++) {
            BradleyTerryFit fit = BradleyTerry.fit(votes(STRENGTHS, VOTES_PER_PAIR, 0, new Random(run)));
            List<Integer> order =
                    fit.scores(Scale.STRENGTH).stream().map(Estimate::index).toList();
            right += order.equals(List.of(0, 1, 2, 3)) ? 1 : 0;
        }

        assertThat(right / (double) RUNS).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void intervalsOfDifferences_holdTheTruthAsOftenAsTheySay() {
        assertThat(coverage(FitOptions.defaults(), 0, RUNS)).isBetween(0.93, 0.97);
    }

    @Test
    void intervalsOfDifferences_withModelledTies_holdTheTruthAsOftenAsTheySay() {
        assertThat(coverage(FitOptions.defaults().withTies(TieModel.DAVIDSON), 0.5, RUNS))
                .isBetween(0.93, 0.97);
    }

    @Test
    void rankRanges_holdAllTrueRanksTogether() {
        double[] close = {0.4, 0.35, 0, 0, -0.6};
        int held = 0;
        int narrow = 0;
        for (int run = 0; run < RUNS; run++) {
            List<RankRange> ranges =
                    BradleyTerry.fit(votes(close, 60, 0, new Random(run))).rankRanges(0.95);
            // Items 2 and 3 are equal, so each of them has both of the ranks 3 and 4.
            int[][] ranks = {{1, 1}, {2, 2}, {3, 4}, {3, 4}, {5, 5}};
            boolean all = true;
            for (RankRange range : ranges) {
                int[] truth = ranks[range.index()];
                all &= range.best() <= truth[0] && range.worst() >= truth[1];
            }
            held += all ? 1 : 0;
            narrow += ranges.get(4).best() >= 4 ? 1 : 0;
        }

        assertThat(held / (double) RUNS).isGreaterThanOrEqualTo(0.95);
        assertThat(narrow / (double) RUNS).as("ranges are not merely wide").isGreaterThan(0.3);
    }

    @Test
    void pValues_whereNothingDiffers_areSmallAsOftenAsTheySay() {
        int small = 0;
        for (int run = 0; run < RUNS; run++) {
            BradleyTerryFit fit = BradleyTerry.fit(votes(new double[] {0, 0, 0}, 60, 0, new Random(run)));
            small += fit.difference(0, 1).orElseThrow().pValue() < 0.05 ? 1 : 0;
        }

        assertThat(small / (double) RUNS).isBetween(0.02, 0.08);
    }

    /** Votes on one prompt share a lean of that prompt, so fewer things are known than votes are counted. */
    @Test
    @Tag("exhaustive")
    void clusteredVotes_bootstrapHoldsTheTruth_whereVoteIntervalsDoNot() {
        double[] strengths = {0.5, 0, -0.5};
        int byVotes = 0;
        int byClusters = 0;
        int runs = 300;
        for (int run = 0; run < runs; run++) {
            Random random = new Random(run);
            List<PairwiseCounts> prompts = new ArrayList<>();
            PairwiseCounts.Builder all = PairwiseCounts.builder(names(3));
            for (int prompt = 0; prompt < 40; prompt++) {
                double[] leaning = new double[3];
                for (int i = 0; i < 3; i++) {
                    leaning[i] = strengths[i] + 0.8 * random.nextGaussian();
                }
                PairwiseCounts votes = votes(leaning, 20, 0, random);
                prompts.add(votes);
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        if (i != j) {
                            all.wins(i, j, votes.wins(i, j));
                        }
                    }
                }
            }
            // Leans average out to a flatter curve; what both estimate is the strength of the average vote.
            double truth = averageLogOdds(1.0, 0.8 * Math.sqrt(2));
            byVotes += BradleyTerry.fit(all.build())
                            .difference(0, 2)
                            .orElseThrow()
                            .interval(0.95)
                            .contains(truth)
                    ? 1
                    : 0;
            ClusterBootstrap bootstrap = ClusterBootstrap.of(prompts, FitOptions.defaults(), 400, run);
            byClusters += bootstrap.difference(0, 2, 0.95).orElseThrow().contains(truth) ? 1 : 0;
        }

        assertThat(byVotes / (double) runs).isLessThan(0.85);
        assertThat(byClusters / (double) runs).isBetween(0.89, 0.98);
    }

    private static double averageLogOdds(double difference, double deviation) {
        double win = 0;
        double weight = 0;
        for (double z = -8; z <= 8; z += 0.001) {
            double density = Math.exp(-z * z / 2);
            win += density / (1 + Math.exp(-(difference + deviation * z)));
            weight += density;
        }
        return Math.log(win / (weight - win));
    }
}
