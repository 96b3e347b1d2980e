package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.dataset.Datapoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was uploaded, so that each row of a result file leads back to its datapoint. Immutable; cheap to make, since
 * nothing is indexed before the first row is looked up.
 */
public final class ResultOrigins {

    private static final ResultOrigins NONE = builder().build();

    private final List<Entry> entries;

    private ResultOrigins(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * No uploads are known.
     *
     * @return origins that match nothing
     */
    public static ResultOrigins none() {
        return NONE;
    }

    /**
     * Starts origins.
     *
     * @return a builder without entries
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What was uploaded.
     *
     * @return the entries in the order added
     */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * Starts to look up the rows of one file.
     *
     * @return a matcher that has matched nothing yet
     */
    OriginMatcher matcher() {
        return new OriginMatcher(entries);
    }

    /**
     * One uploaded datapoint.
     *
     * @param sortIndex its position among the uploaded datapoints, counted from 0
     * @param datapoint the datapoint as it was given to the client
     * @param names for each of its assets the name that the service gave to the upload, or the text
     * @param context the context as it was uploaded, which may be a shortened form of the datapoint's; null for none
     */
    public record Entry(
            long sortIndex,
            Datapoint datapoint,
            List<String> names,
            @Nullable String context) {

        /** Copies the list. */
        public Entry {
            names = List.copyOf(names);
        }
    }

    /** Collects entries. Not thread-safe. */
    public static final class Builder {

        private final List<Entry> entries = new ArrayList<>();

        private Builder() {}

        /**
         * Adds an uploaded datapoint.
         *
         * @param sortIndex its position among the uploaded datapoints, counted from 0
         * @param datapoint the datapoint as it was given to the client
         * @param names for each of its assets the name that the service gave to the upload, or the text
         * @param context the context as it was uploaded, or null
         * @return this builder
         */
        public Builder add(long sortIndex, Datapoint datapoint, List<String> names, @Nullable String context) {
            entries.add(new Entry(sortIndex, datapoint, names, context));
            return this;
        }

        /**
         * Returns the origins.
         *
         * @return origins with the entries added so far
         */
        public ResultOrigins build() {
            return new ResultOrigins(entries);
        }
    }
}
