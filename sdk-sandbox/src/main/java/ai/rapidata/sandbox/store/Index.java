package ai.rapidata.sandbox.store;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entities grouped by a property, each group in the order of creation.
 *
 * @param <T> the entities' type
 */
public final class Index<T> {

    private final Function<T, String> key;
    private final ConcurrentMap<String, ConcurrentSkipListMap<Long, T>> groups = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> sizes = new ConcurrentHashMap<>();

    Index(Function<T, String> key) {
        this.key = key;
    }

    /**
     * The entities of a group, in the order of their creation.
     *
     * @param group the property's value
     * @return a stream over a weakly consistent view, empty if there are none
     */
    public Stream<T> in(String group) {
        ConcurrentSkipListMap<Long, T> members = groups.get(group);
        return members == null ? Stream.empty() : members.values().stream();
    }

    /**
     * The size of a group.
     *
     * @param group the property's value
     * @return the number of entities
     */
    public int size(String group) {
        return sizes.getOrDefault(group, 0);
    }

    void replace(long place, @Nullable T known, @Nullable T value) {
        if (value != null) {
            String group = key.apply(value);
            T previous = groups.computeIfAbsent(group, unused -> new ConcurrentSkipListMap<>())
                    .put(place, value);
            if (previous == null) {
                sizes.merge(group, 1, Integer::sum);
            }
        } else if (known != null) {
            String group = key.apply(known);
            ConcurrentSkipListMap<Long, T> members = groups.get(group);
            if (members != null && members.remove(place) != null) {
                sizes.merge(group, -1, Integer::sum);
            }
        }
    }
}
