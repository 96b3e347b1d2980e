package ai.rapidata.sdk.results.live;

import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.LabelerDetails;

/**
 * One answer of one labeler.
 *
 * @param id the service's id of the answer
 * @param userId the service's id of the labeler
 * @param labeler what is known about the labeler
 * @param answer what was answered
 * @param raw the answer as the service sent it
 */
public record Response(String id, String userId, LabelerDetails labeler, Answer answer, JsonObject raw) {}
