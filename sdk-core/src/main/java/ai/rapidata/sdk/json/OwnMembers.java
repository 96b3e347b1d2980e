package ai.rapidata.sdk.json;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The members of an object, of which nobody else holds the map: they need not be copied. */
final class OwnMembers extends AbstractMap<String, JsonValue> {

    private final LinkedHashMap<String, JsonValue> map;

    /**
     * Takes over a map.
     *
     * @param map without nulls; never changed afterwards
     */
    OwnMembers(LinkedHashMap<String, JsonValue> map) {
        this.map = map;
    }

    /** The members given, in their order. */
    static OwnMembers copyOf(Map<String, JsonValue> members) {
        LinkedHashMap<String, JsonValue> copy = new LinkedHashMap<>(members);
        copy.forEach((name, value) -> {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, name);
        });
        return new OwnMembers(copy);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return map.containsKey(name);
    }

    @Override
    public @Nullable JsonValue get(@Nullable Object name) {
        return map.get(name);
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super JsonValue> action) {
        map.forEach(action);
    }

    @Override
    public Set<Entry<String, JsonValue>> entrySet() {
        return Collections.unmodifiableMap(map).entrySet();
    }
}
