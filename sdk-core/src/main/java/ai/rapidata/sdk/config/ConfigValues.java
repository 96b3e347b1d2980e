package ai.rapidata.sdk.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings that were given a value, so that a default can still be told from a choice.
 *
 * @param values the given values by setting
 */
record ConfigValues(Map<ConfigField<?>, Object> values) {

    static final ConfigValues NONE = new ConfigValues(Map.of());

    ConfigValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static ConfigValues read(List<ConfigField<?>> fields, Map<String, String> variables) {
        ConfigValues read = NONE;
        for (ConfigField<?> field : fields) {
            read = withVariable(read, field, variables.get(field.variable()));
        }
        return read;
    }

    private static <T> ConfigValues withVariable(ConfigValues values, ConfigField<T> field, @Nullable String text) {
        Function<String, T> reader = field.reader();
        if (reader == null || text == null || text.isBlank()) {
            return values;
        }
        return values.put(field, field.read(reader, text));
    }

    <T> ConfigValues with(ConfigField<T> field, T value) {
        return put(field, field.checked(Objects.requireNonNull(value, field.name())));
    }

    private ConfigValues put(ConfigField<?> field, Object value) {
        Map<ConfigField<?>, Object> copy = new LinkedHashMap<>(values);
        copy.put(field, value);
        return new ConfigValues(copy);
    }

    boolean has(ConfigField<?> field) {
        return values.containsKey(field);
    }

    <T> @Nullable T find(ConfigField<T> field) {
        Object value = values.get(field);
        return value == null ? field.standard().get() : field.type().cast(value);
    }

    <T> T get(ConfigField<T> field) {
        return Objects.requireNonNull(find(field), field.name());
    }

    /** Returns these values, and where one is missing that of {@code lower}. */
    ConfigValues over(ConfigValues lower) {
        Map<ConfigField<?>, Object> merged = new LinkedHashMap<>(lower.values);
        merged.putAll(values);
        return new ConfigValues(merged);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        values.forEach((field, value) -> text.append(text.length() == 1 ? "" : ", ")
                .append(field.name())
                .append('=')
                .append(value));
        return text.append('}').toString();
    }
}
