package ai.rapidata.sdk.results;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.json.JsonObject;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a row comes from: its JSON, what was shown beside the item, and the datapoint that was uploaded for it.
 * Immutable.
 */
public final class RowSource {

    private final Supplier<JsonObject> json;
    private final @Nullable String context;
    private final @Nullable String identifier;
    private final @Nullable String originalFileName;
    private final @Nullable String assetUrl;
    private final Map<String, String> privateMetadata;
    private final @Nullable Long sortIndex;
    private final @Nullable Datapoint datapoint;
    private @Nullable SoftReference<JsonObject> parsed;

    private RowSource(Builder builder) {
        json = builder.json;
        context = builder.context;
        identifier = builder.identifier;
        originalFileName = builder.originalFileName;
        assetUrl = builder.assetUrl;
        privateMetadata = SmallMaps.frozen(builder.privateMetadata);
        sortIndex = builder.sortIndex;
        datapoint = builder.datapoint;
    }

    /**
     * Starts a source.
     *
     * @param json the row as it is in the file
     * @return a builder with nothing else set
     */
    public static Builder of(JsonObject json) {
        return new Builder(() -> json);
    }

    /**
     * Starts a source whose JSON is parsed when somebody asks for it, and possibly again later.
     *
     * @param json yields the row as it is in the file, the same one each time
     * @return a builder with nothing else set
     */
    public static Builder parsedOnDemand(Supplier<JsonObject> json) {
        return new Builder(json);
    }

    /**
     * The row as it is in the file.
     *
     * @return the whole row, known and unknown members alike
     */
    public JsonObject raw() {
        SoftReference<JsonObject> held = parsed;
        JsonObject row = held == null ? null : held.get();
        if (row == null) {
            row = json.get();
            parsed = new SoftReference<>(row);
        }
        return row;
    }

    /**
     * The text that was shown beside the item.
     *
     * @return the context; empty when there was none
     */
    public Optional<String> context() {
        return Optional.ofNullable(context);
    }

    /**
     * What the file calls the item: its URL, its file name or its text.
     *
     * @return the identifier; empty where the file does not say
     */
    public Optional<String> identifier() {
        return Optional.ofNullable(identifier);
    }

    /**
     * The name of the uploaded file.
     *
     * @return the file name; empty where the file does not say
     */
    public Optional<String> originalFileName() {
        return Optional.ofNullable(originalFileName);
    }

    /**
     * Where the service hosts the file that was shown.
     *
     * @return the URL; empty for texts and in older files
     */
    public Optional<String> assetUrl() {
        return Optional.ofNullable(assetUrl);
    }

    /**
     * The private metadata that was uploaded with the datapoint.
     *
     * @return names and values in the order of the file, empty when there are none; unmodifiable
     */
    public Map<String, String> privateMetadata() {
        return privateMetadata;
    }

    /**
     * The position of the datapoint among those that were uploaded.
     *
     * @return the index, counted from 0; empty when the row could not be matched with an upload
     */
    public OptionalLong sortIndex() {
        return sortIndex == null ? OptionalLong.empty() : OptionalLong.of(sortIndex);
    }

    /**
     * The datapoint that this row answers.
     *
     * @return the datapoint as it was given to the client; empty when the row could not be matched with an upload
     */
    public Optional<Datapoint> datapoint() {
        return Optional.ofNullable(datapoint);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RowSource that
                && Objects.equals(sortIndex, that.sortIndex)
                && Objects.equals(datapoint, that.datapoint)
                && raw().equals(that.raw());
    }

    @Override
    public int hashCode() {
        return Objects.hash(context, identifier, originalFileName, assetUrl, privateMetadata, sortIndex, datapoint);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("RowSource[");
        String name = identifier != null ? identifier : originalFileName;
        text.append(name == null ? "" : Snippets.quoted(name));
        if (context != null) {
            text.append(" context=").append(Snippets.quoted(context));
        }
        if (sortIndex != null) {
            text.append(" sortIndex=").append(sortIndex);
        }
        return text.append(']').toString();
    }

    /** Collects where a row comes from. Not thread-safe. */
    public static final class Builder {

        private final Supplier<JsonObject> json;
        private @Nullable String context;
        private @Nullable String identifier;
        private @Nullable String originalFileName;
        private @Nullable String assetUrl;
        private Map<String, String> privateMetadata = Map.of();
        private @Nullable Long sortIndex;
        private @Nullable Datapoint datapoint;

        private Builder(Supplier<JsonObject> json) {
            this.json = Objects.requireNonNull(json, "json");
        }

        /**
         * Sets the text that was shown beside the item.
         *
         * @param text the context, or null for none
         * @return this builder
         */
        public Builder context(@Nullable String text) {
            context = text;
            return this;
        }

        /**
         * Sets what the file calls the item.
         *
         * @param name its URL, its file name or its text, or null for none
         * @return this builder
         */
        public Builder identifier(@Nullable String name) {
            identifier = name;
            return this;
        }

        /**
         * Sets the name of the uploaded file.
         *
         * @param name the file name, or null for none
         * @return this builder
         */
        public Builder originalFileName(@Nullable String name) {
            originalFileName = name;
            return this;
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
         * Sets the private metadata.
         *
         * @param metadata names and values; copied
         * @return this builder
         */
        public Builder privateMetadata(Map<String, String> metadata) {
            privateMetadata = metadata;
            return this;
        }

        /**
         * Sets the position of the datapoint among those that were uploaded.
         *
         * @param index counted from 0
         * @return this builder
         */
        public Builder sortIndex(long index) {
            sortIndex = index;
            return this;
        }

        /**
         * Sets the datapoint that the row answers.
         *
         * @param answered the datapoint, or null when it is not known
         * @return this builder
         */
        public Builder datapoint(@Nullable Datapoint answered) {
            datapoint = answered;
            return this;
        }

        /**
         * Returns the source.
         *
         * @return a source with the values set so far
         */
        public RowSource build() {
            return new RowSource(this);
        }
    }
}
