package ai.rapidata.sdk.job;

/** What a job definition for locating lets one choose. Immutable. */
public final class LocateJobOptions extends DatapointJobOptions<LocateJobOptions> {

    private static final LocateJobOptions DEFAULTS = new LocateJobOptions(Common.DEFAULTS, PerDatapoint.DEFAULTS);

    private LocateJobOptions(Common common, PerDatapoint perDatapoint) {
        super(common, perDatapoint);
    }

    /**
     * Options that leave everything to the defaults.
     *
     * @return the defaults
     */
    public static LocateJobOptions defaults() {
        return DEFAULTS;
    }

    @Override
    LocateJobOptions with(Common changed) {
        return new LocateJobOptions(changed, perDatapoint());
    }

    @Override
    LocateJobOptions with(PerDatapoint changed) {
        return new LocateJobOptions(common(), changed);
    }
}
