package ai.rapidata.sdk.config;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One setting: its name, its default, how its environment variable is read and which values it takes.
 *
 * @param name the setting's name, which is also its environment variable's after {@code RAPIDATA_}
 * @param type the values' type
 * @param standard gives the default, or null if the setting has none
 * @param reader reads the text of an environment variable; null if there is none for this setting
 * @param allowed tells whether a value may be used
 * @param range which values may be used, in words
 */
record ConfigField<T>(
        String name,
        Class<T> type,
        Supplier<? extends @Nullable T> standard,
        @Nullable Function<String, T> reader,
        Predicate<T> allowed,
        String range) {

    static final String VARIABLE_PREFIX = "RAPIDATA_";

    String variable() {
        return VARIABLE_PREFIX + name;
    }

    /** Returns a value that was set in code, if it may be used. */
    T checked(T value) {
        if (!allowed.test(value)) {
            throw refused(name, value.toString(), "is not allowed");
        }
        return value;
    }

    /** Reads a variable's text. */
    T read(Function<String, T> textReader, String text) {
        T value;
        try {
            value = textReader.apply(text.strip());
        } catch (IllegalArgumentException unreadable) {
            throw refused(variable(), text, "cannot be read");
        }
        if (!allowed.test(value)) {
            throw refused(variable(), text, "is not allowed");
        }
        return value;
    }

    private InvalidInputException refused(String source, String text, String problem) {
        return new InvalidInputException(source, text, "\"" + text + "\" " + problem, "use " + range);
    }
}
