package ai.rapidata.sdk.statistics;

/**
 * A scale on which strengths are shown: {@code center + unit * strength}.
 *
 * @param center the score of an item of average strength
 * @param unit the score that one unit of strength is worth; a lead of one unit means winning 73 % of the comparisons
 */
public record Scale(double center, double unit) {

    /** The logarithm of the odds itself: average 0. */
    public static final Scale STRENGTH = new Scale(0, 1);

    /** The scale of chess: average 1000, a lead of 400 means winning ten times as often as losing. */
    public static final Scale ELO = new Scale(1000, 400 / Math.log(10));

    /** The scale of ranking flows: average 1200, a lead of 400 means winning 73 % of the comparisons. */
    public static final Scale FLOW = new Scale(1200, 400);
}
