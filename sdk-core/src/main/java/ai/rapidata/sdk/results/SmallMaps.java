package ai.rapidata.sdk.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ordered maps that cost little when they have one entry, as most maps of a vote do. */
final class SmallMaps {

    private SmallMaps() {}

    /** Adds an entry; a map of two or more entries is changed in place, so the caller must own it. */
    static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        if (map.isEmpty()) {
            return Map.of(key, value);
        }
        Map<String, V> grown = map instanceof LinkedHashMap<String, V> ? map : new LinkedHashMap<>(map);
        grown.put(key, value);
        return grown;
    }

    /** An unmodifiable copy that keeps the order. */
    static <V> Map<String, V> frozen(Map<String, V> map) {
        return map.size() < 2 ? Map.copyOf(map) : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
