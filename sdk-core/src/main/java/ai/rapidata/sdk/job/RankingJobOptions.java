package ai.rapidata.sdk.job;

/** What a job definition for ranking lets one choose. Immutable. */
public final class RankingJobOptions extends JobOptions<RankingJobOptions> {

    private static final RankingJobOptions DEFAULTS = new RankingJobOptions(Common.DEFAULTS, 1, 0.5);

    private final int responsesPerComparison;
    private final double randomComparisonsRatio;

    private RankingJobOptions(Common common, int responsesPerComparison, double randomComparisonsRatio) {
        super(common);
        this.responsesPerComparison = responsesPerComparison;
        this.randomComparisonsRatio = randomComparisonsRatio;
    }

    /**
     * Options that leave everything to the defaults.
     *
     * @return the defaults
     */
    public static RankingJobOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets how many answers each comparison gets.
     *
     * @param responses at least 1; 1 without this call
     * @return a changed copy
     */
    public RankingJobOptions responsesPerComparison(int responses) {
        return new RankingJobOptions(common(), responses, randomComparisonsRatio);
    }

    /**
     * Sets how large a share of the comparisons is between randomly chosen items when the service chooses the pairs,
     * which it does for rankings of more than ten items.
     *
     * @param ratio 0 to 1; 0.5 without this call
     * @return a changed copy
     */
    public RankingJobOptions randomComparisonsRatio(double ratio) {
        return new RankingJobOptions(common(), responsesPerComparison, ratio);
    }

    /**
     * How many answers each comparison gets.
     *
     * @return at least 1
     */
    public int responsesPerComparison() {
        return responsesPerComparison;
    }

    /**
     * How large a share of the comparisons is between randomly chosen items.
     *
     * @return 0 to 1
     */
    public double randomComparisonsRatio() {
        return randomComparisonsRatio;
    }

    @Override
    RankingJobOptions with(Common changed) {
        return new RankingJobOptions(changed, responsesPerComparison, randomComparisonsRatio);
    }
}
