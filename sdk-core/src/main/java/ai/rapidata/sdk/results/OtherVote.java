package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;

/**
 * An answer of a kind that this library does not know.
 *
 * @param labeler who answered
 * @param other the answer: everything of the file's vote object but the labeler
 */
public record OtherVote(LabelerDetails labeler, JsonObject other) implements Vote {}
