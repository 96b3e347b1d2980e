package ai.rapidata.sandbox.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All entities of one kind, by id, in the order in which they were created.
 *
 * @param <T> an immutable value
 */
public final class Entities<T> {

    private final EntityStore store;
    private final String kind;
    private final ConcurrentMap<String, Row<T>> byId = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Long, Row<T>> ordered = new ConcurrentSkipListMap<>();
    private final List<Index<T>> indexes = new CopyOnWriteArrayList<>();
    private final AtomicLong sequence = new AtomicLong();

    Entities(EntityStore store, String kind) {
        this.store = store;
        this.kind = kind;
    }

    /**
     * Looks an entity up.
     *
     * @param id its id
     * @return the entity, or nothing if there is none
     */
    public Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Row::value);
    }

    /**
     * Whether there is an entity.
     *
     * @param id its id
     * @return whether it exists
     */
    public boolean contains(String id) {
        return byId.containsKey(id);
    }

    /**
     * Adds an entity, or replaces the one with the same id, which keeps its place in the order.
     *
     * @param id its id
     * @param value the entity
     */
    public void put(String id, T value) {
        change(id, known -> value);
    }

    /**
     * Adds an entity unless the id is taken.
     *
     * @param id its id
     * @param value the entity
     * @return whether it was added
     */
    public boolean putIfAbsent(String id, T value) {
        var added = new boolean[1];
        change(id, known -> {
            added[0] = known == null;
            return known == null ? value : known;
        });
        return added[0];
    }

    /**
     * Changes an entity that exists, atomically.
     *
     * @param id its id
     * @param change makes the new value of the old one; short, without side effects
     * @return the new value, or nothing if there is no such entity
     */
    public Optional<T> update(String id, UnaryOperator<T> change) {
        return Optional.ofNullable(change(id, known -> known == null ? null : change.apply(known)));
    }

    /**
     * Adds or changes an entity, atomically. A new value that equals the old one changes nothing.
     *
     * @param id its id
     * @param change makes the new value of the old one, which is null if there is none; null removes the entity
     * @return the new value, or null if there is none now
     */
    @SuppressWarnings("ReferenceEquality") // the very same value means that nothing is to be done
    public @Nullable T change(String id, Function<@Nullable T, @Nullable T> change) {
        var changed = new boolean[1];
        Row<T> row = byId.compute(id, (key, known) -> {
            T old = known == null ? null : known.value();
            T next = change.apply(old);
            if (Objects.equals(next, old)) {
                return known;
            }
            changed[0] = true;
            Row<T> replacement = next == null
                    ? null
                    : new Row<>(known == null ? sequence.incrementAndGet() : known.sequence(), next);
            replaceInOrder(known, replacement);
            return replacement;
        });
        if (changed[0]) {
            store.record(new Change(this, id));
        }
        return row == null ? null : row.value();
    }

    /**
     * Removes an entity.
     *
     * @param id its id
     * @return the entity that was removed, or nothing if there was none
     */
    public Optional<T> remove(String id) {
        var removed = new CopyOnWriteArrayList<T>();
        change(id, known -> {
            if (known != null) {
                removed.add(known);
            }
            return null;
        });
        return removed.stream().findFirst();
    }

    /**
     * The entities in the order of their creation.
     *
     * @return a stream over a weakly consistent view: it reflects changes made meanwhile or not
     */
    public Stream<T> stream() {
        return ordered.values().stream().map(Row::value);
    }

    /**
     * The number of entities.
     *
     * @return the number
     */
    public int size() {
        return byId.size();
    }

    /**
     * Groups the entities by a property that never changes, for fast look-ups.
     *
     * @param key the property
     * @return the index, which follows all changes from now on
     */
    public Index<T> indexedBy(Function<T, String> key) {
        var index = new Index<>(key);
        synchronized (indexes) {
            indexes.add(index);
            ordered.forEach((place, row) -> index.replace(place, null, row.value()));
        }
        return index;
    }

    /** Takes an entity over from the database. */
    void restore(String id, long place, T value) {
        var row = new Row<>(place, value);
        byId.put(id, row);
        ordered.put(place, row);
        sequence.accumulateAndGet(place, Math::max);
    }

    private void replaceInOrder(@Nullable Row<T> known, @Nullable Row<T> replacement) {
        if (replacement != null) {
            ordered.put(replacement.sequence(), replacement);
            indexes.forEach(index ->
                    index.replace(replacement.sequence(), known == null ? null : known.value(), replacement.value()));
        } else if (known != null) {
            ordered.remove(known.sequence());
            indexes.forEach(index -> index.replace(known.sequence(), known.value(), null));
        }
    }

    /** The name of the kind. */
    String kind() {
        return kind;
    }

    /** The present state of an entity, or null if it does not exist. */
    @Nullable
    Row<T> row(String id) {
        return byId.get(id);
    }

    /**
     * An entity and its place.
     *
     * @param sequence its place in the order of creation
     * @param value the entity
     */
    record Row<T>(long sequence, T value) {}
}
