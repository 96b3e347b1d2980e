package ai.rapidata.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The fixed parts of every page. */
final class Resources {

    static final String STYLE = text("report.css");
    static final String SCRIPT = text("report.js");
    static final String VEGA_LICENSE = text("vega-license.txt");
    /** Without the name of a file that only its authors have. */
    static final String VEGA = text("vega.min.js").replaceAll("//# sourceMappingURL=\\S*", "");

    private static final String SCORES = text("scores.json");
    private static final String MATRIX = text("matrix.json");

    private Resources() {}

    /** How a chart looks. */
    static String chart(String name) {
        return name.equals("matrix") ? MATRIX : SCORES;
    }

    private static String text(String name) {
        try (InputStream stream = Resources.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
