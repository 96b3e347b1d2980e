package ai.rapidata.sandbox.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about the labelers themselves.
 *
 * @param id its id
 * @param key what it is about; answers are kept under this name
 * @param payload question and answers to choose from, in the form of the wire
 * @param asset what is shown, in the form of the wire's answers, or null
 */
record DemographicRapid(
        String id, String key, ObjectNode payload, @Nullable JsonNode asset) {

    /** The values to choose from. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        payload.path("categories")
                .forEach(category -> values.add(
                        category.hasNonNull("value")
                                ? category.get("value").asText()
                                : category.path("label").asText()));
        return values;
    }
}
