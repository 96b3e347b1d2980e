package ai.rapidata.sandbox.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One answer of a model to a prompt.
 *
 * @param id its id
 * @param participantId the model
 * @param identifier the prompt's identifier
 * @param asset the wire form of the answer
 * @param fingerprint what tells two answers to one prompt apart
 * @param label how people call it: its URL, original file name or text
 * @param createdAt when it was added
 */
record Sample(
        String id,
        String participantId,
        String identifier,
        JsonNode asset,
        String fingerprint,
        String label,
        Instant createdAt) {

    /** Follows from the content, so that a sample sent twice is noticed without looking through the others. */
    static String id(String participantId, String identifier, String fingerprint) {
        String key = participantId + "\n" + identifier + "\n" + fingerprint;
        return "smp_" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
