package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.error.InvalidInputException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which votes to look at. Scores are computed anew from these votes alone. Conditions are joined: a vote must satisfy all
 * of them. A list is a choice, so that an empty one selects nothing. Immutable; every method that takes a value returns a
 * changed copy.
 *
 * <p>Benchmarks that do not keep single votes can answer conditions on tags, participants, leaderboards, runs and prompts
 * only.
 */
public final class VoteFilter {

    /** What votes can be selected by. */
    public enum Property {
        /** The tags of the prompt. */
        TAGS("tags"),
        /** The models. */
        PARTICIPANT_ID("participant_id"),
        /** The leaderboard. */
        LEADERBOARD_ID("leaderboard_id"),
        /** The run of a leaderboard. */
        RUN_ID("run_id"),
        /** The prompt. */
        PROMPT_IDENTIFIER("prompt_identifier"),
        /** Where the labeler lives. */
        COUNTRY("country"),
        /** Which language the labeler speaks. */
        LANGUAGE("language"),
        /** The gender of the labeler. */
        GENDER("gender"),
        /** The age of the labeler. */
        AGE_BUCKET("age_bucket"),
        /** The occupation of the labeler. */
        OCCUPATION("occupation");

        private final String wireName;

        Property(String wireName) {
            this.wireName = wireName;
        }

        /**
         * The service's name of the property.
         *
         * @return for example {@code "age_bucket"}
         */
        public String wireName() {
            return wireName;
        }
    }

    private static final VoteFilter ALL = new VoteFilter(Map.of(), null, null, null);

    private final Map<Property, List<String>> choices;
    private final @Nullable Instant votedFrom;
    private final @Nullable Instant votedBefore;
    private final @Nullable Boolean weighted;

    private VoteFilter(
            Map<Property, List<String>> choices,
            @Nullable Instant votedFrom,
            @Nullable Instant votedBefore,
            @Nullable Boolean weighted) {
        this.choices = choices;
        this.votedFrom = votedFrom;
        this.votedBefore = votedBefore;
        this.weighted = weighted;
    }

    /**
     * All votes, each with the same weight.
     *
     * @return the filter to start from
     */
    public static VoteFilter all() {
        return ALL;
    }

    /**
     * Only votes on prompts that have one of these tags.
     *
     * @param values the values of tags; none at all selects nothing
     * @return a changed copy
     */
    public VoteFilter tags(String... values) {
        return tags(List.of(values));
    }

    /**
     * Only votes on prompts that have one of these tags.
     *
     * @param values the values of tags; an empty list selects nothing
     * @return a changed copy
     */
    public VoteFilter tags(List<String> values) {
        return with(Property.TAGS, values);
    }

    /**
     * Only votes between these models.
     *
     * @param values ids of participants; none at all selects nothing
     * @return a changed copy
     */
    public VoteFilter participants(String... values) {
        return participants(List.of(values));
    }

    /**
     * Only votes between these models.
     *
     * @param values ids of participants; an empty list selects nothing
     * @return a changed copy
     */
    public VoteFilter participants(List<String> values) {
        return with(Property.PARTICIPANT_ID, values);
    }

    /**
     * Only votes of these leaderboards. Has a meaning for benchmarks only.
     *
     * @param values ids of leaderboards; none at all selects nothing
     * @return a changed copy
     */
    public VoteFilter leaderboards(String... values) {
        return leaderboards(List.of(values));
    }

    /**
     * Only votes of these leaderboards. Has a meaning for benchmarks only.
     *
     * @param values ids of leaderboards; an empty list selects nothing
     * @return a changed copy
     */
    public VoteFilter leaderboards(List<String> values) {
        return with(Property.LEADERBOARD_ID, values);
    }

    /**
     * Only votes of these runs.
     *
     * @param values ids of runs; none at all selects nothing
     * @return a changed copy
     */
    public VoteFilter runs(String... values) {
        return runs(List.of(values));
    }

    /**
     * Only votes of these runs.
     *
     * @param values ids of runs; an empty list selects nothing
     * @return a changed copy
     */
    public VoteFilter runs(List<String> values) {
        return with(Property.RUN_ID, values);
    }

    /**
     * Only votes on these prompts.
     *
     * @param values identifiers of prompts; none at all selects nothing
     * @return a changed copy
     */
    public VoteFilter promptIdentifiers(String... values) {
        return promptIdentifiers(List.of(values));
    }

    /**
     * Only votes on these prompts.
     *
     * @param values identifiers of prompts; an empty list selects nothing
     * @return a changed copy
     */
    public VoteFilter promptIdentifiers(List<String> values) {
        return with(Property.PROMPT_IDENTIFIER, values);
    }

    /**
     * Only votes of people in these countries.
     *
     * @param values codes of countries, such as {@code US}; none at all selects nothing
     * @return a changed copy
     */
    public VoteFilter countries(String... values) {
        return countries(List.of(values));
    }

