package ai.rapidata.sdk.results;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison. Sides are told apart by their {@link #index()}: two files of the same name, such as
 * {@code modelA/001.png} and {@code modelB/001.png}, are two options. Immutable.
 */
public final class CompareOption {

    private final int index;
    private final Tally tally;
    private final @Nullable String assetUrl;
    private final @Nullable Asset asset;
    private final @Nullable Long sortIndex;
    private final @Nullable Datapoint datapoint;

    private CompareOption(Builder builder) {
        index = builder.index;
        tally = builder.tally;
        assetUrl = builder.assetUrl;
        asset = builder.asset;
        sortIndex = builder.sortIndex;
        datapoint = builder.datapoint;
    }

    /**
     * Starts an option.
     *
     * @param index its place among the options of its row, counted from 0
     * @param tally its name and what it received
     * @return a builder with nothing else set
     */
    public static Builder builder(int index, Tally tally) {
        return new Builder(index, tally);
    }

    /**
     * The place of this option among the options of its row.
     *
     * @return 0 for A, 1 for B
     */
    public int index() {
        return index;
    }

    /**
     * What the file calls this option: a file name, a text, or a given name.
     *
     * @return the name; not necessarily unique within the row
     */
    public String name() {
        return tally.name();
    }

    /**
     * What this option received.
     *
     * @return votes, scores and confidence
     */
    public Tally tally() {
        return tally;
    }

    /**
     * How many labelers chose this option.
     *
     * @return the count, 0 or more; 0 where the file does not say
     */
    public long votes() {
        return tally.votes();
    }

    /**
     * Where the service hosts exactly the file that was shown.
     *
     * @return the URL; empty for texts and in older files
     */
    public Optional<String> assetUrl() {
        return Optional.ofNullable(assetUrl);
    }

    /**
     * The asset of the matching datapoint that this option stands for.
     *
     * @return the asset as it was given to the client; empty when the option could not be matched with an upload
     */
    public Optional<Asset> asset() {
        return Optional.ofNullable(asset);
    }

    /**
     * The position of the option's own datapoint among those that were uploaded. In rankings each item is a datapoint
     * of its own; in comparisons both options belong to the datapoint of the row.
     *
     * @return the index, counted from 0; empty when the option could not be matched with an upload
     */
    public OptionalLong sortIndex() {
        return sortIndex == null ? OptionalLong.empty() : OptionalLong.of(sortIndex);
    }

    /**
     * The datapoint that this option belongs to.
     *
     * @return the datapoint as it was given to the client; empty when the option could not be matched with an upload
     */
    public Optional<Datapoint> datapoint() {
        return Optional.ofNullable(datapoint);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CompareOption that
                && index == that.index
                && tally.equals(that.tally)
                && Objects.equals(assetUrl, that.assetUrl)
                && Objects.equals(asset, that.asset)
                && Objects.equals(sortIndex, that.sortIndex)
                && Objects.equals(datapoint, that.datapoint);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, tally, assetUrl, asset, sortIndex, datapoint);
    }

    @Override
    public String toString() {
        return "CompareOption[" + index + " " + Snippets.quoted(name()) + ": votes=" + votes() + "]";
    }

    /** Collects what is known about an option. Not thread-safe. */
    public static final class Builder {

        private final int index;
        private final Tally tally;
        private @Nullable String assetUrl;
        private @Nullable Asset asset;
        private @Nullable Long sortIndex;
        private @Nullable Datapoint datapoint;

        private Builder(int index, Tally tally) {
            this.index = index;
            this.tally = Objects.requireNonNull(tally, "tally");
        }

        /**
         * Sets where the service hosts the file that was shown.
         *
         * @param url the URL, or null for none
         * @return this builder
         */
        public Builder assetUrl(@Nullable String url) {
            assetUrl = url;
            return this;
        }

        /**
         * Sets what was uploaded for this option.
         *
         * @param index position of the datapoint among those that were uploaded, counted from 0
         * @param uploaded the datapoint
         * @param shown the asset of the datapoint that this option stands for
         * @return this builder
         */
        public Builder origin(long index, Datapoint uploaded, Asset shown) {
            sortIndex = index;
            datapoint = uploaded;
            asset = shown;
            return this;
        }

        /**
         * Returns the option.
         *
         * @return an option with the values set so far
         */
        public CompareOption build() {
            return new CompareOption(this);
        }
    }
}
