package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes tables of results. */
final class ResultsTable {

    private static final String DETAILS = "detailedResults";

    private ResultsTable() {}

    static Table of(JobResults results, boolean splitDetails) {
        Table.Builder table = Table.builder();
        for (ResultRow row : results.rows()) {
            JsonObject raw = row.raw();
            Map<String, JsonValue> cells =
                    row instanceof CompareRow compare && !compare.options().isEmpty()
                            ? ComparisonCells.of(compare, raw)
                            : flattened(raw, Set.of(DETAILS));
            JsonValue details = raw.get(DETAILS);
            if (splitDetails && details instanceof JsonArray votes && votes.size() > 0) {
                votes.forEach(vote -> table.row(withVote(cells, vote)));
            } else {
                if (!splitDetails && details != null && !(row instanceof CompareRow)) {
                    put(cells, DETAILS, details);
                }
                table.row(cells);
            }
        }
        return table.build();
    }

    private static Map<String, JsonValue> withVote(Map<String, JsonValue> cells, JsonValue vote) {
        Map<String, JsonValue> all = new LinkedHashMap<>(cells);
        if (vote instanceof JsonObject object) {
            flatten(object, "", Set.of(), all);
        } else {
            put(all, DETAILS, vote);
        }
        return all;
    }

    private static Map<String, JsonValue> flattened(JsonObject object, Set<String> without) {
        Map<String, JsonValue> cells = new LinkedHashMap<>();
        flatten(object, "", without, cells);
        return cells;
    }

    static void flatten(JsonObject object, String prefix, Set<String> without, Map<String, JsonValue> cells) {
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (without.contains(member.getKey())) {
                continue;
            }
            String column = prefix + member.getKey();
            if (member.getValue() instanceof JsonObject nested) {
                flatten(nested, column + "_", Set.of(), cells);
            } else {
                put(cells, column, member.getValue());
            }
        }
    }

    /** Adds a cell; where the column is taken, by a name that reads the same, the cell gets a column of its own. */
    static void put(Map<String, JsonValue> cells, String column, JsonValue value) {
        String free = column;
        for (int number = 2; cells.putIfAbsent(free, value) != null; number++) {
            free = column + "_" + number;
        }
    }

    /** The columns of one side each. */
    private static final class ComparisonCells {

        private static final List<String> PAIR = List.of("A", "B");

        private final CompareRow row;
        private final boolean pair;
        private final boolean distinct;
        private final Map<String, JsonValue> cells = new LinkedHashMap<>();

        private ComparisonCells(CompareRow row) {
            this.row = row;
            this.pair = row.options().size() == 2;
            this.distinct =
                    row.options().stream().map(CompareOption::name).distinct().count()
                            == row.options().size();
        }

        static Map<String, JsonValue> of(CompareRow row, JsonObject raw) {
            ComparisonCells comparison = new ComparisonCells(row);
            comparison.fill(raw);
            return comparison.cells;
        }

        private void fill(JsonObject raw) {
            raw.members().forEach((name, value) -> {
                if (!(value instanceof JsonObject) && !name.equals(DETAILS)) {
                    put(cells, name, value);
                }
            });
            for (CompareOption option : row.options()) {
                put(cells, pair ? "asset" + side(option) : side(option), JsonValue.of(option.name()));
            }
            raw.members().forEach((name, value) -> {
                if (value instanceof JsonObject object) {
                    addObject(name, object);
                }
            });
        }

        private void addObject(String field, JsonObject object) {
            Set<String> names = object.members().keySet();
            if (row.options().stream().noneMatch(option -> names.contains(option.name()))) {
                flatten(object, field + "_", Set.of(), cells);
                return;
            }
            for (CompareOption option : row.options()) {
                JsonValue value = distinct ? object.get(option.name()) : typed(field, option, object);
                if (value != null) {
                    put(cells, side(option) + "_" + field, value);
                }
            }
            object.members().forEach((name, value) -> {
                if (row.options().stream().noneMatch(option -> option.name().equals(name))) {
                    boolean special = name.equals(CompareRow.BOTH) || name.equals(CompareRow.NEITHER);
                    put(cells, special ? name + "_" + field : field + "_" + name, value);
                }
            });
        }

        private String side(CompareOption option) {
            return pair ? PAIR.get(option.index()) : "asset_" + (option.index() + 1);
        }

        /** Two options of the same name are one member of the JSON object; what each has is known to the option. */
        private static @Nullable JsonValue typed(String field, CompareOption option, JsonObject object) {
            JsonValue shared = object.get(option.name());
            return switch (field) {
                case "assetUrls" ->
                    option.assetUrl().isPresent()
                            ? JsonValue.of(option.assetUrl().get())
                            : shared;
                case "aggregatedResults" -> number(option.tally().count(), shared);
                case "aggregatedResultsRatios" -> number(option.tally().ratio(), shared);
                case "summedUserScores" -> number(option.tally().summedUserScore(), shared);
                case "summedUserScoresRatios" -> number(option.tally().summedUserScoreRatio(), shared);
                case "confidencePerCategory" -> number(option.tally().confidence(), shared);
                default -> shared;
            };
        }

        private static @Nullable JsonValue number(OptionalDouble own, @Nullable JsonValue shared) {
            if (own.isEmpty()) {
                return shared;
            }
            double value = own.getAsDouble();
            return value == Math.rint(value) ? JsonValue.of((long) value) : JsonValue.of(value);
        }
    }
}
