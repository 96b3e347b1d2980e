package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;
import java.util.List;

/**
 * A labeler's answer to a draw task.
 *
 * @param lines the lines that the labeler drew, in the order of the file
 * @param labeler who answered
 * @param other members of the file's vote object that have no place of their own
 */
public record DrawVote(List<DrawnLine> lines, LabelerDetails labeler, JsonObject other) implements Vote {

    /** Copies the list. */
    public DrawVote {
        lines = List.copyOf(lines);
    }
}