    /**
     * Only votes of people in these countries.
     *
     * @param values codes of countries, such as {@code US}; an empty list selects nothing
     * @return a changed copy
     */
    public VoteFilter countries(List<String> values) {
        return with(Property.COUNTRY, values);
    }

    /**
     * Only votes of people who speak one of these languages.
     *
     * @param values codes of languages, such as {@code en}; none at all selects nothing
     * @return a changed copy
     */
    public VoteFilter languages(String... values) {
        return languages(List.of(values));
    }

    /**
     * Only votes of people who speak one of these languages.
     *
     * @param values codes of languages, such as {@code en}; an empty list selects nothing
     * @return a changed copy
     */
    public VoteFilter languages(List<String> values) {
        return with(Property.LANGUAGE, values);
    }

    /**
     * Only votes of people of these genders.
     *
     * @param values genders in the spelling of the service; none at all selects nothing
     * @return a changed copy
     */
    public VoteFilter genders(String... values) {
        return genders(List.of(values));
    }

    /**
     * Only votes of people of these genders.
     *
     * @param values genders in the spelling of the service; an empty list selects nothing
     * @return a changed copy
     */
    public VoteFilter genders(List<String> values) {
        return with(Property.GENDER, values);
    }

    /**
     * Only votes of people of these ages.
     *
     * @param values groups of ages in the spelling of the service, such as {@code 18-29}; none at all selects nothing
     * @return a changed copy
     */
    public VoteFilter ageBuckets(String... values) {
        return ageBuckets(List.of(values));
    }

    /**
     * Only votes of people of these ages.
     *
     * @param values groups of ages in the spelling of the service, such as {@code 18-29}; an empty list selects nothing
     * @return a changed copy
     */
    public VoteFilter ageBuckets(List<String> values) {
        return with(Property.AGE_BUCKET, values);
    }

    /**
     * Only votes of people of these occupations.
     *
     * @param values occupations in the spelling of the service; none at all selects nothing
     * @return a changed copy
     */
    public VoteFilter occupations(String... values) {
        return occupations(List.of(values));
    }

    /**
     * Only votes of people of these occupations.
     *
     * @param values occupations in the spelling of the service; an empty list selects nothing
     * @return a changed copy
     */
    public VoteFilter occupations(List<String> values) {
        return with(Property.OCCUPATION, values);
    }

    /**
     * Only votes from a moment on.
     *
     * @param moment the earliest moment
     * @return a changed copy
     * @throws InvalidInputException if it is not before the end
     */
    public VoteFilter votedFrom(Instant moment) {
        return new VoteFilter(choices, moment, votedBefore, weighted).checked();
    }

    /**
     * Only votes before a moment.
     *
     * @param moment the moment after the latest
     * @return a changed copy
     * @throws InvalidInputException if it is not after the beginning
     */
    public VoteFilter votedBefore(Instant moment) {
        return new VoteFilter(choices, votedFrom, moment, weighted).checked();
    }

    /**
     * Lets the votes of reliable people count more.
     *
     * @param byReliability true to weigh each vote with its labeler's score, false to let all count the same
     * @return a changed copy
     */
    public VoteFilter weighted(boolean byReliability) {
        return new VoteFilter(choices, votedFrom, votedBefore, byReliability);
    }

    /**
     * What was chosen.
     *
     * @return for each property with a condition the values of which one must hold, unmodifiable
     */
    public Map<Property, List<String>> choices() {
        return choices;
    }

    /**
     * The earliest moment.
     *
     * @return the moment, or empty if there is no condition
     */
    public Optional<Instant> votedFrom() {
        return Optional.ofNullable(votedFrom);
    }

    /**
     * The moment after the latest.
     *
     * @return the moment, or empty if there is no condition
     */
    public Optional<Instant> votedBefore() {
        return Optional.ofNullable(votedBefore);
    }

    /**
     * Whether the votes of reliable people count more.
     *
     * @return the choice, or empty if it is left to the service, which lets all count the same
     */
    public Optional<Boolean> weighted() {
        return Optional.ofNullable(weighted);
    }

    /**
     * Whether no vote can satisfy the filter, because one of its lists is empty.
     *
     * @return true if the answer is known without asking
     */
    public boolean selectsNothing() {
        return choices.values().stream().anyMatch(List::isEmpty);
    }

    private VoteFilter with(Property property, List<String> values) {
        Map<Property, List<String>> changed = new EnumMap<>(Property.class);
        changed.putAll(choices);
        changed.put(property, List.copyOf(values));
        return new VoteFilter(Collections.unmodifiableMap(changed), votedFrom, votedBefore, weighted);
    }

    private VoteFilter checked() {
        if (votedFrom != null && votedBefore != null && !votedFrom.isBefore(votedBefore)) {
            throw new InvalidInputException(
                    "votedFrom", votedFrom, votedFrom + " is not before " + votedBefore, "exchange the two moments");
        }
        return this;
    }
}
