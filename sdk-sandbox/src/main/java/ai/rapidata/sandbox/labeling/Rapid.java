package ai.rapidata.sandbox.labeling;

import java.util.ArrayList;
import java.util.List;

/**
 * One task with its answers.
 *
 * @param id the rapid's id
 * @param subject what it is about
 * @param state where it stands
 * @param responses the answers so far, the oldest first
 */
public record Rapid(String id, Subject subject, RapidState state, List<Response> responses) {

    /** Copies the answers. */
    public Rapid {
        responses = List.copyOf(responses);
    }

    /**
     * A rapid without answers.
     *
     * @param id the rapid's id
     * @param subject what it is about
     * @return the rapid, waiting for answers
     */
    public static Rapid open(String id, Subject subject) {
        return new Rapid(id, subject, RapidState.Labeling, List.of());
    }

    /**
     * The answers as stopping rules see them.
     *
     * @return a vote for each response
     */
    public List<Vote> votes() {
        return responses.stream().map(Response::vote).toList();
    }

    Rapid with(Response response) {
        List<Response> more = new ArrayList<>(responses.size() + 1);
        more.addAll(responses);
        more.add(response);
        return new Rapid(id, subject, state, more);
    }

    Rapid in(RapidState next) {
        return new Rapid(id, subject, next, responses);
    }

    boolean answeredBy(String labelerId) {
        for (Response response : responses) {
            if (response.labeler().id().equals(labelerId)) {
                return true;
            }
        }
        return false;
    }
}
