package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;
import java.nio.file.Path;
import java.util.List;

/**
 * What labelers answered to a job or an order. Which of the types it is follows from the file; {@link #asCompare()} and
 * its siblings name the type that is expected:
 *
 * <pre>{@code
 * CompareResults results = job.getResults().asCompare();
 * results.rows().get(0).winner();
 * }</pre>
 *
 * <p>Immutable, and equal when everything in them is equal.
 */
public sealed interface JobResults
        permits ClassificationResults,
                CompareResults,
                RankingResults,
                FreeTextResults,
                SelectWordsResults,
                LocateResults,
                DrawResults,
                TimestampResults,
                RawResults {

    /**
     * The file as a whole.
     *
     * @return its head, its summary and its JSON
     */
    ResultsDocument document();

    /**
     * The rows of the file.
     *
     * @return one row per datapoint, in rankings one per matchup, in the order of the file, which may differ from the
     *     order of the upload; unmodifiable
     */
    List<? extends ResultRow> rows();

    /**
     * The head of the file.
     *
     * @return when, by which aggregator and for what the file was made
     */
    default ResultsInfo info() {
        return document().info();
    }

    /**
     * The summary as it is in the file.
     *
     * @return the {@code summary} object; empty when the file has none
     */
    default JsonObject summary() {
        return document().summary();
    }

    /**
     * The file as it is.
     *
     * @return the whole file, known and unknown members alike
     */
    default JsonObject raw() {
        return document().raw();
    }

    /**
     * These results as those of a classification.
     *
     * @return these results
     * @throws ResultsMismatchException if they are of another type
     */
    default ClassificationResults asClassification() {
        return ResultsMismatchException.require(ClassificationResults.class, this);
    }

    /**
     * These results as those of a comparison.
     *
     * @return these results
     * @throws ResultsMismatchException if they are of another type
     */
    default CompareResults asCompare() {
        return ResultsMismatchException.require(CompareResults.class, this);
    }

    /**
     * These results as those of a ranking.
     *
     * @return these results
     * @throws ResultsMismatchException if they are of another type
     */
    default RankingResults asRanking() {
        return ResultsMismatchException.require(RankingResults.class, this);
    }

    /**
     * These results as written answers.
     *
     * @return these results
     * @throws ResultsMismatchException if they are of another type
     */
    default FreeTextResults asFreeText() {
        return ResultsMismatchException.require(FreeTextResults.class, this);
    }

    /**
     * These results as selected words.
     *
     * @return these results
     * @throws ResultsMismatchException if they are of another type
     */
    default SelectWordsResults asSelectWords() {
        return ResultsMismatchException.require(SelectWordsResults.class, this);
    }

    /**
     * These results as tapped places.
     *
     * @return these results
     * @throws ResultsMismatchException if they are of another type
     */
    default LocateResults asLocate() {
        return ResultsMismatchException.require(LocateResults.class, this);
    }

    /**
     * These results as drawn lines.
     *
     * @return these results
     * @throws ResultsMismatchException if they are of another type
     */
    default DrawResults asDraw() {
        return ResultsMismatchException.require(DrawResults.class, this);
    }

    /**
     * These results as marked moments.
     *
     * @return these results
     * @throws ResultsMismatchException if they are of another type
     */
    default TimestampResults asTimestamp() {
        return ResultsMismatchException.require(TimestampResults.class, this);
    }

    /**
     * One table row per result row.
     *
     * @return the table
     * @see #toTable(boolean)
     */
    default Table toTable() {
        return toTable(false);
    }

    /**
     * The results as a table whose columns are the union of what the rows have.
     *
     * <p>Nested objects become columns joined with {@code _}, such as {@code aggregatedResults_Cat}. In comparisons the
     * columns speak of sides: {@code assetA}, {@code assetB}, {@code A_aggregatedResults}, {@code B_aggregatedResults},
     * {@code Both_aggregatedResults}; with more than two options {@code asset_1}, {@code asset_1_aggregatedResults} and
     * so on.
     *
     * @param splitDetails true for one table row per vote with the vote's own columns behind those of its row (a row
     *     without votes stays as one table row); false for one table row per result row
     * @return the table
     */
    default Table toTable(boolean splitDetails) {
        return ResultsTable.of(this, splitDetails);
    }

    /**
     * Writes {@code toTable(false)} as CSV after RFC 4180, in UTF-8. The file appears whole or not at all.
     *
     * @param file where to write; replaced if it exists
     * @throws java.io.UncheckedIOException if the file cannot be written
     * @see #writeCsv(Path, boolean, CsvFormat)
     */
    default void writeCsv(Path file) {
        writeCsv(file, false, CsvFormat.EXACT);
    }

    /**
     * Writes the table as CSV in UTF-8. The file appears whole or not at all.
     *
     * <p>Cells hold what labelers wrote. A spreadsheet runs a cell that begins with {@code =}, {@code +}, {@code -} or
     * {@code @} as a formula; choose {@link CsvFormat#SPREADSHEET_SAFE} for files that people open in one.
     *
     * @param file where to write; replaced if it exists
     * @param splitDetails as in {@link #toTable(boolean)}
     * @param format how cells are written
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    default void writeCsv(Path file, boolean splitDetails, CsvFormat format) {
        toTable(splitDetails).writeCsv(file, format);
    }

    /**
     * Writes the whole file as the service sent it, as compact JSON in UTF-8. The file appears whole or not at all.
     *
     * @param file where to write; replaced if it exists
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    default void writeJson(Path file) {
        ResultFileWriting.json(raw(), file);
    }

    /**
     * Writes one line of JSON per row, in UTF-8. The file appears whole or not at all.
     *
     * @param file where to write; replaced if it exists
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    default void writeJsonl(Path file) {
        ResultFileWriting.lines(rows(), file);
    }
}
