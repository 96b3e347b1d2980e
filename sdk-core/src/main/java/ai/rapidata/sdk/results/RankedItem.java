package ai.rapidata.sdk.results;

/**
 * An item of a ranking.
 *
 * @param rank its place, counted from 1; items of the same score share a place
 * @param name what the file calls the item: a file name or a text
 * @param score its score; only differences between scores of the same ranking mean something
 */
public record RankedItem(int rank, String name, double score) {}
