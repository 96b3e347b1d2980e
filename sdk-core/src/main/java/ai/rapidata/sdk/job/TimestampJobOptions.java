package ai.rapidata.sdk.job;

/** What a job definition for time stamps lets one choose. Immutable. */
public final class TimestampJobOptions extends DatapointJobOptions<TimestampJobOptions> {

    private static final TimestampJobOptions DEFAULTS = new TimestampJobOptions(Common.DEFAULTS, PerDatapoint.DEFAULTS);

    private TimestampJobOptions(Common common, PerDatapoint perDatapoint) {
        super(common, perDatapoint);
    }

    /**
     * Options that leave everything to the defaults.
     *
     * @return the defaults
     */
    public static TimestampJobOptions defaults() {
        return DEFAULTS;
    }

    @Override
    TimestampJobOptions with(Common changed) {
        return new TimestampJobOptions(changed, perDatapoint());
    }

    @Override
    TimestampJobOptions with(PerDatapoint changed) {
        return new TimestampJobOptions(common(), changed);
    }
}
