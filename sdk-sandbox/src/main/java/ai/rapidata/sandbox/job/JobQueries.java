package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.server.Problem;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Single values of query strings and paths. */
final class JobQueries {

    private JobQueries() {}

    static boolean truth(Context context, String name, boolean otherwise) {
        @Nullable String text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw Problem.invalid(name, "'" + name + "' must be true or false, but is '" + text + "'.");
        }
        return Boolean.parseBoolean(text);
    }

    static int number(Context context, String name, int otherwise, int most) {
        @Nullable String text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        int number = number(text, name);
        if (number < 0) {
            throw Problem.invalid(name, "'" + name + "' must not be negative, but is " + number + ".");
        }
        return Math.min(number, most);
    }

    static int number(String text, String name) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw Problem.invalid(name, "'" + name + "' must be a whole number, but is '" + text + "'.");
        }
    }

    /** The values of a repeated parameter, each one of some names in any case. */
    static List<String> names(Context context, String name, List<String> allowed) {
        return context.queryParams(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(value -> !value.isBlank())
                .map(value -> known(value.strip(), name, allowed))
                .toList();
    }

    private static String known(String value, String name, List<String> allowed) {
        Optional<String> match =
                allowed.stream().filter(value::equalsIgnoreCase).findFirst();
        return match.orElseThrow(() -> Problem.invalid(name, "'" + value + "' is not one of " + allowed + "."));
    }
}
