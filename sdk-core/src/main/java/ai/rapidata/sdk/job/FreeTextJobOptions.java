package ai.rapidata.sdk.job;

/** What a job definition for free text lets one choose. Immutable. */
public final class FreeTextJobOptions extends DatapointJobOptions<FreeTextJobOptions> {

    private static final FreeTextJobOptions DEFAULTS = new FreeTextJobOptions(Common.DEFAULTS, PerDatapoint.DEFAULTS);

    private FreeTextJobOptions(Common common, PerDatapoint perDatapoint) {
        super(common, perDatapoint);
    }

    /**
     * Options that leave everything to the defaults.
     *
     * @return the defaults
     */
    public static FreeTextJobOptions defaults() {
        return DEFAULTS;
    }

    @Override
    FreeTextJobOptions with(Common changed) {
        return new FreeTextJobOptions(changed, perDatapoint());
    }

    @Override
    FreeTextJobOptions with(PerDatapoint changed) {
        return new FreeTextJobOptions(common(), changed);
    }
}
