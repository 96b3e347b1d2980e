package ai.rapidata.sdk.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An argument was refused before any request was made. The message names the field, the value and the fix. */
public class InvalidInputException extends RapidataException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_VALUE = 200;

    /** The refused field. */
    private final String field;

    /** The refused value, shortened. */
    private final @Nullable String value;

    /** What is wrong with the value. */
    private final String problem;

    /** What to do instead. */
    private final String fix;

    /**
     * Creates an exception whose message is {@code <field>: <problem>; <fix>}.
     *
     * @param field the field, as the caller knows it, for example {@code datapoints[3].context}
     * @param value the refused value, or null; never a secret
     * @param problem what is wrong with the value, for example {@code 50 is below 100}
     * @param fix what to do instead, for example {@code use 100 to 5000}
     */
    public InvalidInputException(String field, @Nullable Object value, String problem, String fix) {
        super(field + ": " + problem + "; " + fix);
        this.field = field;
        this.value = value == null ? null : shortened(value.toString());
        this.problem = problem;
        this.fix = fix;
    }

    /**
     * Returns the same refusal under another name, for one who knows where in a list the field stands.
     *
     * @param newField the field, as the caller knows it, for example {@code datapoints[3].context}
     * @return a new exception with this one's value, problem and fix
     */
    public InvalidInputException named(String newField) {
        return new InvalidInputException(newField, value, problem, fix);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }

    /**
     * Returns which field was refused.
     *
     * @return the field, as the caller knows it
     */
    public String field() {
        return field;
    }

    /**
     * Returns the refused value as text.
     *
     * @return the value, shortened to 200 characters; empty if there was none
     */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Returns what to do instead.
     *
     * @return the fix
     */
    public String fix() {
        return fix;
    }
}
