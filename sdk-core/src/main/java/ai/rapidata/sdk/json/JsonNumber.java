package ai.rapidata.sdk.json;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A JSON number of any size and precision. Two numbers are equal if they are numerically equal: {@code 1.0} equals
 * {@code 1}.
 *
 * @param value the number
 */
public record JsonNumber(BigDecimal value) implements JsonValue {

    /**
     * Creates a JSON number.
     *
     * @param value the number
     */
    public JsonNumber {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber number && value.compareTo(number.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    /** Returns the compact JSON text. */
    @Override
    public String toString() {
        return value.toString();
    }
}
