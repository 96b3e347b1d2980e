package ai.rapidata.sdk.results;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What labelers answered about one item. */
public sealed interface ResultRow
        permits ClassificationRow, CompareRow, FreeTextRow, SelectWordsRow, LocateRow, DrawRow, TimestampRow, OtherRow {

    /**
     * Where the row comes from.
     *
     * @return its JSON, what was shown and which datapoint it answers
     */
    RowSource source();

    /**
     * What each answer received.
     *
     * @return one tally per answer; none for tasks whose answers are not counted
     */
    Tallies tallies();

    /**
     * The single answers ({@code detailedResults}). An answer that does not fit the kind of the row is found in
     * {@link #raw()} only.
     *
     * @return one vote per labeler, in the order of the file; unmodifiable
     */
    List<? extends Vote> votes();

    /**
     * The row as it is in the file.
     *
     * @return the whole row, known and unknown members alike
     */
    default JsonObject raw() {
        return source().raw();
    }

    /**
     * The position of the datapoint among those that were uploaded.
     *
     * @return the index, counted from 0; empty when the row could not be matched with an upload
     */
    default OptionalLong sortIndex() {
        return source().sortIndex();
    }

    /**
     * The datapoint that this row answers.
     *
     * @return the datapoint as it was given to the client; empty when the row could not be matched with an upload
     */
    default Optional<Datapoint> datapoint() {
        return source().datapoint();
    }

    /**
     * The text that was shown beside the item.
     *
     * @return the context; empty when there was none
     */
    default Optional<String> context() {
        return source().context();
    }

    /**
     * What the file calls the item: its URL, its file name or its text.
     *
     * @return the identifier, or else the original file name; empty where the file says neither
     */
    default Optional<String> identifier() {
        return source().identifier().or(source()::originalFileName);
    }

    /**
     * The name of the uploaded file.
     *
     * @return the file name; empty where the file does not say
     */
    default Optional<String> originalFileName() {
        return source().originalFileName();
    }

    /**
     * Where the service hosts the file that was shown.
     *
     * @return the URL; empty for texts, for comparisons (see {@link CompareOption#assetUrl()}) and in older files
     */
    default Optional<String> assetUrl() {
        return source().assetUrl();
    }

    /**
     * The private metadata that was uploaded with the datapoint.
     *
     * @return names and values in the order of the file, empty when there are none; unmodifiable
     */
    default Map<String, String> privateMetadata() {
        return source().privateMetadata();
    }

    /**
     * How many labelers gave each answer.
     *
     * @return answer to count, in the order of the file; unmodifiable
     */
    default Map<String, Long> aggregatedResults() {
        return tallies().aggregatedResults();
    }

    /**
     * The share of the labelers who gave each answer.
     *
     * @return answer to share, 0 to 1; unmodifiable
     */
    default Map<String, Double> aggregatedResultsRatios() {
        return tallies().aggregatedResultsRatios();
    }

    /**
     * The added up reliability scores of the labelers who gave each answer.
     *
     * @return answer to sum, 0 or more; unmodifiable
     */
    default Map<String, Double> summedUserScores() {
        return tallies().summedUserScores();
    }

    /**
     * The share of each answer in all added up reliability scores.
     *
     * @return answer to share, 0 to 1; unmodifiable
     */
    default Map<String, Double> summedUserScoresRatios() {
        return tallies().summedUserScoresRatios();
    }

    /**
     * How probable it is for each answer that it is the right one. Only with confidence stopping.
     *
     * @return answer to probability, 0 to 1; empty without confidence stopping; unmodifiable
     */
    default Map<String, Double> confidencePerCategory() {
        return tallies().confidencePerCategory();
    }
}
