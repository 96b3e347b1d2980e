package ai.rapidata.sdk.results;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What labelers answered about one comparison. Immutable. */
public final class CompareRow implements ResultRow {

    /** What the file calls the answer that all options are equally good. */
    public static final String BOTH = "Both";

    /** What the file calls the answer that no option is good. */
    public static final String NEITHER = "Neither";

    private final RowSource source;
    private final Tallies tallies;
    private final List<CompareOption> options;
    private final List<CompareVote> votes;
    private final @Nullable String winner;
    private final @Nullable Integer winnerIndex;
    private final @Nullable String weightedWinner;
    private final @Nullable Integer weightedWinnerIndex;

    private CompareRow(Builder builder) {
        source = builder.source;
        tallies = builder.tallies;
        options = List.copyOf(builder.options);
        votes = List.copyOf(builder.votes);
        winner = builder.winner;
        winnerIndex = builder.winnerIndex == null ? indexOf(winner) : builder.winnerIndex;
        weightedWinner = builder.weightedWinnerGiven
                ? builder.weightedWinner
                : WeightedLead.of(tallies, votes, CompareVote::votedFor).orElse(null);
        weightedWinnerIndex =
                builder.weightedWinnerIndex == null ? indexOf(weightedWinner) : builder.weightedWinnerIndex;
    }

    /**
     * Starts a row.
     *
     * @param source where the row comes from
     * @return a builder without options, votes and winner
     */
    public static Builder builder(RowSource source) {
        return new Builder(source);
    }

    @Override
    public RowSource source() {
        return source;
    }

    @Override
    public Tallies tallies() {
        return tallies;
    }

    @Override
    public List<CompareVote> votes() {
        return votes;
    }

    /**
     * The sides of the comparison.
     *
     * @return two options, more in some rankings; {@code Both} and {@code Neither} are not among them; unmodifiable
     */
    public List<CompareOption> options() {
        return options;
    }

    /**
     * What the answer {@code Both} received.
     *
     * @return the tally; empty when nobody gave that answer
     */
    public Optional<Tally> both() {
        return special(BOTH);
    }

    /**
     * What the answer {@code Neither} received.
     *
     * @return the tally; empty when nobody gave that answer
     */
    public Optional<Tally> neither() {
        return special(NEITHER);
    }

    /**
     * The winner as the file states it. Current files count votes, old ones added up reliability scores.
     *
     * @return the name of an option, {@code Both} or {@code Neither}; empty on a tie and when nobody voted
     */
    public Optional<String> winner() {
        return Optional.ofNullable(winner);
    }

    /**
     * The place of {@link #winner()}.
     *
     * @return 0 for A, 1 for B, more for {@code Both} and {@code Neither}; empty when there is no winner
     */
    public OptionalInt winnerIndex() {
        return optional(winnerIndex);
    }

    /**
     * The winner by reliability scores: the file's value, or in files without one the option with the highest sum of
     * scores.
     *
     * @return the name of an option, {@code Both} or {@code Neither}; empty on a tie and when there are no scores
     */
    public Optional<String> weightedWinner() {
        return Optional.ofNullable(weightedWinner);
    }

    /**
     * The place of {@link #weightedWinner()}.
     *
     * @return 0 for A, 1 for B, more for {@code Both} and {@code Neither}; empty when there is no winner
     */
    public OptionalInt weightedWinnerIndex() {
        return optional(weightedWinnerIndex);
    }

    /**
     * The option that won.
     *
     * @return the option at {@link #winnerIndex()}; empty when there is no winner and when it is {@code Both} or
     *     {@code Neither}
     */
    public Optional<CompareOption> winningOption() {
        return at(winnerIndex);
    }

    /**
     * The option that won by reliability scores.
     *
     * @return the option at {@link #weightedWinnerIndex()}; empty when there is no winner and when it is {@code Both}
     *     or {@code Neither}
     */
    public Optional<CompareOption> weightedWinningOption() {
        return at(weightedWinnerIndex);
    }

    private Optional<CompareOption> at(@Nullable Integer index) {
        return index == null || index < 0 || index >= options.size()
                ? Optional.empty()
                : Optional.of(options.get(index));
    }

    private Optional<Tally> special(String name) {
        boolean isOption = options.stream().anyMatch(option -> option.name().equals(name));
        return isOption ? Optional.empty() : tallies.of(name);
    }

    /** The index of the one option of that name; null when there is none, or more than one. */
    private @Nullable Integer indexOf(@Nullable String name) {
        Integer found = null;
        for (CompareOption option : options) {
            if (option.name().equals(name)) {
                if (found != null) {
                    return null;
                }
                found = option.index();
            }
        }
        return found;
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CompareRow that
                && tallies.equals(that.tallies)
                && options.equals(that.options)
                && votes.equals(that.votes)
                && Objects.equals(winner, that.winner)
                && Objects.equals(winnerIndex, that.winnerIndex)
                && Objects.equals(weightedWinner, that.weightedWinner)
                && Objects.equals(weightedWinnerIndex, that.weightedWinnerIndex)
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, tallies, options, votes, winner, winnerIndex, weightedWinner, weightedWinnerIndex);
    }

    @Override
    public String toString() {
        return "CompareRow[" + source + ", options=" + options + ", winner=" + winner + ", weightedWinner="
                + weightedWinner + ", votes=" + votes.size() + "]";
    }

    /** Collects what a row says. Not thread-safe. */
    public static final class Builder {

        private final RowSource source;
        private Tallies tallies = Tallies.none();
        private List<CompareOption> options = List.of();
        private List<CompareVote> votes = List.of();
        private @Nullable String winner;
        private @Nullable Integer winnerIndex;
        private boolean weightedWinnerGiven;
        private @Nullable String weightedWinner;
        private @Nullable Integer weightedWinnerIndex;

        private Builder(RowSource source) {
            this.source = Objects.requireNonNull(source, "source");
        }

        /**
         * Sets what the answers received.
         *
         * @param counted one tally per answer, {@code Both} and {@code Neither} included
         * @return this builder
         */
        public Builder tallies(Tallies counted) {
            tallies = counted;
            return this;
        }

        /**
         * Sets the sides of the comparison.
         *
         * @param sides the options by index; copied
         * @return this builder
         */
        public Builder options(List<CompareOption> sides) {
            options = sides;
            return this;
        }

        /**
         * Sets the single answers.
         *
         * @param answers one vote per labeler; copied
         * @return this builder
         */
        public Builder votes(List<CompareVote> answers) {
            votes = answers;
            return this;
        }

        /**
         * Sets the winner that the file states.
         *
         * @param name its name, or null when there is none
         * @param index its place, or null when the file does not say
         * @return this builder
         */
        public Builder winner(@Nullable String name, @Nullable Integer index) {
            winner = name;
            winnerIndex = index;
            return this;
        }

        /**
         * Sets the winner by reliability scores that the file states. Without this call it is computed.
         *
         * @param name its name, or null when there is none
         * @param index its place, or null when the file does not say
         * @return this builder
         */
        public Builder weightedWinner(@Nullable String name, @Nullable Integer index) {
            weightedWinnerGiven = true;
            weightedWinner = name;
            weightedWinnerIndex = index;
            return this;
        }

        /**
         * Returns the row.
         *
         * @return a row with the values set so far
         */
        public CompareRow build() {
            return new CompareRow(this);
        }
    }
}
