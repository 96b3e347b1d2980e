package ai.rapidata.sdk.benchmark;

/**
 * How several answers to the same comparison count. The service may use values that this version of the library does not list; they are
 * kept as they come.
 *
 * @param value the service's spelling
 */
public record VoteAggregation(String value) {

    /** One win for the side that most preferred; half a win each if the answers are split evenly. */
    public static final VoteAggregation MAJORITY_VOTE = new VoteAggregation("MajorityVote");

    /** Every answer counts by itself, so that comparisons with many answers weigh more. */
    public static final VoteAggregation ALL_VOTES = new VoteAggregation("AllVotes");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
