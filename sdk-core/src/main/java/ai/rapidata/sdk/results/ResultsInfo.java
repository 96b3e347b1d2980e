package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * The head of a result file: when, by which aggregator and for what it was made.
 *
 * @param raw the {@code info} object as it is in the file; empty when the file has none
 */
public record ResultsInfo(JsonObject raw) {

    /**
     * When the results were put together.
     *
     * @return the point in time; empty when the file does not say
     */
    public Optional<Instant> createdAt() {
        return raw.instant("createdAt");
    }

    /**
     * The version of the aggregator that made the file.
     *
     * @return for example {@code 4.1.0}; empty when the file does not say
     */
    public Optional<String> version() {
        return raw.string("version");
    }

    /**
     * The kind of task as the file names it: {@code type}, or {@code orderType} in older files.
     *
     * @return for example {@code Compare} or {@code Classify}; empty in very old files
     */
    public Optional<String> type() {
        return raw.string("type").or(() -> raw.string("orderType"));
    }

    /**
     * The name of the job or order.
     *
     * @return the name; empty in older files
     */
    public Optional<String> name() {
        return raw.string("name");
    }

    /**
     * What the labelers were asked.
     *
     * @return the instruction; empty in older files
     */
    public Optional<String> instruction() {
        return raw.string("instruction");
    }
}
