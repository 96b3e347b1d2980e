package ai.rapidata.sdk.filter;

import java.util.Optional;

/** Devices on which people answer. */
public enum DeviceType {
    /** A device that could not be told. */
    UNKNOWN("Unknown"),
    /** A telephone. */
    PHONE("Phone"),
    /** A tablet. */
    TABLET("Tablet");

    private final String value;

    DeviceType(String value) {
        this.value = value;
    }

    /**
     * The service's spelling.
     *
     * @return for example {@code "Unknown"}
     */
    public String value() {
        return value;
    }

    /**
     * Finds the constant for the service's spelling.
     *
     * @param value the spelling
     * @return the constant, or empty if this version of the library does not know it
     */
    public static Optional<DeviceType> of(String value) {
        for (var constant : values()) {
            if (constant.value.equals(value)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
