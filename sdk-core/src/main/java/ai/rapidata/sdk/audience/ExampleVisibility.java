package ai.rapidata.sdk.audience;

/**
 * Who may see an example. The service may use values that this version of the library does not list; they are kept as they come.
 *
 * @param value the service's spelling
 */
public record ExampleVisibility(String value) {

    /** Its owner only. */
    public static final ExampleVisibility PRIVATE = new ExampleVisibility("Private");

    /** Everybody. */
    public static final ExampleVisibility PUBLIC = new ExampleVisibility("Public");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
