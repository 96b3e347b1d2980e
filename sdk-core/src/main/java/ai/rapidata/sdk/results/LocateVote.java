package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;
import java.util.List;

/**
 * A labeler's answer to a locate task.
 *
 * @param coordinates the places that the labeler tapped, in the order of the file
 * @param labeler who answered
 * @param other members of the file's vote object that have no place of their own
 */
public record LocateVote(List<Point> coordinates, LabelerDetails labeler, JsonObject other) implements Vote {

    /** Copies the list. */
    public LocateVote {
        coordinates = List.copyOf(coordinates);
    }
}
