package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;

/**
 * A labeler's answer to a free text task.
 *
 * @param answer what the labeler wrote; written by a stranger, so treat it as untrusted text
 * @param labeler who answered
 * @param other members of the file's vote object that have no place of their own
 */
public record FreeTextVote(String answer, LabelerDetails labeler, JsonObject other) implements Vote {}
