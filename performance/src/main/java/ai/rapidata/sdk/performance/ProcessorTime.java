package ai.rapidata.sdk.performance;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time of this process, all threads and the collector included: other load on the machine matters little. */
public final class ProcessorTime {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ProcessorTime() {}

    /**
     * How much was used since the process began.
     *
     * @return nanoseconds
     */
    public static long nanos() {
        return PROCESS.getProcessCpuTime();
    }
}
