package ai.rapidata.sdk.json;

import java.util.Objects;

/**
 * A JSON string.
 *
 * @param value the characters, without quotes and escapes
 */
public record JsonString(String value) implements JsonValue {

    /**
     * Creates a JSON string.
     *
     * @param value the characters, without quotes and escapes
     */
    public JsonString {
        Objects.requireNonNull(value, "value");
    }

    /** Returns the compact JSON text. */
    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
