package ai.rapidata.sdk.json;

/**
 * A JSON boolean.
 *
 * @param value the truth value
 */
public record JsonBoolean(boolean value) implements JsonValue {

    /** The value {@code true}. */
    public static final JsonBoolean TRUE = new JsonBoolean(true);

    /** The value {@code false}. */
    public static final JsonBoolean FALSE = new JsonBoolean(false);

    /** Returns the compact JSON text. */
    @Override
    public String toString() {
        return Boolean.toString(value);
    }
}
