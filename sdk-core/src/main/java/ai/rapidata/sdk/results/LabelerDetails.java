package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What is known about the labeler behind a vote. Immutable. */
public final class LabelerDetails {

    /** The dimension of the general reliability score. */
    public static final String GLOBAL = "global";

    private static final String UNKNOWN = "Unknown";
    private static final LabelerDetails NOTHING_KNOWN = builder().build();

    private final @Nullable String country;
    private final @Nullable String language;
    private final Map<String, Double> userScores;
    private final @Nullable String age;
    private final @Nullable String gender;
    private final @Nullable String occupation;
    private final Map<String, String> furtherDemographics;
    private final JsonObject other;

    private LabelerDetails(Builder builder) {
        country = builder.country;
        language = builder.language;
        userScores = SmallMaps.frozen(builder.userScores);
        age = builder.age;
        gender = builder.gender;
        occupation = builder.occupation;
        furtherDemographics = SmallMaps.frozen(builder.furtherDemographics);
        other = builder.other;
    }

    /**
     * Details of a labeler of whom nothing is known.
     *
     * @return details without any value
     */
    public static LabelerDetails unknown() {
        return NOTHING_KNOWN;
    }

    /**
     * Starts details.
     *
     * @return a builder without any value
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where the labeler is.
     *
     * @return an ISO 3166-1 alpha-2 code such as {@code EG}; empty when not said
     */
    public Optional<String> country() {
        return Optional.ofNullable(country);
    }

    /**
     * The language in which the labeler saw the task.
     *
     * @return a code such as {@code ar}, longer tags are possible; empty when not said
     */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /**
     * The reliability scores by dimension. The single score of older files is found under {@link #GLOBAL}.
     *
     * @return dimension to score, 0 to 1, in the order of the file; unmodifiable
     */
    public Map<String, Double> userScores() {
        return userScores;
    }

    /**
     * The score that weighs this labeler's vote: the one of the dimension {@link #GLOBAL}, or else the mean over the
     * dimensions there are.
     *
     * @return a number from 0 to 1; empty when there is no score
     */
    public OptionalDouble userScore() {
        Double global = userScores.get(GLOBAL);
        return global != null
                ? OptionalDouble.of(global)
                : userScores.values().stream().mapToDouble(Double::doubleValue).average();
    }

    /**
     * The labeler's age group.
     *
     * @return for example {@code 18-29}; empty when not said or {@code Unknown}
     */
    public Optional<String> age() {
        return known(age);
    }

    /**
     * The labeler's gender.
     *
     * @return for example {@code Female}; empty when not said or {@code Unknown}
     */
    public Optional<String> gender() {
        return known(gender);
    }

    /**
     * The labeler's occupation.
     *
     * @return for example {@code Healthcare}; empty when not said or {@code Unknown}
     */
    public Optional<String> occupation() {
        return known(occupation);
    }

    /**
     * Everything that the file says about the person, word for word: {@code Unknown} stays {@code Unknown}.
     *
     * @return identifiers such as {@code age}, {@code gender}, {@code occupation} to what is known; unmodifiable
     */
    public Map<String, String> demographics() {
        Map<String, String> all = new LinkedHashMap<>();
        putIfPresent(all, "age", age);
        putIfPresent(all, "gender", gender);
        putIfPresent(all, "occupation", occupation);
        all.putAll(furtherDemographics);
        return Collections.unmodifiableMap(all);
    }

    /**
     * Members of the file's labeler object that this class does not know.
     *
     * @return the members in order; usually none
     */
    public JsonObject other() {
        return other;
    }

    private static Optional<String> known(@Nullable String value) {
        return value == null || value.equals(UNKNOWN) ? Optional.empty() : Optional.of(value);
    }

    private static void putIfPresent(Map<String, String> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof LabelerDetails that
                && Objects.equals(country, that.country)
                && Objects.equals(language, that.language)
                && userScores.equals(that.userScores)
                && Objects.equals(age, that.age)
                && Objects.equals(gender, that.gender)
                && Objects.equals(occupation, that.occupation)
                && furtherDemographics.equals(that.furtherDemographics)
                && other.equals(that.other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(country, language, userScores, age, gender, occupation, furtherDemographics, other);
    }

    @Override
    public String toString() {
        return "LabelerDetails[country=" + country + ", language=" + language + ", userScores=" + userScores
                + ", demographics=" + demographics() + (other.isEmpty() ? "" : ", other=" + other) + "]";
    }

    /** Collects what is known about a labeler. Not thread-safe. */
    public static final class Builder {

        private @Nullable String country;
        private @Nullable String language;
        private Map<String, Double> userScores = Map.of();
        private @Nullable String age;
        private @Nullable String gender;
        private @Nullable String occupation;
        private Map<String, String> furtherDemographics = Map.of();
        private JsonObject other = JsonObject.empty();

        private Builder() {}

        /**
         * Sets where the labeler is.
         *
         * @param code an ISO 3166-1 alpha-2 code, or null when it is not known
         * @return this builder
         */
        public Builder country(@Nullable String code) {
            country = code;
            return this;
        }

        /**
         * Sets the language in which the labeler saw the task.
         *
         * @param code a language code, or null when it is not known
         * @return this builder
         */
        public Builder language(@Nullable String code) {
            language = code;
            return this;
        }

        /**
         * Adds a reliability score.
         *
         * @param dimension what the score is about; {@link LabelerDetails#GLOBAL} for the general one
         * @param score a number from 0 to 1
         * @return this builder
         */
        public Builder userScore(String dimension, double score) {
            userScores = SmallMaps.with(userScores, dimension, score);
            return this;
        }

        /**
         * Adds something known about the person.
         *
         * @param identifier {@code age}, {@code gender}, {@code occupation} or any other name
         * @param value the value word for word, or null when it is not known
         * @return this builder
         */
        public Builder demographic(String identifier, @Nullable String value) {
            switch (identifier) {
                case "age" -> age = value;
                case "gender" -> gender = value;
                case "occupation" -> occupation = value;
                default -> {
                    if (value != null) {
                        furtherDemographics = SmallMaps.with(furtherDemographics, identifier, value);
                    }
                }
            }
            return this;
        }

        /**
         * Sets the members that have no place of their own.
         *
         * @param members the members
         * @return this builder
         */
        public Builder other(JsonObject members) {
            other = members;
            return this;
        }

        /**
         * Returns the details.
         *
         * @return details with the values set so far
         */
        public LabelerDetails build() {
            return new LabelerDetails(this);
        }
    }
}
