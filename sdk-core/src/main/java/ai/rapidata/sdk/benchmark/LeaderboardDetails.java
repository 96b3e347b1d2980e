package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.task.Setting;
import ai.rapidata.sdk.task.SettingTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A leaderboard as the service described it at one moment.
 *
 * @param id the id of the leaderboard
 * @param raw what the service sent, with everything that has no accessor here
 */
public record LeaderboardDetails(String id, JsonObject raw) {

    /**
     * The name.
     *
     * @return the name, empty if the service did not say
     */
    public String name() {
        return raw.string("name").orElse("");
    }

    /**
     * By what labelers choose the better of two samples.
     *
     * @return the instruction, empty if the service did not say
     */
    public String instruction() {
        return raw.string("instruction").orElse("");
    }

    /**
     * Whether the text of the prompt is shown.
     *
     * @return true if the service said so
     */
    public boolean showPrompt() {
        return raw.booleanValue("showPrompt").orElse(false);
    }

    /**
     * Whether the medium of the prompt is shown.
     *
     * @return true if the service said so
     */
    public boolean showPromptAsset() {
        return raw.booleanValue("showPromptAsset").orElse(false);
    }

    /**
     * Whether the ranking is turned round.
     *
     * @return true if the service said so
     */
    public boolean inverseRanking() {
        return raw.booleanValue("isInversed").orElse(false);
    }

    /**
     * How many responses the evaluation of a model collects.
     *
     * @return the number, or empty if the service did not say
     */
    public OptionalInt responseBudget() {
        return raw.intValue("responseBudget");
    }

    /**
     * How many responses the evaluation of a model collects, as a level.
     *
     * @return the level, or empty if the service did not say
     */
    public Optional<LevelOfDetail> levelOfDetail() {
        OptionalInt budget = responseBudget();
        return budget.isPresent() && budget.getAsInt() > 0
                ? Optional.of(LevelOfDetail.of(budget.getAsInt()))
                : Optional.empty();
    }

    /**
     * How many responses each comparison gets at least.
     *
     * @return the number, or empty if the service did not say
     */
    public OptionalInt minResponsesPerMatchup() {
        return raw.intValue("minResponses");
    }

    /**
     * Who is asked.
     *
     * @return the id of the audience, or empty if the service did not say
     */
    public Optional<String> audienceId() {
        return raw.string("audienceId");
    }

    /**
     * How tasks are shown.
     *
     * @return the settings, unmodifiable
     */
    public List<Setting> settings() {
        return raw.objects("featureFlags").stream()
                .filter(flag -> flag.string("key").filter(key -> !key.isBlank()).isPresent())
                .map(flag -> new Setting(
                        flag.string("key").orElseThrow(), flag.string("value").orElse(""), SettingTarget.RAPIDS))
                .toList();
    }

    /**
     * Which tags prompts must have.
     *
     * @return values of tags, unmodifiable; empty for no limit
     */
    public List<String> includedTags() {
        return raw.strings("includedTags");
    }

    /**
     * Which tags prompts must not have.
     *
     * @return values of tags, unmodifiable
     */
    public List<String> excludedTags() {
        return raw.strings("excludedTags");
    }

    /**
     * How several answers to the same comparison count.
     *
     * @return the way of counting, or empty if the service did not say, as in the list of a benchmark's leaderboards
     */
    public Optional<VoteAggregation> voteAggregation() {
        return raw.string("voteAggregation").map(VoteAggregation::new);
    }

    /**
     * How much the leaderboard counts in the overall standings.
     *
     * @return the weight, or empty if the service did not say
     */
    public OptionalDouble weight() {
        return raw.doubleValue("weight");
    }

    /**
     * Whether the leaderboard is left out of the overall standings.
     *
     * @return true if the service said so
     */
    public boolean excludedFromOverall() {
        return raw.booleanValue("isExcludedFromOverall").orElse(false);
    }

    /**
     * When votes were last recorded.
     *
     * @return the moment, or empty if there were none
     */
    public Optional<Instant> lastUpdatedAt() {
        return raw.instant("lastUpdatedAt");
    }
}
