package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;

/**
 * A labeler's answer to a classification task.
 *
 * @param selectedCategory the category that the labeler selected
 * @param labeler who answered
 * @param other members of the file's vote object that have no place of their own
 */
public record ClassificationVote(String selectedCategory, LabelerDetails labeler, JsonObject other) implements Vote {}
