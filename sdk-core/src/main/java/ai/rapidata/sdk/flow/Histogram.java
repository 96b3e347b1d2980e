package ai.rapidata.sdk.flow;

import java.util.List;

/**
 * How often values of a size occurred.
 *
 * @param buckets the classes, in ascending order
 */
public record Histogram(List<Bucket> buckets) {

    /** Makes the list unmodifiable. */
    public Histogram {
        buckets = List.copyOf(buckets);
    }

    /**
     * One class of values.
     *
     * @param lowerBound where it begins
     * @param upperBound where it ends
     * @param count how many values lie in it
     */
    public record Bucket(double lowerBound, double upperBound, long count) {}

    /**
     * How many values there are in all classes.
     *
     * @return the sum of all counts
     */
    public long total() {
        return buckets.stream().mapToLong(Bucket::count).sum();
    }
}
