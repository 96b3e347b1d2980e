package ai.rapidata.sdk.job;

/** What a job definition for drawing lets one choose. Immutable. */
public final class DrawJobOptions extends DatapointJobOptions<DrawJobOptions> {

    private static final DrawJobOptions DEFAULTS = new DrawJobOptions(Common.DEFAULTS, PerDatapoint.DEFAULTS);

    private DrawJobOptions(Common common, PerDatapoint perDatapoint) {
        super(common, perDatapoint);
    }

    /**
     * Options that leave everything to the defaults.
     *
     * @return the defaults
     */
    public static DrawJobOptions defaults() {
        return DEFAULTS;
    }

    @Override
    DrawJobOptions with(Common changed) {
        return new DrawJobOptions(changed, perDatapoint());
    }

    @Override
    DrawJobOptions with(PerDatapoint changed) {
        return new DrawJobOptions(common(), changed);
    }
}
