package ai.rapidata.sandbox.flow;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Response;
import org.jspecify.annotations.Nullable;

/**
 * Two items of a batch, side by side before labelers; or a single one, where items are classified.
 *
 * @param id its id, the rapid's
 * @param itemId the batch
 * @param first the datapoint on the first side
 * @param second the datapoint on the second side, or null if there is none
 * @param rapid the task with its answers
 */
record FlowPair(
        String id, String itemId, String first, @Nullable String second, Rapid rapid) {

    FlowPair with(Rapid answered) {
        return new FlowPair(id, itemId, first, second, answered);
    }

    /** The part of a vote that the first side gets: 1, 0, or a half where the labeler took neither or both. */
    static double firstShare(Response response) {
        if (response.answer() instanceof Answer.Winners winners
                && winners.indexes().size() == 1) {
            return winners.indexes().get(0) == 0 ? 1 : 0;
        }
        return 0.5;
    }
}
