package ai.rapidata.sdk.internal.json;

import java.io.IOException;

/**
 * Makes something of one value of a JSON text, without a tree.
 *
 * @param <T> what is made of it
 */
@FunctionalInterface
public interface JsonReading<T> {

    /**
     * Reads the current value, all of it.
     *
     * @param in a reader before the value
     * @return what was made of it
     * @throws IOException if the text is not valid or cannot be read
     */
    T read(JsonReader in) throws IOException;
}
