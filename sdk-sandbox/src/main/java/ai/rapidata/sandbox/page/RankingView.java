package ai.rapidata.sandbox.page;

import java.util.List;

/**
 * Models ranked by votes, with who won against whom.
 *
 * @param responses how many answers were counted
 * @param rows the models, the strongest first
 * @param matrix the wins of each model, in the same order; without models that were never compared
 */
public record RankingView(long responses, List<Row> rows, List<MatrixRow> matrix) {

    /** Copies the lists. */
    public RankingView {
        rows = List.copyOf(rows);
        matrix = List.copyOf(matrix);
    }

    /**
     * A model's place.
     *
     * @param rank its rank, or empty without a score
     * @param name its name
     * @param score its score, or empty
     * @param interval where its score probably lies, or empty
     * @param left where the drawn interval begins, in percent
     * @param width how wide the drawn interval is, in percent
     * @param wins comparisons won
     * @param matches comparisons taken part in
     * @param responses labelers' answers behind them
     * @param state what it is doing
     */
    public record Row(
            String rank,
            String name,
            String score,
            String interval,
            int left,
            int width,
            String wins,
            String matches,
            long responses,
            String state) {

        /**
         * Where the score is drawn.
         *
         * @return the middle of the interval, in percent
         */
        public int middle() {
            return left + width / 2;
        }
    }

    /**
     * The wins of a model.
     *
     * @param name its name
     * @param cells its wins against each model
     */
    public record MatrixRow(String name, List<Cell> cells) {

        /** Copies the cells. */
        public MatrixRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * The wins of one model against another.
     *
     * @param share the share of comparisons won, or empty where there was none
     * @param words the numbers behind the share, or empty
     * @param color what the share looks like, as a color of CSS
     */
    public record Cell(String share, String words, String color) {}
}
