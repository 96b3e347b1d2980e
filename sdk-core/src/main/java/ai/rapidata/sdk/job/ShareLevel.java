package ai.rapidata.sdk.job;

/**
 * What somebody with whom a job is shared may do. The service may use values that this version of the library does not list; they are kept as they come.
 *
 * @param value the service's spelling
 */
public record ShareLevel(String value) {

    /** Look at it. */
    public static final ShareLevel VIEWER = new ShareLevel("Viewer");

    /** Change it. */
    public static final ShareLevel EDITOR = new ShareLevel("Editor");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
