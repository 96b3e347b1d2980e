package ai.rapidata.reports;

import ai.rapidata.sdk.benchmark.Standing;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.flow.FlowItemResults;
import ai.rapidata.sdk.flow.RankedDatapoint;
import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.statistics.BradleyTerryFit;
import ai.rapidata.sdk.statistics.Estimate;
import ai.rapidata.sdk.statistics.Interval;
import ai.rapidata.sdk.statistics.RankRange;
import ai.rapidata.sdk.statistics.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One ranking of a {@link RankingReport}. Immutable. */
public final class ReportSection {

    private final String heading;
    private final ScoreTable scores;
    private final @Nullable WinLossMatrix matrix;
    private final List<String> notes;

    private ReportSection(String heading, ScoreTable scores, @Nullable WinLossMatrix matrix, List<String> notes) {
        this.heading = heading;
        this.scores = scores;
        this.matrix = matrix;
        this.notes = List.copyOf(notes);
    }

    /**
     * Standings of a benchmark or a leaderboard. Models without a score are in the table only.
     *
     * @param heading what the section is called
     * @param standings the models
     * @return the section
     */
    public static ReportSection of(String heading, Standings standings) {
        ScoreTable.Builder table =
                new ScoreTable.Builder("rank", "model", "score", "interval", "wins", "matches", "responses", "state");
        List<String> labels =
                Labels.distinct(standings.rows().stream().map(Standing::name).toList());
        for (int i = 0; i < labels.size(); i++) {
            Standing row = standings.rows().get(i);
            Double score = row.score();
            Integer rank = row.rank();
            @Nullable
            Interval interval = row.lowerBound().isPresent() && row.upperBound().isPresent()
                    ? new Interval(
                            row.lowerBound().getAsDouble(), row.upperBound().getAsDouble())
                    : null;
            table.row(
                    labels.get(i),
                    score,
                    interval,
                    rank == null ? "" : rank.toString(),
                    labels.get(i),
                    Numbers.rounded(score),
                    Numbers.interval(interval),
                    Numbers.count(row.wins()),
                    Numbers.count(row.totalMatches()),
                    Long.toString(row.responseCount()),
                    row.isDisabled()
                            ? "Disabled"
                            : row.isEvaluating() ? "Evaluating" : row.status().value());
        }
        String responses = standings.totalResponses() + (standings.totalResponses() == 1 ? " response" : " responses");
        return new ReportSection(heading, table.build(), null, List.of("By " + responses + " of people."));
    }

    /**
     * The ranking of a batch of a flow, which has no intervals.
     *
     * @param heading what the section is called
     * @param results the items
     * @return the section
     */
    public static ReportSection of(String heading, FlowItemResults results) {
        ScoreTable.Builder table = new ScoreTable.Builder("rank", "item", "score");
        List<String> labels = Labels.distinct(
                results.items().stream().map(RankedDatapoint::label).toList());
        for (int i = 0; i < labels.size(); i++) {
            RankedDatapoint item = results.items().get(i);
            @Nullable
            Double score = item.elo().isPresent() ? (double) item.elo().getAsInt() : null;
            table.row(
                    labels.get(i),
                    score,
                    null,
                    Integer.toString(item.rank()),
                    labels.get(i),
                    score == null ? "" : Integer.toString(item.elo().getAsInt()));
        }
        String votes = "By " + results.totalVotes() + " comparisons of people.";
        return new ReportSection(
                heading,
                table.build(),
                null,
                results.isPartial()
                        ? List.of(votes, "Partial: the batch ended as " + results.status() + ".")
                        : List.of(votes));
    }

    /**
     * A fit made locally. Items that can be compared with no other have no score.
     *
     * @param heading what the section is called
     * @param fit the fit
     * @param scale on which scores are shown
     * @param level of the intervals and of the ranks that each item may have, above 0 and below 1, for example 0.95
     * @return the section, with the matrix of the counts that were fitted
     * @throws ai.rapidata.sdk.error.InvalidInputException if the level is out of range
     */
    public static ReportSection of(String heading, BradleyTerryFit fit, Scale scale, double level) {
        ScoreTable.Builder table = new ScoreTable.Builder("ranks", "item", "score", "interval");
        List<RankRange> ranks = fit.rankRanges(level);
        List<Integer> order = strongestFirst(fit, scale);
        List<String> labels = Labels.distinct(
                order.stream().map(item -> fit.counts().names().get(item)).toList());
        for (int i = 0; i < labels.size(); i++) {
            Optional<Estimate> estimate = fit.score(order.get(i), scale);
            @Nullable Double score = estimate.map(Estimate::value).orElse(null);
            @Nullable
            Interval interval = estimate.map(known -> known.interval(level)).orElse(null);
            RankRange range = ranks.get(order.get(i));
            table.row(
                    labels.get(i),
                    score,
                    interval,
                    range.best() == range.worst() ? "" + range.best() : range.best() + " to " + range.worst(),
                    labels.get(i),
                    Numbers.rounded(score),
                    Numbers.interval(interval));
        }
        List<String> notes = new ArrayList<>();
        if (!fit.isConnected()) {
            notes.add("The comparisons leave " + fit.components().size()
                    + " groups that cannot be compared: scores of different groups say nothing about one another.");
        }
        return new ReportSection(heading, table.build(), Matrices.of(fit.counts(), order), notes);
    }

    private static List<Integer> strongestFirst(BradleyTerryFit fit, Scale scale) {
        List<Integer> order =
                new ArrayList<>(fit.scores(scale).stream().map(Estimate::index).toList());
        for (int item = 0; item < fit.counts().size(); item++) {
            if (!order.contains(item)) {
                order.add(item);
            }
        }
        return order;
    }

    /**
     * The same section with a heat map of who won against whom.
     *
     * @param wins the matrix, strongest first
     * @return a changed copy
     */
    public ReportSection withMatrix(WinLossMatrix wins) {
        return new ReportSection(heading, scores, Objects.requireNonNull(wins, "wins"), notes);
    }

    /**
     * The same section with one more remark.
     *
     * @param text plain text
     * @return a changed copy
     */
    public ReportSection withNote(String text) {
        List<String> all = new ArrayList<>(notes);
        all.add(text);
        return new ReportSection(heading, scores, matrix, all);
    }

    /**
     * What the section is called.
     *
     * @return the heading
     */
    public String heading() {
        return heading;
    }

    ScoreTable scores() {
        return scores;
    }

    Optional<WinLossMatrix> matrix() {
        return Optional.ofNullable(matrix);
    }

    List<String> notes() {
        return notes;
    }

    @Override
    public String toString() {
        return "ReportSection[" + heading + "]";
    }
}
