package ai.rapidata.sdk.internal.results;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonString;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.results.CsvFormat;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of random content, half sensible and half not, made from a seed that the failing test names. */
class RandomResultsTest {

    private static final List<String> MEMBERS = List.of(
            "context",
            "winner",
            "winnerIndex",
            "winner_index",
            "weightedWinner",
            "assetUrls",
            "assetUrl",
            "identifier",
            "originalFileName",
            "aggregatedResults",
            "aggregatedResultsRatios",
            "summedUserScores",
            "confidencePerCategory",
            "privateMetadata",
            "detailedResults",
            "userDetails",
            "userScores",
            "demographics",
            "votedFor",
            "selectedCategory",
            "coordinates",
            "data",
            "somethingNew");
    private static final List<String> TEXTS =
            List.of("", "a.jpg", "Both", "Neither", "=1+1", "a,b", "\"q\"", "l\r\nf", "é☃𝄞", "0.5", "Unknown");
    private static final List<String> TYPES =
            List.of("Compare", "Classify", "Ranking", "FreeText", "Transcription", "Locate", "Line", "Scrub", "New");

    static List<Integer> seeds() {
        return IntStream.range(0, 200).boxed().toList();
    }

    private static JsonObject file(Random random) {
        JsonObject.Builder file = JsonObject.builder();
        if (random.nextInt(4) > 0) {
            file.put(
                    "info",
                    JsonObject.builder().put("type", pick(TYPES, random)).build());
        }
        List<JsonValue> rows = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            rows.add(random.nextInt(10) == 0 ? value(random, 2) : object(random, 4));
        }
        JsonArray list = new JsonArray(rows);
        file.put(
                "results",
                random.nextBoolean()
                        ? list
                        : JsonObject.builder().put("data", list).build());
        return file.put("summary", value(random, 2)).build();
    }

    private static JsonObject object(Random random, int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            members.put(pick(random.nextInt(3) == 0 ? TEXTS : MEMBERS, random), value(random, depth - 1));
        }
        return new JsonObject(members);
    }

    private static JsonValue value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> JsonValue.of(random.nextBoolean());
            case 2 -> JsonValue.of(random.nextInt(5));
            case 3 -> JsonValue.of(random.nextDouble());
            case 4 -> JsonValue.of(random.nextInt(20) == 0 ? "half a pair \ud800" : pick(TEXTS, random));
            case 5 -> {
                List<JsonValue> elements = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    elements.add(value(random, depth - 1));
                }
                yield new JsonArray(elements);
            }
            default -> object(random, depth);
        };
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyFile_isReadWhole_equallyFromMemoryAndStream(int seed) throws Exception {
        JsonObject file = file(new Random(seed));
        byte[] text = Json.write(file);

        JobResults results = ResultsReader.read(text, ResultOrigins.none());

        assertThat(results.raw()).isEqualTo(file);
        assertThat(results).isEqualTo(ResultsReader.read(file, ResultOrigins.none()));
        assertThat(ResultFiles.streamed(text)).isEqualTo(results.rows());
        List<JsonValue> rows =
                file.object("results").map(shape -> shape.array("data")).orElse(file.array("results"));
        assertThat(results.rows())
                .extracting(row -> (JsonValue) row.raw())
                .containsExactlyElementsOf(
                        rows.stream().filter(JsonObject.class::isInstance).toList());
        assertThat(results.toString().length()).isLessThan(20_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyFile_asCsv_holdsEveryCell(int seed) {
        JobResults results = ResultsReader.read(file(new Random(seed)), ResultOrigins.none());

        for (boolean split : new boolean[] {false, true}) {
            Table table = results.toTable(split);
            List<List<String>> parsed = parseCsv(table.toCsv(CsvFormat.EXACT));
            assertThat(parsed).hasSize(table.rowCount() + 1);
            if (!table.columns().isEmpty()) {
                assertThat(parsed.get(0)).isEqualTo(table.columns());
                for (int row = 0; row < table.rowCount(); row++) {
                    assertThat(parsed.get(row + 1))
                            .isEqualTo(table.rows().get(row).stream()
                                    .map(RandomResultsTest::text)
                                    .toList());
                }
            }
        }
    }

    private static String text(JsonValue cell) {
        if (cell == JsonNull.INSTANCE) {
            return "";
        }
        return cell instanceof JsonString string ? string.value() : cell.toString();
    }

    /** A strict reader of RFC 4180, written apart from the writer. */
    private static List<List<String>> parseCsv(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int i = 0;
        while (i < csv.length()) {
            StringBuilder cell = new StringBuilder();
            if (csv.charAt(i) == '"') {
                i++;
                while (csv.charAt(i) != '"' || i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    i += csv.charAt(i) == '"' ? 1 : 0;
                    cell.append(csv.charAt(i++));
                }
                i++;
            } else {
                while (",\r\n\"".indexOf(csv.charAt(i)) < 0) {
                    cell.append(csv.charAt(i++));
                }
            }
            line.add(cell.toString());
            if (csv.charAt(i) == ',') {
                i++;
                continue;
            }
            assertThat(csv.substring(i, i + 2)).isEqualTo("\r\n");
            i += 2;
            lines.add(line);
            line = new ArrayList<>();
        }
        return lines;
    }
}
