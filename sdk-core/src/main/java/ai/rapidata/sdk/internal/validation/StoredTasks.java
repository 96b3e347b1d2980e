package ai.rapidata.sdk.internal.validation;

import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.api.ValidationApi;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Search;
import ai.rapidata.sdk.validation.ValidationRapid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tasks that a set has, to find out whether one arrived. */
final class StoredTasks {

    private final Map<String, Integer> counts = new HashMap<>();

    private StoredTasks() {}

    /** Asks for all tasks of a set. */
    static StoredTasks of(ValidationApi api, String setId) {
        StoredTasks stored = new StoredTasks();
        PageRequest first = new PageRequest(1, Search.DEFAULT_PAGE_SIZE, List.of("id"), List.of(), false);
        Listing.stream(first, page -> api.rapids(setId, page), ValidationRapid::id)
                .forEach(rapid -> stored.counts.merge(key(rapid.raw()), 1, Integer::sum));
        return stored;
    }

    /** Tells whether a task like this one is there, which then stands for it and for no other. */
    boolean take(String key) {
        Integer left = counts.computeIfPresent(key, (same, count) -> count - 1);
        return left != null && left >= 0;
    }

    /** What is equal for a task that was sent and the same task as the service shows it. */
    static String key(JsonObject rapid) {
        JsonObject payload = rapid.object("payload").orElse(JsonObject.empty());
        String instruction = payload.string("title")
                .or(() -> payload.string("criteria"))
                .or(() -> payload.string("target"))
                .orElse("");
        return AssetInput.keyOf(rapid.get("asset")) + "|" + payload.string("_t").orElse("") + "|" + instruction + "|"
                + rapid.string("context").orElse("");
    }
}
