package ai.rapidata.sdk.filter;

import java.util.List;

/**
 * People on given devices.
 *
 * @param deviceTypes the devices that may be used
 */
public record DeviceFilter(List<DeviceType> deviceTypes) implements Filter {

    /** Copies the list. */
    public DeviceFilter {
        deviceTypes = List.copyOf(deviceTypes);
    }

    /**
     * People on given devices.
     *
     * @param deviceTypes the devices that may be used
     * @return the filter
     */
    public static DeviceFilter of(DeviceType... deviceTypes) {
        return new DeviceFilter(List.of(deviceTypes));
    }
}
