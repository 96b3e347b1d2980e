package ai.rapidata.sdk.job;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a job definition for selecting words lets one choose. Immutable. */
public final class SelectWordsJobOptions extends DatapointJobOptions<SelectWordsJobOptions> {

    private static final SelectWordsJobOptions DEFAULTS =
            new SelectWordsJobOptions(Common.DEFAULTS, PerDatapoint.DEFAULTS, null);

    private final @Nullable List<String> sentences;

    private SelectWordsJobOptions(Common common, PerDatapoint perDatapoint, @Nullable List<String> sentences) {
        super(common, perDatapoint);
        this.sentences = sentences;
    }

    /**
     * Options that leave everything to the defaults.
     *
     * @return the defaults
     */
    public static SelectWordsJobOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets the sentences of which words are selected, for those who hold parallel lists. A datapoint can also carry its
     * own.
     *
     * @param sentences as many sentences as datapoints, each of at least two words
     * @return a changed copy
     */
    public SelectWordsJobOptions sentences(List<String> sentences) {
        return new SelectWordsJobOptions(common(), perDatapoint(), unmodifiableCopy(sentences));
    }

    /**
     * The sentences of which words are selected.
     *
     * @return the sentences, or empty if they are not given as a list
     */
    public Optional<List<String>> sentences() {
        return Optional.ofNullable(sentences);
    }

    @Override
    SelectWordsJobOptions with(Common changed) {
        return new SelectWordsJobOptions(changed, perDatapoint(), sentences);
    }

    @Override
    SelectWordsJobOptions with(PerDatapoint changed) {
        return new SelectWordsJobOptions(common(), changed, sentences);
    }
}
