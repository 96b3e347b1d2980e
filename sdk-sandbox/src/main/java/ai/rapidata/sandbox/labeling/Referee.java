package ai.rapidata.sandbox.labeling;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Decides when a task has enough answers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Referee.Naive.class, name = "NaiveReferee"),
    @JsonSubTypes.Type(value = Referee.EarlyStopping.class, name = "EarlyStoppingReferee"),
    @JsonSubTypes.Type(value = Referee.Quorum.class, name = "QuorumReferee"),
    @JsonSubTypes.Type(value = Referee.Budget.class, name = "BudgetReferee")
})
public sealed interface Referee {

    /**
     * Whether a task needs no more answers.
     *
     * @param categories how many different answers there are, at least 2
     * @param votes the answers to this task so far
     * @param total the number of answers to all tasks of the labeling so far
     * @return true if the task is done
     */
    boolean isSettled(int categories, List<Vote> votes, long total);

    /**
     * The largest number of answers one task can get.
     *
     * @return the number, or empty where tasks share a budget
     */
    OptionalInt most();

    /**
     * A fixed number of answers.
     *
     * @param totalVotes answers per task, at least 1
     */
    record Naive(int totalVotes) implements Referee {
        @Override
        public boolean isSettled(int categories, List<Vote> votes, long total) {
            return votes.size() >= totalVotes;
        }

        @Override
        public OptionalInt most() {
            return OptionalInt.of(totalVotes);
        }
    }

    /**
     * Stops when the confidence in the leading category exceeds a threshold.
     *
     * @param threshold the confidence to exceed, between 0 and 1
     * @param maxVotes answers after which it stops in any case, at least 1
     */
    record EarlyStopping(double threshold, int maxVotes) implements Referee {
        @Override
        public boolean isSettled(int categories, List<Vote> votes, long total) {
            return votes.size() >= maxVotes || (!votes.isEmpty() && Confidence.leading(categories, votes) > threshold);
        }

        @Override
        public OptionalInt most() {
            return OptionalInt.of(maxVotes);
        }
    }

    /**
     * Stops when enough answers agree, or when no answer can reach that number any more.
     *
     * @param threshold equal answers needed, at least 1
     * @param maxVotes answers after which it stops in any case, at least 1
     */
    record Quorum(int threshold, int maxVotes) implements Referee {
        @Override
        public boolean isSettled(int categories, List<Vote> votes, long total) {
            Map<String, Integer> counts = new HashMap<>();
            int largest = 0;
            for (Vote vote : votes) {
                largest = Math.max(largest, counts.merge(vote.choice(), 1, Integer::sum));
            }
            return largest >= threshold || largest + (maxVotes - votes.size()) < threshold || votes.size() >= maxVotes;
        }

        @Override
        public OptionalInt most() {
            return OptionalInt.of(maxVotes);
        }
    }

    /**
     * Spends a number of answers over all tasks together.
     *
     * @param totalBudget answers for the whole labeling, at least 1
     */
    record Budget(int totalBudget) implements Referee {
        @Override
        public boolean isSettled(int categories, List<Vote> votes, long total) {
            return total >= totalBudget;
        }

        @Override
        public OptionalInt most() {
            return OptionalInt.empty();
        }
    }
}
