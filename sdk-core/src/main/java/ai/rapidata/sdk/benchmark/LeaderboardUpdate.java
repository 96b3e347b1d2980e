package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.util.List;

/**
 * Changes of a leaderboard. What is not named stays as it is. Immutable; every method that takes a value returns a
 * changed copy.
 */
public final class LeaderboardUpdate {

    private static final LeaderboardUpdate NOTHING = new LeaderboardUpdate(JsonObject.empty());

    private final JsonObject changes;

    private LeaderboardUpdate(JsonObject changes) {
        this.changes = changes;
    }

    /**
     * Changes nothing.
     *
     * @return the update to start from
     */
    public static LeaderboardUpdate nothing() {
        return NOTHING;
    }

    /**
     * Renames the leaderboard.
     *
     * @param name the name, not blank
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank
     */
    public LeaderboardUpdate name(String name) {
        BenchmarkRules.requireText("name", name, "give the leaderboard a name");
        return with("name", JsonValue.of(name));
    }

    /**
     * Changes how many responses later evaluations collect.
     *
     * @param level the level
     * @return a changed copy
     */
    public LeaderboardUpdate levelOfDetail(LevelOfDetail level) {
        return with("responseBudget", JsonValue.of(level.responseBudget()));
    }

    /**
     * Changes how many responses later evaluations collect.
     *
     * @param name {@code debug}, {@code low}, {@code medium}, {@code high} or {@code very high}
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if there is no such level
     */
    public LeaderboardUpdate levelOfDetail(String name) {
        return levelOfDetail(LevelOfDetail.of(name));
    }

    /**
     * Changes how many responses later evaluations collect.
     *
     * @param responses at least 1
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is below 1
     */
    public LeaderboardUpdate levelOfDetail(int responses) {
        return levelOfDetail(LevelOfDetail.of(responses));
    }

    /**
     * Changes how many responses each later comparison gets at least.
     *
     * @param responses at least 3
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is below 3
     */
    public LeaderboardUpdate minResponsesPerMatchup(int responses) {
        BenchmarkRules.requireMinResponses(responses);
        return with("minResponses", JsonValue.of(responses));
    }

    /**
     * Changes how several answers to the same comparison count. Whether answers collected before are counted anew is for the
     * service to say.
     *
     * @param aggregation the way of counting
     * @return a changed copy
     */
    public LeaderboardUpdate voteAggregation(VoteAggregation aggregation) {
        return with("voteAggregation", JsonValue.of(aggregation.value()));
    }

    /**
     * Changes which prompts later runs use.
     *
     * @param tags values of tags of which a prompt must have one; an empty list is no limit
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if one is blank
     */
    public LeaderboardUpdate includedTags(List<String> tags) {
        return with("includedTags", JsonValue.ofStrings(BenchmarkRules.tags("includedTags", tags)));
    }

    /**
     * Changes which prompts later runs never use.
     *
     * @param tags values of tags of which a prompt must have none
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if one is blank
     */
    public LeaderboardUpdate excludedTags(List<String> tags) {
        return with("excludedTags", JsonValue.ofStrings(BenchmarkRules.tags("excludedTags", tags)));
    }

    /**
     * Changes how much the leaderboard counts in the overall standings.
     *
     * @param weight by what each result is multiplied
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is infinite or not a number
     */
    public LeaderboardUpdate weight(double weight) {
        BenchmarkRules.requireFinite("weight", weight);
        return with("weight", JsonValue.of(weight));
    }

    /**
     * Changes by what scores are shifted.
     *
     * @param shift what is added to each score
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is infinite or not a number
     */
    public LeaderboardUpdate scoreShift(double shift) {
        BenchmarkRules.requireFinite("scoreShift", shift);
        return with("scoreShift", JsonValue.of(shift));
    }

    /**
     * Changes by what scores are stretched around their centre.
     *
     * @param scale by what distances are multiplied, above 0
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is not above 0
     */
    public LeaderboardUpdate scoreScale(double scale) {
        BenchmarkRules.requirePositive("scoreScale", scale);
        return with("scoreScale", JsonValue.of(scale));
    }

    /**
     * Changes whether the leaderboard is left out of the overall standings.
     *
     * @param excluded whether it is left out
     * @return a changed copy
     */
    public LeaderboardUpdate excludedFromOverall(boolean excluded) {
        return with("isExcludedFromOverall", JsonValue.of(excluded));
    }

    /**
     * The changes as the service reads them.
     *
     * @return the named members only; null for what is taken away
     */
    public JsonObject changes() {
        return changes;
    }

    private LeaderboardUpdate with(String member, JsonValue value) {
        return new LeaderboardUpdate(changes.toBuilder().put(member, value).build());
    }
}
