package ai.rapidata.sdk.statistics;

/**
 * The ranks that an item may have, given how sure the data are.
 *
 * @param index the item's place among the items, counted from 0
 * @param name the item's name
 * @param best the best rank that cannot be ruled out, counted from 1
 * @param worst the worst rank that cannot be ruled out
 */
public record RankRange(int index, String name, int best, int worst) {}
