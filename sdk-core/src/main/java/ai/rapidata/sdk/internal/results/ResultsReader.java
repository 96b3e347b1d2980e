package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.internal.json.JsonReader;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.results.ClassificationResults;
import ai.rapidata.sdk.results.ClassificationRow;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.results.CompareRow;
import ai.rapidata.sdk.results.DrawResults;
import ai.rapidata.sdk.results.DrawRow;
import ai.rapidata.sdk.results.FreeTextResults;
import ai.rapidata.sdk.results.FreeTextRow;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.LocateResults;
import ai.rapidata.sdk.results.LocateRow;
import ai.rapidata.sdk.results.OtherRow;
import ai.rapidata.sdk.results.RankingResults;
import ai.rapidata.sdk.results.RawResults;
import ai.rapidata.sdk.results.ResultRow;
import ai.rapidata.sdk.results.ResultsDocument;
import ai.rapidata.sdk.results.ResultsInfo;
import ai.rapidata.sdk.results.SelectWordsResults;
import ai.rapidata.sdk.results.SelectWordsRow;
import ai.rapidata.sdk.results.TimestampResults;
import ai.rapidata.sdk.results.TimestampRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads whole result files. */
public final class ResultsReader {

    private ResultsReader() {}

    /**
     * Reads a file from memory.
     *
     * @param text the whole file; not changed by the caller afterwards, since rows are parsed from it on demand
     * @param origins what was uploaded
     * @return typed results
     * @throws UnexpectedResponseException if the text is not a JSON object
     */
    public static JobResults read(byte[] text, ResultOrigins origins) {
        return read(text, origins, () -> parsed(text));
    }

    /**
     * Reads a file that is there as a tree.
     *
     * @param file the whole file
     * @param origins what was uploaded
     * @return typed results
     */
    public static JobResults read(JsonObject file, ResultOrigins origins) {
        return read(Json.write(file), origins, () -> file);
    }

    private static JobResults read(byte[] text, ResultOrigins origins, Supplier<JsonObject> raw) {
        List<ResultRow> rows = new ArrayList<>();
        try (JsonReader in = JsonReader.of(text)) {
            RowSequence sequence = new RowSequence(in, origins, info(text));
            for (ResultRow row; (row = sequence.next()) != null; ) {
                rows.add(row);
            }
            ResultsWalk walk = sequence.walk();
            return results(sequence.kind(), ResultsDocument.parsedOnDemand(walk.info(), walk.summary(), raw), rows);
        } catch (IOException notJson) {
            throw new UnexpectedResponseException("the result file cannot be read: " + notJson.getMessage(), notJson);
        }
    }

    /** The head of the file, wherever it stands: the kind of the rows must be known before the first one is read. */
    private static ResultsInfo info(byte[] text) throws IOException {
        try (JsonReader in = JsonReader.of(text)) {
            if (in.enterObject()) {
                for (String name; (name = in.nextName()) != null; ) {
                    if (name.equals("info") && in.isObject()) {
                        return new ResultsInfo((JsonObject) in.value());
                    }
                    in.skip();
                }
            }
        }
        return new ResultsInfo(JsonObject.empty());
    }

    private static JsonObject parsed(byte[] text) {
        try {
            JsonValue value = Json.parse(text);
            return value instanceof JsonObject object ? object : JsonObject.empty();
        } catch (IOException impossibleSinceItWasReadOnce) {
            throw new UncheckedIOException(impossibleSinceItWasReadOnce);
        }
    }

    private static JobResults results(ResultKind kind, ResultsDocument document, List<ResultRow> rows) {
        return switch (kind) {
            case CLASSIFICATION -> new ClassificationResults(document, typed(rows, ClassificationRow.class));
            case COMPARE -> new CompareResults(document, typed(rows, CompareRow.class));
            case RANKING ->
                new RankingResults(document, RankingScores.of(document.summary()), typed(rows, CompareRow.class));
            case FREE_TEXT -> new FreeTextResults(document, typed(rows, FreeTextRow.class));
            case SELECT_WORDS -> new SelectWordsResults(document, typed(rows, SelectWordsRow.class));
            case LOCATE -> new LocateResults(document, typed(rows, LocateRow.class));
            case DRAW -> new DrawResults(document, typed(rows, DrawRow.class));
            case TIMESTAMP -> new TimestampResults(document, typed(rows, TimestampRow.class));
            case OTHER -> new RawResults(document, typed(rows, OtherRow.class));
        };
    }

    private static <R extends ResultRow> List<R> typed(List<ResultRow> rows, Class<R> type) {
        return rows.stream().map(type::cast).toList();
    }
}
