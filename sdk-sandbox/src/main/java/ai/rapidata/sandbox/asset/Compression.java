package ai.rapidata.sandbox.asset;

import ai.rapidata.sandbox.server.Problem;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How images are to be compressed. What is null falls back to the service's defaults: no compression, quality 85, at most
 * 800 pixels.
 *
 * @param enabled whether to compress at all
 * @param quality from 1 to 100
 * @param maxDimension the greatest width and height in pixels
 */
record Compression(
        @Nullable Boolean enabled,
        @Nullable Integer quality,
        @Nullable Integer maxDimension) {

    static final Compression DEFAULTS = new Compression(null, null, null);

    private static final int USUAL_QUALITY = 85;
    private static final int USUAL_DIMENSION = 800;

    /** Reads the query parameters {@code compress}, {@code quality} and {@code maxdim}. */
    static Compression of(Context context) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        Boolean enabled = truth(context.queryParam("compress"), errors);
        Integer quality = number("quality", context.queryParam("quality"), errors);
        Integer dimension = number("maxdim", context.queryParam("maxdim"), errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return checked(enabled, quality, dimension, UnaryOperator.identity());
    }

    /**
     * Checks the ranges.
     *
     * @param fieldName turns {@code quality} and {@code maxdim} into the names that messages use
     */
    static Compression checked(
            @Nullable Boolean enabled,
            @Nullable Integer quality,
            @Nullable Integer dimension,
            UnaryOperator<String> fieldName) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        if (quality != null && (quality < 1 || quality > 100)) {
            errors.put(
                    fieldName.apply("quality"), List.of("The quality must be from 1 to 100, but is " + quality + "."));
        }
        if (dimension != null && dimension < 1) {
            errors.put(
                    fieldName.apply("maxdim"), List.of("The dimension must be at least 1, but is " + dimension + "."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Compression(enabled, quality, dimension);
    }

    boolean wanted() {
        return Boolean.TRUE.equals(enabled);
    }

    int qualityOrUsual() {
        return quality == null ? USUAL_QUALITY : quality;
    }

    int dimensionOrUsual() {
        return maxDimension == null ? USUAL_DIMENSION : maxDimension;
    }

    private static @Nullable Boolean truth(@Nullable String text, Map<String, List<String>> errors) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        if (!text.equalsIgnoreCase("false")) {
            errors.put("compress", new ArrayList<>(List.of("'" + text + "' is neither true nor false.")));
        }
        return false;
    }

    private static @Nullable Integer number(String name, @Nullable String text, Map<String, List<String>> errors) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            errors.put(name, List.of("'" + text + "' is not a whole number."));
            return null;
        }
    }
}
