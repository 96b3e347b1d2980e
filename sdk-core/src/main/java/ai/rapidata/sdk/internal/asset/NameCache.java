package ai.rapidata.sdk.internal.asset;

import org.jspecify.annotations.Nullable;

/** Remembers under which name the service holds a local file. Never fails: what it cannot keep is uploaded again. */
public interface NameCache extends AutoCloseable {

    /**
     * The name of a file.
     *
     * @param key identifies the file, its owner and how it was compressed
     * @return the name, or null when it is not known
     */
    @Nullable
    String find(String key);

    /**
     * Remembers a name.
     *
     * @param key identifies the file
     * @param name the name the service gave to it
     */
    void put(String key, String name);

    /**
     * Forgets a name that the service no longer knows.
     *
     * @param key identifies the file
     */
    void remove(String key);

    /** Forgets all names, also those of other accounts. */
    void clear();

    @Override
    void close();
}
