package ai.rapidata.sdk.json;

import java.util.Iterator;
import java.util.List;

/**
 * A JSON array.
 *
 * @param elements the elements in order, unmodifiable
 */
public record JsonArray(List<JsonValue> elements) implements JsonValue, Iterable<JsonValue> {

    /**
     * Creates a JSON array.
     *
     * @param elements the elements in order; copied
     */
    public JsonArray {
        elements = List.copyOf(elements);
    }

    /**
     * Returns a JSON array of the given values.
     *
     * @param values the elements in order
     * @return the array
     */
    public static JsonArray of(JsonValue... values) {
        return new JsonArray(List.of(values));
    }

    /**
     * Returns how many elements there are.
     *
     * @return the number of elements, 0 or more
     */
    public int size() {
        return elements.size();
    }

    @Override
    public Iterator<JsonValue> iterator() {
        return elements.iterator();
    }

    /** Returns the compact JSON text. */
    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
