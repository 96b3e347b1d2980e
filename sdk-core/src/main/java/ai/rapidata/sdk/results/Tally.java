package ai.rapidata.sdk.results;

import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What one answer of one row received. Numbers that the file leaves out are absent, never guessed.
 */
public final class Tally {

    private static final double ABSENT = Double.NaN;

    private final String name;
    private final double votes;
    private final double ratio;
    private final double userScore;
    private final double userScoreRatio;
    private final double confidence;

    private Tally(Builder builder) {
        name = builder.name;
        votes = builder.votes;
        ratio = builder.ratio;
        userScore = builder.userScore;
        userScoreRatio = builder.userScoreRatio;
        confidence = builder.confidence;
    }

    /**
     * Starts a tally.
     *
     * @param name the answer as the file names it
     * @return a builder without any number
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * The answer as the file names it: a category, an option, {@code Both} or {@code Neither}.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * How many labelers gave this answer.
     *
     * @return the count, 0 or more; 0 where the file does not say
     */
    public long votes() {
        return Double.isNaN(votes) ? 0 : Math.round(votes);
    }

    /**
     * The share of the labelers who gave this answer.
     *
     * @return 0 to 1; absent where the file does not say
     */
    public OptionalDouble ratio() {
        return optional(ratio);
    }

    /**
     * The reliability scores of the labelers who gave this answer, added up.
     *
     * @return 0 or more; absent where the file does not say
     */
    public OptionalDouble summedUserScore() {
        return optional(userScore);
    }

    /**
     * The share of this answer in all added up reliability scores of the row.
     *
     * @return 0 to 1; absent where the file does not say
     */
    public OptionalDouble summedUserScoreRatio() {
        return optional(userScoreRatio);
    }

    /**
     * How probable it is that this answer is the right one. Only with confidence stopping.
     *
     * @return 0 to 1; absent where the file does not say
     */
    public OptionalDouble confidence() {
        return optional(confidence);
    }

    OptionalDouble count() {
        return optional(votes);
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Tally that
                && name.equals(that.name)
                && Double.compare(votes, that.votes) == 0
                && Double.compare(ratio, that.ratio) == 0
                && Double.compare(userScore, that.userScore) == 0
                && Double.compare(userScoreRatio, that.userScoreRatio) == 0
                && Double.compare(confidence, that.confidence) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, votes, ratio, userScore, userScoreRatio, confidence);
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("Tally[").append(name).append(": votes=").append(votes());
        ratio().ifPresent(value -> text.append(", ratio=").append(value));
        summedUserScore().ifPresent(value -> text.append(", summedUserScore=").append(value));
        confidence().ifPresent(value -> text.append(", confidence=").append(value));
        return text.append(']').toString();
    }

    /** Collects the numbers of a tally. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private double votes = ABSENT;
        private double ratio = ABSENT;
        private double userScore = ABSENT;
        private double userScoreRatio = ABSENT;
        private double confidence = ABSENT;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * Returns the answer that is being counted.
         *
         * @return the name
         */
        public String name() {
            return name;
        }

        /**
         * Sets how many labelers gave this answer.
         *
         * @param value the count, 0 or more; not a number for unknown
         * @return this builder
         */
        public Builder votes(double value) {
            votes = value;
            return this;
        }

        /**
         * Sets the share of the labelers who gave this answer.
         *
         * @param value 0 to 1; not a number for unknown
         * @return this builder
         */
        public Builder ratio(double value) {
            ratio = value;
            return this;
        }

        /**
         * Sets the added up reliability scores.
         *
         * @param value 0 or more; not a number for unknown
         * @return this builder
         */
        public Builder summedUserScore(double value) {
            userScore = value;
            return this;
        }

        /**
         * Sets the share in all added up reliability scores.
         *
         * @param value 0 to 1; not a number for unknown
         * @return this builder
         */
        public Builder summedUserScoreRatio(double value) {
            userScoreRatio = value;
            return this;
        }

        /**
         * Sets how probable it is that this answer is the right one.
         *
         * @param value 0 to 1; not a number for unknown
         * @return this builder
         */
        public Builder confidence(double value) {
            confidence = value;
            return this;
        }

        /**
         * Returns the tally.
         *
         * @return a tally with the numbers set so far
         */
        public Tally build() {
            return new Tally(this);
        }
    }
}
