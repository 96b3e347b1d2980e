package ai.rapidata.sandbox.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything a sandbox remembers, apart from the files of its assets. Entities live in memory; with a database every
 * change is on its way to disk before the call that made it returns, so that killing the process loses nothing that was
 * acknowledged.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class EntityStore implements AutoCloseable {

    private static final String SETTINGS = "setting";

    private final @Nullable Journal journal;
    private final Map<String, Entities<?>> kinds = new HashMap<>();
    // One for each store: what one store has open is no business of another.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable List<Change>> open = new ThreadLocal<>();

    private EntityStore(@Nullable Journal journal) {
        this.journal = journal;
    }

    /**
     * A store that forgets everything when it is closed.
     *
     * @return a new store
     */
    public static EntityStore inMemory() {
        return new EntityStore(null);
    }

    /**
     * A store backed by an SQLite database, which is created if need be.
     *
     * @param database the file of the database; its folder must exist
     * @return the store, with what was written earlier
     * @throws StoreException if the file cannot be opened as a database
     */
    public static EntityStore onDisk(Path database) {
        return onDisk(database, InstantSource.system());
    }

    /**
     * A store backed by an SQLite database, which is created if need be, and which notes the time with everything it
     * writes.
     *
     * @param database the file of the database; its folder must exist
     * @param clock the time to note
     * @return the store, with what was written earlier
     * @throws StoreException if the file cannot be opened as a database
     */
    public static EntityStore onDisk(Path database, InstantSource clock) {
        return new EntityStore(Journal.open(database, clock));
    }

    /**
     * When the database was written to last, by the clock of whoever wrote.
     *
     * @return the time, or nothing if nothing was ever written or there is no database
     */
    public Optional<Instant> latestWrite() {
        return journal == null ? Optional.empty() : journal.latestWrite();
    }

    /**
     * The entities of one kind, loaded from the database if there is one.
     *
     * @param kind the name of the kind, which must not change between versions
     * @param type the entities' type: an immutable value that survives a round trip through JSON
     * @param <T> the entities' type
     * @return the entities; the same object for every call with the same name
     */
    @SuppressWarnings("unchecked")
    public <T> Entities<T> entities(String kind, Class<T> type) {
        synchronized (kinds) {
            Entities<?> known = kinds.get(kind);
            if (known == null) {
                var created = new Entities<T>(this, kind);
                if (journal != null) {
                    journal.load(kind, type, created::restore);
                }
                kinds.put(kind, created);
                return created;
            }
            return (Entities<T>) known;
        }
    }

    /**
     * A single remembered text.
     *
     * @param name its name
     * @return the text, or nothing if none was set
     */
    public Optional<String> setting(String name) {
        return entities(SETTINGS, Setting.class).find(name).map(Setting::value);
    }

    /**
     * Remembers a single text.
     *
     * @param name its name
     * @param value the text
     */
    public void setSetting(String name, String value) {
        entities(SETTINGS, Setting.class).put(name, new Setting(value));
    }

    /**
     * Runs work whose changes reach the disk in one transaction. The changes are visible in memory at once, one by one;
     * on disk all or none of them survive. Calls may be nested: the outermost one counts.
     *
     * @param work what to run
     * @throws StoreException if the changes cannot be written
     */
    public void together(Runnable work) {
        together(() -> {
            work.run();
            return "";
        });
    }

    /**
     * Runs work whose changes reach the disk in one transaction, and returns what it returns.
     *
     * @param work what to run
     * @param <R> the type of the result
     * @return the result of the work
     * @throws StoreException if the changes cannot be written
     * @see #together(Runnable)
     */
    public <R> R together(Supplier<R> work) {
        if (journal == null || open.get() != null) {
            return work.get();
        }
        List<Change> changes = new ArrayList<>();
        open.set(changes);
        try {
            return work.get();
        } finally {
            // What has become visible must be written, even if the work failed half way.
            open.remove();
            journal.write(changes);
        }
    }

    /** Writes a change, at once or with the others of the running {@link #together} call. */
    void record(Change change) {
        if (journal == null) {
            return;
        }
        List<Change> changes = open.get();
        if (changes == null) {
            journal.write(List.of(change));
        } else {
            changes.add(change);
        }
    }

    /** Writes what is pending and lets go of the database. */
    @Override
    public void close() {
        if (journal != null) {
            journal.close();
        }
    }

    /**
     * A remembered text.
     *
     * @param value the text
     */
    record Setting(String value) {}
}
