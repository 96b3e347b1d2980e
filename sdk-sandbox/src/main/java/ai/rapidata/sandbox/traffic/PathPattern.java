package ai.rapidata.sandbox.traffic;

import java.util.regex.Pattern;

/**
 * A pattern of request paths: {@code *} or {@code {name}} stands for anything within one segment, {@code **} for any
 * number of segments.
 */
public final class PathPattern {

    private final String source;
    private final Pattern pattern;

    private PathPattern(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @param pattern such as {@code /dataset/*}{@code /datapoint} or {@code /asset/**}
     * @return the pattern
     * @throws IllegalArgumentException if the pattern does not begin with a slash or {@code **}
     */
    public static PathPattern of(String pattern) {
        if (!pattern.startsWith("/") && !pattern.startsWith("**")) {
            throw new IllegalArgumentException("a path pattern begins with / or **, but this is '" + pattern + "'");
        }
        var expression = new StringBuilder();
        int position = 0;
        while (position < pattern.length()) {
            char letter = pattern.charAt(position);
            if (pattern.startsWith("**", position)) {
                expression.append(".*");
                position += 2;
            } else if (letter == '*') {
                expression.append("[^/]*");
                position++;
            } else if (letter == '{' && pattern.indexOf('}', position) > 0) {
                expression.append("[^/]+");
                position = pattern.indexOf('}', position) + 1;
            } else {
                expression.append(Pattern.quote(String.valueOf(letter)));
                position++;
            }
        }
        return new PathPattern(pattern, Pattern.compile(expression.toString()));
    }

    /**
     * Whether a path fits.
     *
     * @param path a path without query, percent-encoded as it came
     * @return whether it fits as a whole
     */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** {@return the pattern as it was written} */
    @Override
    public String toString() {
        return source;
    }
}
