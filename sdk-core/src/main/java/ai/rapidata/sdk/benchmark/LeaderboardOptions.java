package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.audience.JobAudience;
import ai.rapidata.sdk.task.Setting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is optional when a leaderboard is created. Immutable; every method that takes a value returns a changed copy. */
public final class LeaderboardOptions {

    private static final LeaderboardOptions DEFAULTS = new LeaderboardOptions(new Values());

    private final Values values;

    private LeaderboardOptions(Values values) {
        this.values = values;
    }

    /**
     * A leaderboard that shows samples only, asks everybody, counts majorities and begins with a run.
     *
     * @return the defaults
     */
    public static LeaderboardOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Shows the text of the prompt beside the samples. Costs more; needed where the question is about the prompt.
     *
     * @param show whether it is shown
     * @return a changed copy
     */
    public LeaderboardOptions showPrompt(boolean show) {
        return with(copy -> copy.showPrompt = show);
    }

    /**
     * Shows the medium of the prompt beside the samples.
     *
     * @param show whether it is shown
     * @return a changed copy
     */
    public LeaderboardOptions showPromptAsset(boolean show) {
        return with(copy -> copy.showPromptAsset = show);
    }

    /**
     * Says that the question asks for the worse of two samples, so that being chosen is a loss.
     *
     * @param inverse whether the ranking is turned round
     * @return a changed copy
     */
    public LeaderboardOptions inverseRanking(boolean inverse) {
        return with(copy -> copy.inverseRanking = inverse);
    }

    /**
     * Sets how many responses the evaluation of a model collects; the service decides if nothing is said.
     *
     * @param level the level
     * @return a changed copy
     */
    public LeaderboardOptions levelOfDetail(LevelOfDetail level) {
        Objects.requireNonNull(level, "level");
        return with(copy -> copy.levelOfDetail = level);
    }

    /**
     * Sets how many responses the evaluation of a model collects.
     *
     * @param name {@code debug}, {@code low}, {@code medium}, {@code high} or {@code very high}
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if there is no such level
     */
    public LeaderboardOptions levelOfDetail(String name) {
        return levelOfDetail(LevelOfDetail.of(name));
    }

    /**
     * Sets how many responses the evaluation of a model collects.
     *
     * @param responses at least 1
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is below 1
     */
    public LeaderboardOptions levelOfDetail(int responses) {
        return levelOfDetail(LevelOfDetail.of(responses));
    }

    /**
     * Sets how many responses each comparison gets at least; the service decides if nothing is said.
     *
     * @param responses at least 3
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is below 3
     */
    public LeaderboardOptions minResponsesPerMatchup(int responses) {
        BenchmarkRules.requireMinResponses(responses);
        return with(copy -> copy.minResponses = responses);
    }

    /**
     * Asks only the members of an audience.
     *
     * @param audience the audience
     * @return a changed copy
     */
    public LeaderboardOptions audience(JobAudience audience) {
        return audienceId(audience.id());
    }

    /**
     * Asks only the members of an audience.
     *
     * @param id the id of the audience
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the id is blank
     */
    public LeaderboardOptions audienceId(String id) {
        BenchmarkRules.requireText("audienceId", id, "give an id or leave it out for everybody");
        return with(copy -> copy.audienceId = id);
    }

    /**
     * Sets how tasks are shown.
     *
     * @param settings the settings, in place of those given before
     * @return a changed copy
     */
    public LeaderboardOptions settings(Setting... settings) {
        return settings(List.of(settings));
    }

    /**
     * Sets how tasks are shown.
     *
     * @param settings the settings, in place of those given before
     * @return a changed copy
     */
    public LeaderboardOptions settings(List<Setting> settings) {
        List<Setting> kept = List.copyOf(settings);
        return with(copy -> copy.settings = kept);
    }

    /**
     * Uses only prompts that have one of these tags. Decides what is collected, not what is looked at later.
     *
     * @param tags values of tags; an empty list is no limit
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if one is blank
     */
    public LeaderboardOptions includedTags(List<String> tags) {
        List<String> kept = BenchmarkRules.tags("includedTags", tags);
        return with(copy -> copy.includedTags = kept);
    }

    /**
     * Never uses prompts that have one of these tags, even if they have an included one.
     *
     * @param tags values of tags
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if one is blank
     */
    public LeaderboardOptions excludedTags(List<String> tags) {
        List<String> kept = BenchmarkRules.tags("excludedTags", tags);
        return with(copy -> copy.excludedTags = kept);
    }

    /**
     * Sets how several answers to the same comparison count.
     *
     * @param aggregation the way of counting; {@link VoteAggregation#MAJORITY_VOTE} if nothing is said
     * @return a changed copy
     */
    public LeaderboardOptions voteAggregation(VoteAggregation aggregation) {
        Objects.requireNonNull(aggregation, "aggregation");
        return with(copy -> copy.voteAggregation = aggregation);
    }

    /**
     * Does not compare the models that are in the benchmark already when the leaderboard is created. Models added later
     * are compared with all of them nevertheless.
     *
     * @param skip whether the first run is left out
     * @return a changed copy
     */
    public LeaderboardOptions skipInitialRun(boolean skip) {
        return with(copy -> copy.skipInitialRun = skip);
    }

