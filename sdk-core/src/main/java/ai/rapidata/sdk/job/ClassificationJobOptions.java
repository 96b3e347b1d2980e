package ai.rapidata.sdk.job;

/** What a job definition for classification lets one choose. Immutable. */
public final class ClassificationJobOptions extends EarlyStoppingJobOptions<ClassificationJobOptions> {

    private static final ClassificationJobOptions DEFAULTS =
            new ClassificationJobOptions(Common.DEFAULTS, PerDatapoint.DEFAULTS, Stopping.NEVER);

    private ClassificationJobOptions(Common common, PerDatapoint perDatapoint, Stopping stopping) {
        super(common, perDatapoint, stopping);
    }

    /**
     * Options that leave everything to the defaults.
     *
     * @return the defaults
     */
    public static ClassificationJobOptions defaults() {
        return DEFAULTS;
    }

    @Override
    ClassificationJobOptions with(Common changed) {
        return new ClassificationJobOptions(changed, perDatapoint(), stopping());
    }

    @Override
    ClassificationJobOptions with(PerDatapoint changed) {
        return new ClassificationJobOptions(common(), changed, stopping());
    }

    @Override
    ClassificationJobOptions with(Stopping changed) {
        return new ClassificationJobOptions(common(), perDatapoint(), changed);
    }
}
