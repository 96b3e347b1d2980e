package ai.rapidata.sdk.results.live;

/**
 * What one answer received so far.
 *
 * @param count how many labelers gave it
 * @param userScoreSum the reliability scores of those labelers, added up
 */
public record ResponseTally(long count, double userScoreSum) {}
