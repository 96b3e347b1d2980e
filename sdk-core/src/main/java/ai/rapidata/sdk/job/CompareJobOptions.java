package ai.rapidata.sdk.job;

import java.util.List;

/** What a job definition for comparison lets one choose. Immutable. */
public final class CompareJobOptions extends EarlyStoppingJobOptions<CompareJobOptions> {

    private static final CompareJobOptions DEFAULTS =
            new CompareJobOptions(Common.DEFAULTS, PerDatapoint.DEFAULTS, Stopping.NEVER, List.of());

    private final List<String> abNames;

    private CompareJobOptions(Common common, PerDatapoint perDatapoint, Stopping stopping, List<String> abNames) {
        super(common, perDatapoint, stopping);
        this.abNames = abNames;
    }

    /**
     * Options that leave everything to the defaults.
     *
     * @return the defaults
     */
    public static CompareJobOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Names the two sides of all comparisons in the results, for example after the models that made them.
     *
     * @param a the name of the first item of each pair
     * @param b the name of the second item of each pair
     * @return a changed copy
     */
    public CompareJobOptions abNames(String a, String b) {
        return abNames(List.of(a, b));
    }

    /**
     * Names the two sides of all comparisons in the results.
     *
     * @param names exactly two different names
     * @return a changed copy
     */
    public CompareJobOptions abNames(List<String> names) {
        return new CompareJobOptions(common(), perDatapoint(), stopping(), List.copyOf(names));
    }

    /**
     * The names of the two sides.
     *
     * @return two names, or none
     */
    public List<String> abNames() {
        return abNames;
    }

    @Override
    CompareJobOptions with(Common changed) {
        return new CompareJobOptions(changed, perDatapoint(), stopping(), abNames);
    }

    @Override
    CompareJobOptions with(PerDatapoint changed) {
        return new CompareJobOptions(common(), changed, stopping(), abNames);
    }

    @Override
    CompareJobOptions with(Stopping changed) {
        return new CompareJobOptions(common(), perDatapoint(), changed, abNames);
    }
}
