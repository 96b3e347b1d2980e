package ai.rapidata.sdk.statistics;

/**
 * How one comparison of two items is expected to end.
 *
 * @param win the probability that the first wins, 0 to 1
 * @param tie the probability of a tie, 0 to 1; 0 where ties count as half wins
 * @param loss the probability that the second wins, 0 to 1
 */
public record Outcome(double win, double tie, double loss) {}
