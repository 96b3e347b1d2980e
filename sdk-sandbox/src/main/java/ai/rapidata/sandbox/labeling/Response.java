package ai.rapidata.sandbox.labeling;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Labeler;
import java.time.Instant;

/**
 * One answer to one task.
 *
 * @param id the response's id
 * @param labeler who answered
 * @param answer what was answered
 * @param at when it was answered
 */
public record Response(String id, Labeler labeler, Answer answer, Instant at) {

    /**
     * The answer as stopping rules see it.
     *
     * @return the vote
     */
    Vote vote() {
        boolean decisive =
                !(answer instanceof Answer.Winners winners) || winners.indexes().size() == 1;
        return new Vote(answer.key(), labeler.score(), decisive);
    }
}
