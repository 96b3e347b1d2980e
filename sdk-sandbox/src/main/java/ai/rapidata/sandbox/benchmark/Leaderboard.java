package ai.rapidata.sandbox.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question by which the models of a benchmark are ranked.
 *
 * @param id its id
 * @param benchmarkId the benchmark
 * @param name its name
 * @param instruction what labelers are asked
 * @param showPrompt whether they see the prompt
 * @param showPromptAsset whether they see the prompt's asset
 * @param isInversed whether they are asked for the worse one
 * @param featureFlags the settings, as on the wire
 * @param audienceId who is asked
 * @param createdAt when it was made
 * @param tuning what can be changed later
 */
record Leaderboard(
        String id,
        String benchmarkId,
        String name,
        String instruction,
        boolean showPrompt,
        boolean showPromptAsset,
        boolean isInversed,
        JsonNode featureFlags,
        String audienceId,
        Instant createdAt,
        Tuning tuning) {

    /** The responses that a model's evaluation gets unless the customer says otherwise. */
    static final int USUAL_BUDGET = 4_000;

    /** The responses that a comparison gets unless the customer says otherwise. */
    static final int USUAL_RESPONSES = 3;

    /**
     * What can be changed later.
     *
     * @param responseBudget responses of one evaluation, 1 or more
     * @param minResponses responses of one comparison, 1 or more
     * @param voteAggregation {@code AllVotes} or {@code MajorityVote}
     * @param priority its priority, or null
     * @param weight how much it counts in the overall standings
     * @param scoreShift what is added to scores shown
     * @param scoreScale what distances from the centre are multiplied with, above 0
     * @param isHidden whether it is hidden on the pages
     * @param isExcludedFromOverall whether the overall standings leave it out
     * @param includedTags only prompts with one of these are used; empty for no limit
     * @param excludedTags prompts with one of these are not used
     * @param lastUpdatedAt when it was changed last, or null
     */
    record Tuning(
            int responseBudget,
            int minResponses,
            String voteAggregation,
            @Nullable Integer priority,
            double weight,
            double scoreShift,
            double scoreScale,
            boolean isHidden,
            boolean isExcludedFromOverall,
            List<String> includedTags,
            List<String> excludedTags,
            @Nullable Instant lastUpdatedAt) {

        /** Copies the lists. */
        Tuning {
            includedTags = List.copyOf(includedTags);
            excludedTags = List.copyOf(excludedTags);
        }
    }

    Leaderboard with(String newName, Tuning newTuning) {
        return new Leaderboard(
                id,
                benchmarkId,
                newName,
                instruction,
                showPrompt,
                showPromptAsset,
                isInversed,
                featureFlags,
                audienceId,
                createdAt,
                newTuning);
    }

    boolean countsMajorities() {
        return tuning.voteAggregation().equals("MajorityVote");
    }

    /** Excluded wins over included; a list of included tags drops prompts that have none of them. */
    boolean uses(Prompt prompt) {
        List<String> tags = prompt.tagValues();
        return tags.stream().noneMatch(tuning.excludedTags()::contains)
                && (tuning.includedTags().isEmpty() || tags.stream().anyMatch(tuning.includedTags()::contains));
    }
}