    /**
     * Sets how much the leaderboard counts in the overall standings of its benchmark.
     *
     * @param weight by what each result is multiplied, 0 and negative numbers included; 1 if nothing is said
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is infinite or not a number
     */
    public LeaderboardOptions weight(double weight) {
        BenchmarkRules.requireFinite("weight", weight);
        return with(copy -> copy.weight = weight);
    }

    /**
     * Shifts the scores of the leaderboard.
     *
     * @param shift what is added to each score; 0 if nothing is said
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is infinite or not a number
     */
    public LeaderboardOptions scoreShift(double shift) {
        BenchmarkRules.requireFinite("scoreShift", shift);
        return with(copy -> copy.scoreShift = shift);
    }

    /**
     * Stretches the scores of the leaderboard around their centre.
     *
     * @param scale by what distances are multiplied, above 0; 1 if nothing is said
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is not above 0
     */
    public LeaderboardOptions scoreScale(double scale) {
        BenchmarkRules.requirePositive("scoreScale", scale);
        return with(copy -> copy.scoreScale = scale);
    }

    /**
     * Leaves the leaderboard out of the overall standings, as a private experiment of its owner.
     *
     * @param excluded whether it is left out
     * @return a changed copy
     */
    public LeaderboardOptions excludedFromOverall(boolean excluded) {
        return with(copy -> copy.excludedFromOverall = excluded);
    }

    /**
     * Whether the text of the prompt is shown.
     *
     * @return false if nothing was said
     */
    public boolean showPrompt() {
        return values.showPrompt;
    }

    /**
     * Whether the medium of the prompt is shown.
     *
     * @return false if nothing was said
     */
    public boolean showPromptAsset() {
        return values.showPromptAsset;
    }

    /**
     * Whether the ranking is turned round.
     *
     * @return false if nothing was said
     */
    public boolean inverseRanking() {
        return values.inverseRanking;
    }

    /**
     * How many responses the evaluation of a model collects.
     *
     * @return the level, or empty if the service decides
     */
    public Optional<LevelOfDetail> levelOfDetail() {
        return Optional.ofNullable(values.levelOfDetail);
    }

    /**
     * How many responses each comparison gets at least.
     *
     * @return at least 3, or empty if the service decides
     */
    public OptionalInt minResponsesPerMatchup() {
        return BenchmarkRules.optional(values.minResponses);
    }

    /**
     * Who is asked.
     *
     * @return the id of an audience, or empty for everybody
     */
    public Optional<String> audienceId() {
        return Optional.ofNullable(values.audienceId);
    }

    /**
     * How tasks are shown.
     *
     * @return the settings, unmodifiable
     */
    public List<Setting> settings() {
        return values.settings;
    }

    /**
     * Which tags prompts must have.
     *
     * @return values of tags, or empty if nothing was said
     */
    public Optional<List<String>> includedTags() {
        return Optional.ofNullable(values.includedTags);
    }

    /**
     * Which tags prompts must not have.
     *
     * @return values of tags, or empty if nothing was said
     */
    public Optional<List<String>> excludedTags() {
        return Optional.ofNullable(values.excludedTags);
    }

    /**
     * How several answers to the same comparison count.
     *
     * @return the way of counting
     */
    public VoteAggregation voteAggregation() {
        return values.voteAggregation;
    }

    /**
     * Whether the first run is left out.
     *
     * @return false if nothing was said
     */
    public boolean skipInitialRun() {
        return values.skipInitialRun;
    }

    /**
     * How much the leaderboard counts.
     *
     * @return the weight, or empty if nothing was said
     */
    public OptionalDouble weight() {
        return BenchmarkRules.optional(values.weight);
    }

    /**
     * By what scores are shifted.
     *
     * @return the shift, or empty if nothing was said
     */
    public OptionalDouble scoreShift() {
        return BenchmarkRules.optional(values.scoreShift);
    }

    /**
     * By what scores are stretched.
     *
     * @return the scale, or empty if nothing was said
     */
    public OptionalDouble scoreScale() {
        return BenchmarkRules.optional(values.scoreScale);
    }

    /**
     * Whether the leaderboard is left out of the overall standings.
     *
     * @return the choice, or empty if nothing was said
     */
    public Optional<Boolean> excludedFromOverall() {
        return Optional.ofNullable(values.excludedFromOverall);
    }

    private LeaderboardOptions with(Consumer<Values> change) {
        Values copy = values.copy();
        change.accept(copy);
        return new LeaderboardOptions(copy);
    }

    private static final class Values implements Cloneable {
        private boolean showPrompt;
        private boolean showPromptAsset;
        private boolean inverseRanking;
        private @Nullable LevelOfDetail levelOfDetail;
        private @Nullable Integer minResponses;
        private @Nullable String audienceId;
        private List<Setting> settings = List.of();
        private @Nullable List<String> includedTags;
        private @Nullable List<String> excludedTags;
        private VoteAggregation voteAggregation = VoteAggregation.MAJORITY_VOTE;
        private boolean skipInitialRun;
        private @Nullable Double weight;
        private @Nullable Double scoreShift;
        private @Nullable Double scoreScale;
        private @Nullable Boolean excludedFromOverall;

        Values copy() {
            try {
                return (Values) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
