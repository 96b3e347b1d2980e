package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.json.JsonNumber;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.results.CsvFormat;
import ai.rapidata.sdk.results.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Models in the order of their scores. Scores are relative to all models that were looked at together; those of different
 * filters are not comparable.
 *
 * @param rows the models, best first, those without a score last
 * @param totalResponses how many answers of people are behind the scores
 */
public record Standings(List<Standing> rows, long totalResponses) {

    private static final List<String> COLUMNS = List.of(
            "name",
            "wins",
            "total_matches",
            "score",
            "rank",
            "lower",
            "upper",
            "responses",
            "status",
            "is_evaluating",
            "is_disabled",
            "id");

    /** Makes the list unmodifiable. */
    public Standings {
        rows = List.copyOf(rows);
    }

    /**
     * Standings of nobody.
     *
     * @return standings without rows
     */
    public static Standings empty() {
        return new Standings(List.of(), 0);
    }

    /**
     * Finds a model.
     *
     * @param participantId the id of the model in this benchmark
     * @return its row, or empty if it is not there
     */
    public Optional<Standing> find(String participantId) {
        return rows.stream()
                .filter(row -> row.participantId().equals(participantId))
                .findFirst();
    }

    /**
     * Finds the models of a name.
     *
     * @param name the name
     * @return their rows, best first, unmodifiable; several models can have the same name
     */
    public List<Standing> named(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).toList();
    }

    /**
     * Whether responses are being collected for a model.
     *
     * @return true if one of the models is being evaluated
     */
    public boolean isEvaluating() {
        return rows.stream().anyMatch(Standing::isEvaluating);
    }

    /**
     * The standings as a table.
     *
     * @return one row per model, best first, with the columns {@code name}, {@code wins}, {@code total_matches},
     *     {@code score} (rounded to two decimals, half to even), {@code rank}, {@code lower}, {@code upper},
     *     {@code responses}, {@code status}, {@code is_evaluating}, {@code is_disabled} and {@code id}; the columns are
     *     there without models too
     */
    public Table toTable() {
        Table.Builder table = Table.builder().columns(COLUMNS);
        for (Standing row : rows) {
            Map<String, JsonValue> cells = new LinkedHashMap<>();
            cells.put("name", JsonValue.of(row.name()));
            cells.put("wins", JsonValue.of(row.wins()));
            cells.put("total_matches", JsonValue.of(row.totalMatches()));
            putRounded(cells, "score", row.score());
            Integer rank = row.rank();
            if (rank != null) {
                cells.put("rank", JsonValue.of(rank));
            }
            row.lowerBound().ifPresent(bound -> putRounded(cells, "lower", bound));
            row.upperBound().ifPresent(bound -> putRounded(cells, "upper", bound));
            cells.put("responses", JsonValue.of(row.responseCount()));
            cells.put("status", JsonValue.of(row.status().value()));
            cells.put("is_evaluating", JsonValue.of(row.isEvaluating()));
            cells.put("is_disabled", JsonValue.of(row.isDisabled()));
            cells.put("id", JsonValue.of(row.participantId()));
            table.row(cells);
        }
        return table.build();
    }

    private static void putRounded(Map<String, JsonValue> cells, String column, @Nullable Double value) {
        if (value != null) {
            cells.put(column, new JsonNumber(new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN)));
        }
    }

    /**
     * The standings as CSV after RFC 4180.
     *
     * @return the text of {@link #toTable()}
     */
    public String toCsv() {
        return toTable().toCsv(CsvFormat.EXACT);
    }

    /**
     * Writes the standings as CSV in UTF-8. The file appears whole or not at all.
     *
     * @param file where to write; replaced if it exists
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public void writeCsv(Path file) {
        toTable().writeCsv(file);
    }

    /**
     * The standings in Markdown, with intervals.
     *
     * @return a table of places, names, scores with intervals, wins and matches
     */
    public String toMarkdown() {
        Table.Builder table = Table.builder()
                .columns(List.of("rank", "name", "score", "interval", "wins", "total_matches", "responses"));
        for (Standing row : rows) {
            Map<String, JsonValue> cells = new LinkedHashMap<>();
            Integer rank = row.rank();
            if (rank != null) {
                cells.put("rank", JsonValue.of(rank));
            }
            cells.put("name", JsonValue.of(row.name()));
            putRounded(cells, "score", row.score());
            if (row.lowerBound().isPresent() && row.upperBound().isPresent()) {
                cells.put(
                        "interval",
                        JsonValue.of(rounded(row.lowerBound().getAsDouble()) + " to "
                                + rounded(row.upperBound().getAsDouble())));
            }
            cells.put("wins", JsonValue.of(row.wins()));
            cells.put("total_matches", JsonValue.of(row.totalMatches()));
            cells.put("responses", JsonValue.of(row.responseCount()));
            table.row(cells);
        }
        return table.build().toMarkdown();
    }

    private static String rounded(double value) {
        return new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
