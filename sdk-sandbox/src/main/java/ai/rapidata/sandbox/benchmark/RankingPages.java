package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.page.RankingView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Standings as pages show them. */
final class RankingPages {
    private static final int[] ALL_LOST = {0xE0, 0x9A, 0x57};
    private static final int[] EVEN = {0xFA, 0xFA, 0xFA};
    private static final int[] ALL_WON = {0x6B, 0x9B, 0xD2};

    private RankingPages() {}

    static RankingView view(Standings standings, Predicate<Participant> isEvaluating) {
        List<Standing> ranked = standings.ranked();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Standing standing : ranked) {
            Double score = standing.score();
            Double interval = standing.interval();
            if (score != null && interval != null) {
                least = Math.min(least, score - interval);
                most = Math.max(most, score + interval);
            }
        }
        List<RankingView.Row> rows = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            rows.add(row(i + 1, ranked.get(i), isEvaluating.test(ranked.get(i).participant()), least, most - least));
        }
        return new RankingView(standings.responses(), rows, matrix(standings));
    }

    private static RankingView.Row row(int rank, Standing standing, boolean evaluating, double least, double span) {
        Double score = standing.score();
        Double interval = standing.interval();
        return new RankingView.Row(
                score == null ? "" : Integer.toString(rank),
                standing.participant().name(),
                rounded(score),
                score == null || interval == null ? "" : rounded(score - interval) + " to " + rounded(score + interval),
                score == null || interval == null ? 0 : share(score - interval - least, span),
                score == null || interval == null ? 0 : share(2 * interval, span),
                count(standing.wins()),
                count(standing.matches()),
                standing.responses(),
                evaluating ? "under evaluation" : score == null ? "not compared" : "");
    }

    /** How much of a bar something takes, in percent; nothing where there is no bar. */
    private static int share(double length, double span) {
        return span > 0 ? (int) Math.round(100 * length / span) : 0;
    }

    private static List<RankingView.MatrixRow> matrix(Standings standings) {
        List<Standing> compared = standings.ranked().stream()
                .filter(standing -> standing.score() != null)
                .toList();
        double[][] wins = standings.wins();
        double[][] votes = standings.votes();
        List<RankingView.MatrixRow> rows = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            List<RankingView.Cell> cells = new ArrayList<>();
            for (int j = 0; j < compared.size(); j++) {
                double all = wins[i][j] + wins[j][i];
                cells.add(
                        all > 0
                                ? new RankingView.Cell(
                                        Math.round(100 * wins[i][j] / all) + " %",
                                        count(wins[i][j]) + " of " + count(all) + ", votes " + count(votes[i][j])
                                                + " : " + count(votes[j][i]),
                                        color(wins[i][j] / all))
                                : new RankingView.Cell("", "", "#eef1f4"));
            }
            rows.add(new RankingView.MatrixRow(compared.get(i).participant().name(), cells));
        }
        return rows;
    }

    private static String color(double share) {
        int[] end = share < 0.5 ? ALL_LOST : ALL_WON;
        double strength = Math.min(1, Math.abs(share - 0.5) * 2);
        StringBuilder color = new StringBuilder("#");
        for (int part = 0; part < 3; part++) {
            color.append(
                    String.format(Locale.ROOT, "%02x", Math.round(EVEN[part] + strength * (end[part] - EVEN[part]))));
        }
        return color.toString();
    }

    private static String rounded(@Nullable Double value) {
        return value == null
                ? ""
                : new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String count(double value) {
        BigDecimal exact =
                new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : exact.toPlainString();
    }
}
