package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;
import java.lang.ref.SoftReference;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A result file as a whole: its head, its summary and its JSON. Immutable. */
public final class ResultsDocument {

    private final ResultsInfo info;
    private final JsonObject summary;
    private final Supplier<JsonObject> json;
    private @Nullable SoftReference<JsonObject> parsed;

    private ResultsDocument(ResultsInfo info, JsonObject summary, Supplier<JsonObject> json) {
        this.info = Objects.requireNonNull(info, "info");
        this.summary = Objects.requireNonNull(summary, "summary");
        this.json = Objects.requireNonNull(json, "json");
    }

    /**
     * A file that is there as a tree.
     *
     * @param json the whole file
     * @return the document; members {@code info} and {@code summary} that are missing or no objects are empty
     */
    public static ResultsDocument of(JsonObject json) {
        JsonObject info = json.object("info").orElse(JsonObject.empty());
        JsonObject summary = json.object("summary").orElse(JsonObject.empty());
        return new ResultsDocument(new ResultsInfo(info), summary, () -> json);
    }

    /**
     * A file whose JSON is parsed when somebody asks for it, and possibly again later.
     *
     * @param info the file's head
     * @param summary the file's summary
     * @param json yields the whole file, the same one each time
     * @return the document
     */
    public static ResultsDocument parsedOnDemand(ResultsInfo info, JsonObject summary, Supplier<JsonObject> json) {
        return new ResultsDocument(info, summary, json);
    }

    /**
     * The head of the file.
     *
     * @return when, by which aggregator and for what the file was made
     */
    public ResultsInfo info() {
        return info;
    }

    /**
     * The summary as it is in the file.
     *
     * @return the {@code summary} object; empty when the file has none
     */
    public JsonObject summary() {
        return summary;
    }

    /**
     * The file as it is.
     *
     * @return the whole file, known and unknown members alike
     */
    public JsonObject raw() {
        SoftReference<JsonObject> held = parsed;
        JsonObject file = held == null ? null : held.get();
        if (file == null) {
            file = json.get();
            parsed = new SoftReference<>(file);
        }
        return file;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ResultsDocument that
                && info.equals(that.info)
                && summary.equals(that.summary)
                && raw().equals(that.raw());
    }

    @Override
    public int hashCode() {
        return Objects.hash(info, summary);
    }

    @Override
    public String toString() {
        return "ResultsDocument[" + info.type().orElse("type unknown") + ", version "
                + info.version().orElse("unknown") + "]";
    }
}
