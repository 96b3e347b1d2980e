package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.labeling.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One labeler's answer to a matchup.
 *
 * @param matchup what was compared
 * @param response what was answered, and by whom
 */
record Ballot(Matchup matchup, Response response) {

    static Stream<Ballot> of(Matchup matchup) {
        return matchup.rapid().responses().stream().map(response -> new Ballot(matchup, response));
    }

    /** The part of the vote that side 0 gets: 1, 0, or a half where the labeler took neither or both. */
    double firstShare() {
        if (response.answer() instanceof Answer.Winners winners
                && winners.indexes().size() == 1) {
            return winners.indexes().get(0) == 0 ? 1 : 0;
        }
        return 0.5;
    }

    double weight() {
        return response.labeler().score();
    }

    String country() {
        return response.labeler().country();
    }

    String language() {
        return response.labeler().language();
    }

    @Nullable
    String demographic(String identifier) {
        return response.labeler().demographic(identifier).orElse(null);
    }

    Instant votedAt() {
        return response.at();
    }

    List<String> participants() {
        return matchup.sides().stream().map(Matchup.Side::participantId).toList();
    }
}
