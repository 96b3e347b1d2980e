package ai.rapidata.sdk.audience;

/**
 * How strongly the service looks for people for an audience. The service may use values that this version of the library does not list; they are kept as they come.
 *
 * @param value the service's spelling
 */
public record BoostLevel(String value) {

    /** Not specially. */
    public static final BoostLevel NONE = new BoostLevel("None");

    /** As much as keeps it stable. */
    public static final BoostLevel STABLE = new BoostLevel("Stable");

    /** More, because few have graduated. */
    public static final BoostLevel DISTILLING = new BoostLevel("Distilling");

    /** Everywhere, because few are being tried. */
    public static final BoostLevel GLOBAL = new BoostLevel("Global");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
