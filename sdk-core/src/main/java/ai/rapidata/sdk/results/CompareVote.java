package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;

/**
 * A labeler's answer to a comparison.
 *
 * @param votedFor the option that the labeler chose, as the row names it; {@code Both} and {@code Neither} are possible
 * @param labeler who answered
 * @param other members of the file's vote object that have no place of their own
 */
public record CompareVote(String votedFor, LabelerDetails labeler, JsonObject other) implements Vote {}
