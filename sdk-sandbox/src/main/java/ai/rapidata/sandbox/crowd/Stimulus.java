package ai.rapidata.sandbox.crowd;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing shown to a labeler: a file or a text.
 *
 * @param label how results call it: the original file name (the last part of a path or URL), or the text
 * @param hostedName the name the service gave the file, or null for a text
 * @param sourceUrl where the file was fetched from, or null
 * @param text the text, or null for a file
 */
public record Stimulus(
        String label,
        @Nullable String hostedName,
        @Nullable String sourceUrl,
        @Nullable String text) {

    /**
     * A text.
     *
     * @param text what is shown
     * @return the stimulus
     */
    public static Stimulus ofText(String text) {
        return new Stimulus(text, null, null, text);
    }

    /**
     * A file.
     *
     * @param label its original file name
     * @param hostedName the name the service gave it
     * @param sourceUrl where it was fetched from, or null if it was sent
     * @return the stimulus
     */
    public static Stimulus ofFile(String label, String hostedName, @Nullable String sourceUrl) {
        return new Stimulus(label, hostedName, sourceUrl, null);
    }

    /**
     * The identity on the wire, as truths and answers name it.
     *
     * @return the hosted name of a file, or the text
     */
    public String identifier() {
        return hostedName != null ? hostedName : label;
    }

    /**
     * The names under which a test may have set something about it, the most specific first.
     *
     * @return hosted name, URL, and label, as far as there are any
     */
    Stream<String> names() {
        return Stream.of(hostedName, sourceUrl, label).flatMap(Stream::ofNullable);
    }
}
