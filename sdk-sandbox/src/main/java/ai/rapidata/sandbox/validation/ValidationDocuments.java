package ai.rapidata.sandbox.validation;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Validation sets and their rapids in the form of the wire. */
final class ValidationDocuments {

    private final ValidationSets sets;

    ValidationDocuments(ValidationSets sets) {
        this.sets = sets;
    }

    static ObjectNode set(ValidationSet set) {
        ObjectNode document = owned(Json.object(), set);
        document.set("dimensions", texts(set.dimensions()));
        return document;
    }

    /** A set in a list. */
    ObjectNode item(ValidationSet set) {
        ObjectNode document = set(set);
        document.set("assetType", texts(sets.assetTypes(set)));
        document.set("modality", texts(sets.modalities(set)));
        document.set("promptType", texts(sets.promptTypes(set)));
        return document;
    }

    static ObjectNode rapid(ValidationRapid rapid) {
        ObjectNode document = Json.object().put("id", rapid.id()).put("type", rapid.modality());
        document.set("asset", rapid.asset());
        document.set("payload", rapid.payload());
        put(document, "truth", rapid.truth());
        if (rapid.context() != null) {
            document.put("context", rapid.context());
        }
        put(document, "contextAsset", rapid.contextAsset());
        document.put("correctValidationCount", rapid.correct()).put("invalidValidationCount", rapid.incorrect());
        if (rapid.explanation() != null) {
            document.put("explanation", rapid.explanation());
        }
        if (rapid.randomCorrectProbability() != null) {
            document.put("randomCorrectProbability", rapid.randomCorrectProbability());
        }
        return document.put("state", "Labeling");
    }

    private static ObjectNode owned(ObjectNode document, ValidationSet set) {
        return document.put("id", set.id())
                .put("name", set.name())
                .put("isPublic", set.isPublic())
                .put("ownerId", set.ownerId())
                .put("ownerMail", set.ownerMail())
                .put("organizationId", set.organizationId())
                .put("createdAt", set.createdAt().toString());
    }

    private static ArrayNode texts(Collection<String> values) {
        ArrayNode array = Json.array();
        values.forEach(array::add);
        return array;
    }

    private static void put(ObjectNode document, String member, @Nullable JsonNode value) {
        if (value != null) {
            document.set(member, value);
        }
    }
}
