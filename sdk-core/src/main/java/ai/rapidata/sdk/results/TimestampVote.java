package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;
import java.util.List;

/**
 * A labeler's answer to a timestamp task.
 *
 * @param timestamps the moments that the labeler marked, in milliseconds from the beginning
 * @param labeler who answered
 * @param other members of the file's vote object that have no place of their own
 */
public record TimestampVote(List<Long> timestamps, LabelerDetails labeler, JsonObject other) implements Vote {

    /** Copies the list. */
    public TimestampVote {
        timestamps = List.copyOf(timestamps);
    }
}
