package ai.rapidata.sdk.benchmark;

/**
 * The licence of a model. The service may use values that this version of the library does not list; they are
 * kept as they come.
 *
 * @param value the service's spelling
 */
public record ModelLicense(String value) {

    /** Its weights are open. */
    public static final ModelLicense OPEN_SOURCE = new ModelLicense("OpenSource");

    /** Its weights are closed. */
    public static final ModelLicense PROPRIETARY = new ModelLicense("Proprietary");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
