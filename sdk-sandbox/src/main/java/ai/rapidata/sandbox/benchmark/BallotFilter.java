package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.listing.Listing;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which votes a request for standings or matrices asks for. */
final class BallotFilter {
    private static final Listing<Ballot> FIELDS = Listing.of(Ballot.class)
            .filterable("country", Ballot::country)
            .filterable("language", Ballot::language)
            .filterable("gender", ballot -> ballot.demographic("gender"))
            .filterable("age_bucket", ballot -> ballot.demographic("age"))
            .filterable("occupation", ballot -> ballot.demographic("occupation"))
            .filterable("tags", ballot -> ballot.matchup().tags())
            .filterable("participant_id", Ballot::participants)
            .filterable("leaderboard_id", ballot -> ballot.matchup().leaderboardId())
            .filterable("run_id", ballot -> ballot.matchup().runId())
            .filterable("prompt_identifier", ballot -> ballot.matchup().promptIdentifier())
            .filterable("voted_at", Ballot::votedAt);

    private BallotFilter() {}

    /** The votes that pass; a filter by participants demands that both sides are among them. */
    static Stream<Ballot> apply(Context context, Stream<Ballot> ballots) {
        Set<String> participants = participants(context);
        return FIELDS.matching(context, earlierForm(context, ballots))
                .filter(ballot -> participants.isEmpty() || participants.containsAll(ballot.participants()));
    }

    /** The filters of clients before mid-2026: plain lists, each with any-of meaning. */
    private static Stream<Ballot> earlierForm(Context context, Stream<Ballot> ballots) {
        List<String> tags = context.queryParams("tags");
        List<String> leaderboards = context.queryParams("leaderboardIds");
        return ballots.filter(ballot ->
                        tags.isEmpty() || ballot.matchup().tags().stream().anyMatch(tags::contains))
                .filter(ballot -> leaderboards.isEmpty()
                        || leaderboards.contains(ballot.matchup().leaderboardId()));
    }

    /** The participants that a request names, in the present form or the earlier one; empty for all. */
    static Set<String> participants(Context context) {
        Set<String> named = new HashSet<>(context.queryParams("participant_id[in]"));
        named.addAll(context.queryParams("participant_id[eq]"));
        named.addAll(context.queryParams("participantIds"));
        return named;
    }
}
