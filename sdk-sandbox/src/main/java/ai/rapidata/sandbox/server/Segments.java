package ai.rapidata.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The other way to say what a datapoint or a prompt consists of: a list of named parts in place of a member for each.
 * Clients made after the published documents send it.
 */
public final class Segments {

    private static final String MEMBER = "segments";
    private static final Map<String, String> CONTENT = Map.of("Text", "text", "Asset", "asset");

    private Segments() {}

    /**
     * Puts the parts of a body where its members would be.
     *
     * @param body a body that may have {@code segments}
     * @param members the member that stands for each part, by the part's key
     * @return a body with the members in place of the segments, or the body itself if it has none
     * @throws Problem with status 400 if a part has an unknown key or kind, or comes twice
     */
    public static JsonBody unfolded(JsonBody body, Map<String, String> members) {
        List<JsonBody> segments = body.objects(MEMBER).orElse(List.of());
        body.check();
        if (segments.isEmpty()) {
            return body;
        }
        ObjectNode unfolded = body.node().deepCopy();
        unfolded.remove(MEMBER);
        members.values().forEach(unfolded::remove);
        for (JsonBody segment : segments) {
            String key = segment.requiredText("key");
            String kind = segment.requiredText("kind");
            if (!members.containsKey(key)) {
                segment.reject("key", "There is no part '" + key + "' here, only " + members.keySet() + ".");
            } else if (!CONTENT.containsKey(kind)) {
                segment.reject("kind", "A part of the kind '" + kind + "' is not expected here.");
            } else if (unfolded.has(members.get(key))) {
                segment.reject("key", "The part '" + key + "' is given twice.");
            } else {
                JsonNode content = segment.node().path(CONTENT.get(kind));
                unfolded.set(members.get(key), content.isMissingNode() ? null : content);
            }
        }
        body.check();
        return JsonBody.of(unfolded);
    }
}
