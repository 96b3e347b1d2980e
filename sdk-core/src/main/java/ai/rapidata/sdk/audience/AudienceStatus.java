package ai.rapidata.sdk.audience;

/**
 * Where an audience is in its life. The service may use values that this version of the library does not list; they are kept as they come.
 *
 * @param value the service's spelling
 */
public record AudienceStatus(String value) {

    /** Made, with nobody being recruited. */
    public static final AudienceStatus CREATED = new AudienceStatus("Created");

    /** About to recruit. */
    public static final AudienceStatus PENDING = new AudienceStatus("Pending");

    /** People are being tried. */
    public static final AudienceStatus RECRUITING = new AudienceStatus("Recruiting");

    /** People may answer. */
    public static final AudienceStatus READY = new AudienceStatus("Ready");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
