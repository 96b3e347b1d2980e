package ai.rapidata.sdk.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose members keep their order. The typed getters are lenient: a member that is absent, null or of
 * another kind yields an empty result and never an exception, so that a change in what the service sends does not break
 * a read.
 *
 * @param members the members in order, unmodifiable
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    private static final JsonObject EMPTY = new JsonObject(Map.of());

    /**
     * Creates a JSON object.
     *
     * @param members the members in order; copied
     */
    public JsonObject {
        members = members instanceof OwnMembers own ? own : OwnMembers.copyOf(members);
    }

    /**
     * Returns an object without members.
     *
     * @return the empty object
     */
    public static JsonObject empty() {
        return EMPTY;
    }

    /**
     * Starts an object.
     *
     * @return a builder without members
     */
    public static Builder builder() {
        return new Builder(Map.of());
    }

    /**
     * Starts an object with the members of this one.
     *
     * @return a builder holding the members of this object
     */
    public Builder toBuilder() {
        return new Builder(members);
    }

    /**
     * Returns a member as it is.
     *
     * @param name the member's name
     * @return the value, or null if there is no such member; a JSON null is {@link JsonNull#INSTANCE}
     */
    public @Nullable JsonValue get(String name) {
        return members.get(name);
    }

    /**
     * Tells whether a member is there with a value other than JSON null.
     *
     * @param name the member's name
     * @return true if the member has a value
     */
    public boolean has(String name) {
        JsonValue value = members.get(name);
        return value != null && value != JsonNull.INSTANCE;
    }

    /**
     * Tells whether there are no members.
     *
     * @return true if there are none
     */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * Returns a member as text.
     *
     * @param name the member's name
     * @return the text of a string, number or boolean; empty for everything else
     */
    public Optional<String> string(String name) {
        JsonValue value = members.get(name);
        if (value instanceof JsonString string) {
            return Optional.of(string.value());
        }
        return value instanceof JsonNumber || value instanceof JsonBoolean
                ? Optional.of(value.toString())
                : Optional.empty();
    }

    /**
     * Returns a member as a number of any size.
     *
     * @param name the member's name
     * @return the value of a number or of a string that reads as one; empty for everything else
     */
    public Optional<BigDecimal> decimal(String name) {
        JsonValue value = members.get(name);
        if (value instanceof JsonNumber number) {
            return Optional.of(number.value());
        }
        if (value instanceof JsonString string) {
            try {
                return Optional.of(new BigDecimal(string.value().strip()));
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Returns a member as a whole number.
     *
     * @param name the member's name
     * @return the value if it is a number without fraction that fits; empty otherwise
     */
    public OptionalLong longValue(String name) {
        Optional<BigDecimal> decimal = decimal(name);
        try {
            return decimal.isPresent() ? OptionalLong.of(decimal.get().longValueExact()) : OptionalLong.empty();
        } catch (ArithmeticException notWholeOrTooLarge) {
            return OptionalLong.empty();
        }
    }

    /**
     * Returns a member as a whole number of 32 bits.
     *
     * @param name the member's name
     * @return the value if it is a number without fraction that fits; empty otherwise
     */
    public OptionalInt intValue(String name) {
        OptionalLong value = longValue(name);
        return value.isPresent() && value.getAsLong() == (int) value.getAsLong()
                ? OptionalInt.of((int) value.getAsLong())
                : OptionalInt.empty();
    }

    /**
     * Returns a member as a floating point number.
     *
     * @param name the member's name
     * @return the nearest finite value of a number or of a string that reads as one; empty for everything else
     */
    public OptionalDouble doubleValue(String name) {
        Optional<BigDecimal> decimal = decimal(name);
        if (decimal.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = decimal.get().doubleValue();
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /**
     * Returns a member as a truth value.
     *
     * @param name the member's name
     * @return the value of a boolean or of the strings {@code true} and {@code false} in any case; empty otherwise
     */
    public Optional<Boolean> booleanValue(String name) {
        JsonValue value = members.get(name);
        if (value instanceof JsonBoolean bool) {
            return Optional.of(bool.value());
        }
        if (value instanceof JsonString string) {
            if (string.value().equalsIgnoreCase("true")) {
                return Optional.of(true);
            }
            if (string.value().equalsIgnoreCase("false")) {
                return Optional.of(false);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns a member that is an object.
     *
     * @param name the member's name
     * @return the object; empty if the member is not an object
     */
    public Optional<JsonObject> object(String name) {
        return members.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /**
     * Returns the elements of a member that is an array.
     *
     * @param name the member's name
     * @return the elements; an empty list if the member is not an array
     */
    public List<JsonValue> array(String name) {
        return members.get(name) instanceof JsonArray array ? array.elements() : List.of();
    }

    /**
     * Returns the objects among the elements of a member that is an array.
     *
     * @param name the member's name
     * @return the objects in order, unmodifiable; an empty list if the member is not an array
     */
    public List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonValue element : array(name)) {
            if (element instanceof JsonObject object) {
                objects.add(object);
            }
        }
        return Collections.unmodifiableList(objects);
    }

    /**
     * Returns the strings among the elements of a member that is an array.
     *
     * @param name the member's name
     * @return the strings in order, unmodifiable; an empty list if the member is not an array
     */
    public List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        for (JsonValue element : array(name)) {
            if (element instanceof JsonString string) {
                strings.add(string.value());
            }
        }
        return Collections.unmodifiableList(strings);
    }

    /**
     * Returns a member as a point in time.
     *
     * @param name the member's name
     * @return the instant of a string in ISO-8601 form, read as UTC if it has no offset; empty for everything else
     */
    public Optional<Instant> instant(String name) {
        return members.get(name) instanceof JsonString string ? instantOf(string.value()) : Optional.empty();
    }

    private static Optional<Instant> instantOf(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException withoutOffset) {
            try {
                return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException notATime) {
                return Optional.empty();
            }
        }
    }

    /** Returns the compact JSON text. */
    @Override
    public String toString() {
        return JsonText.of(this);
    }

    /** Collects the members of an object in order. Setting a member again keeps its place. Not thread-safe. */
    public static final class Builder {

        private LinkedHashMap<String, JsonValue> members;
        private boolean built;

        private Builder(Map<String, JsonValue> members) {
            this.members = new LinkedHashMap<>(members);
        }

        /** The members to be changed: not those of an object that was built. */
        private LinkedHashMap<String, JsonValue> own() {
            if (built) {
                members = new LinkedHashMap<>(members);
                built = false;
            }
            return members;
        }

        /**
         * Sets a member.
         *
         * @param name the member's name
         * @param value the value
         * @return this builder
         */
        public Builder put(String name, JsonValue value) {
            own().put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, name));
            return this;
        }

        /**
         * Sets a member to a string.
         *
         * @param name the member's name
         * @param value the characters
         * @return this builder
         */
        public Builder put(String name, String value) {
            return put(name, JsonValue.of(value));
        }

        /**
         * Sets a member to a whole number.
         *
         * @param name the member's name
         * @param value the number
         * @return this builder
         */
        public Builder put(String name, long value) {
            return put(name, JsonValue.of(value));
        }

        /**
         * Sets a member to a number.
         *
         * @param name the member's name
         * @param value the number, finite
         * @return this builder
         * @throws IllegalArgumentException if the number is infinite or not a number
         */
        public Builder put(String name, double value) {
            return put(name, JsonValue.of(value));
        }

        /**
         * Sets a member to a truth value.
         *
         * @param name the member's name
         * @param value the truth value
         * @return this builder
         */
        public Builder put(String name, boolean value) {
            return put(name, JsonValue.of(value));
        }

        /**
         * Sets a member to JSON null.
         *
         * @param name the member's name
         * @return this builder
         */
        public Builder putNull(String name) {
            return put(name, JsonNull.INSTANCE);
        }

        /**
         * Sets a member to a string, or to JSON null.
         *
         * @param name the member's name
         * @param value the characters, or null for JSON null
         * @return this builder
         */
        public Builder putNullable(String name, @Nullable String value) {
            return value == null ? putNull(name) : put(name, value);
        }

        /**
         * Sets a member to a value, or to JSON null.
         *
         * @param name the member's name
         * @param value the value, or null for JSON null
         * @return this builder
         */
        public Builder putNullable(String name, @Nullable JsonValue value) {
            return value == null ? putNull(name) : put(name, value);
        }

        /**
         * Sets a member if there is a value.
         *
         * @param name the member's name
         * @param value the value, or null to leave the object as it is
         * @return this builder
         */
        public Builder putIfPresent(String name, @Nullable JsonValue value) {
            return value == null ? this : put(name, value);
        }

        /**
         * Sets a member to a string if there is one.
         *
         * @param name the member's name
         * @param value the characters, or null to leave the object as it is
         * @return this builder
         */
        public Builder putIfPresent(String name, @Nullable String value) {
            return value == null ? this : put(name, value);
        }

        /**
         * Removes a member if it is there.
         *
         * @param name the member's name
         * @return this builder
         */
        public Builder remove(String name) {
            own().remove(name);
            return this;
        }

        /**
         * Returns the object.
         *
         * @return an object with the members set so far
         */
        public JsonObject build() {
            built = true;
            return new JsonObject(new OwnMembers(members));
        }
    }
}
