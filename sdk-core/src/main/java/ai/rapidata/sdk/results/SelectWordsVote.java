package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;
import java.util.List;

/**
 * A labeler's answer to a select words task.
 *
 * @param selectedWords the words that the labeler selected, in the order of the file
 * @param labeler who answered
 * @param other members of the file's vote object that have no place of their own
 */
public record SelectWordsVote(List<SelectedWord> selectedWords, LabelerDetails labeler, JsonObject other)
        implements Vote {

    /** Copies the list. */
    public SelectWordsVote {
        selectedWords = List.copyOf(selectedWords);
    }
}
