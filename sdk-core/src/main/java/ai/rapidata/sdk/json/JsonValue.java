package ai.rapidata.sdk.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON value. Values are immutable, and {@link Object#toString()} of each is its compact JSON text.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /**
     * Returns a JSON string.
     *
     * @param value the characters
     * @return the JSON value
     */
    static JsonString of(String value) {
        return new JsonString(value);
    }

    /**
     * Returns a JSON number without fraction.
     *
     * @param value the number
     * @return the JSON value
     */
    static JsonNumber of(long value) {
        return new JsonNumber(BigDecimal.valueOf(value));
    }

    /**
     * Returns a JSON number.
     *
     * @param value the number, finite
     * @return the JSON value
     * @throws IllegalArgumentException if the number is infinite or not a number, which JSON cannot express
     */
    static JsonNumber of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON cannot express " + value + "; use a finite number");
        }
        return new JsonNumber(BigDecimal.valueOf(value));
    }

    /**
     * Returns a JSON boolean.
     *
     * @param value the truth value
     * @return the JSON value
     */
    static JsonBoolean of(boolean value) {
        return value ? JsonBoolean.TRUE : JsonBoolean.FALSE;
    }

    /**
     * Returns a JSON array of strings.
     *
     * @param values the strings, in order
     * @return the JSON value
     */
    static JsonArray ofStrings(List<String> values) {
        List<JsonValue> elements = new ArrayList<>(values.size());
        for (String value : values) {
            elements.add(new JsonString(value));
        }
        return new JsonArray(elements);
    }
}
