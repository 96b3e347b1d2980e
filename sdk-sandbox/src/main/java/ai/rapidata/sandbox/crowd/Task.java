package ai.rapidata.sandbox.crowd;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One question about what is shown, as a labeler meets it.
 *
 * @param question what is asked
 * @param shown what it is asked about, in the order given by the customer
 * @param context the text shown beside it, or null
 * @param settings display settings by key
 */
public record Task(
        Question question, List<Stimulus> shown, @Nullable String context, Map<String, String> settings) {

    /** Copies list and map. */
    public Task {
        shown = List.copyOf(shown);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /**
     * Whether a switch is on.
     *
     * @param key the setting
     * @return true if it is there with another value than a spelling of false
     */
    public boolean isOn(String key) {
        @Nullable String value = settings.get(key);
        return value != null && !value.equalsIgnoreCase("false");
    }

    /**
     * The number a setting holds.
     *
     * @param key the setting
     * @param otherwise what to return where it is absent or no number
     * @return the number
     */
    public int number(String key, int otherwise) {
        @Nullable String value = settings.get(key);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /**
     * What tells this task from others, the same in every run.
     *
     * @return a text made of question, things shown and context
     */
    public String key() {
        StringBuilder key = new StringBuilder(question.toString());
        for (Stimulus stimulus : shown) {
            key.append('\n').append(stimulus.identifier());
        }
        return key.append('\n').append(context).toString();
    }
}
