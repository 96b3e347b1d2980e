package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.internal.json.JsonReader;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.ClassificationVote;
import ai.rapidata.sdk.results.CompareVote;
import ai.rapidata.sdk.results.DrawVote;
import ai.rapidata.sdk.results.DrawnLine;
import ai.rapidata.sdk.results.FreeTextVote;
import ai.rapidata.sdk.results.LabelerDetails;
import ai.rapidata.sdk.results.LocateVote;
import ai.rapidata.sdk.results.OtherVote;
import ai.rapidata.sdk.results.Point;
import ai.rapidata.sdk.results.SelectWordsVote;
import ai.rapidata.sdk.results.SelectedWord;
import ai.rapidata.sdk.results.TimestampVote;
import ai.rapidata.sdk.results.Vote;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one answer of one labeler. What kind it is follows from its members. Used once. */
final class VoteReader {

    private LabelerDetails labeler = LabelerDetails.unknown();
    private @Nullable String votedFor;
    private @Nullable String category;
    private @Nullable String text;
    private @Nullable List<SelectedWord> words;
    private @Nullable List<Point> points;
    private @Nullable List<DrawnLine> lines;
    private @Nullable List<Long> timestamps;
    private JsonObject.@Nullable Builder other;

    private VoteReader() {}

    /** Reads the current value; null if it is no object. */
    static @Nullable Vote read(JsonReader in) throws IOException {
        if (!in.enterObject()) {
            return null;
        }
        VoteReader reader = new VoteReader();
        for (String name; (name = in.nextName()) != null; ) {
            reader.accept(name, in);
        }
        return reader.vote();
    }

    private void accept(String name, JsonReader in) throws IOException {
        switch (name) {
            case "votedFor" -> votedFor = in.text();
            case "selectedCategory" -> category = in.text();
            case "userDetails" -> labeler = LabelerReader.read(in);
            case "answer", "text" -> text = in.text();
            case "selectedWords" -> words = AnswerParts.words(in);
            case "coordinates" -> points = AnswerParts.points(in);
            case "lines" -> lines = AnswerParts.lines(in);
            case "timestamps" -> timestamps = AnswerParts.timestamps(in);
            default -> {
                if (other == null) {
                    other = JsonObject.builder();
                }
                other.put(name, in.value());
            }
        }
    }

    private Vote vote() {
        JsonObject rest = other == null ? JsonObject.empty() : other.build();
        if (votedFor != null) {
            return new CompareVote(votedFor, labeler, rest);
        }
        if (category != null) {
            return new ClassificationVote(category, labeler, rest);
        }
        if (text != null) {
            return new FreeTextVote(text, labeler, rest);
        }
        if (words != null) {
            return new SelectWordsVote(words, labeler, rest);
        }
        if (points != null) {
            return new LocateVote(points, labeler, rest);
        }
        if (lines != null) {
            return new DrawVote(lines, labeler, rest);
        }
        return timestamps == null ? new OtherVote(labeler, rest) : new TimestampVote(timestamps, labeler, rest);
    }
}
