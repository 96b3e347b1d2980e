package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.TextAsset;
import ai.rapidata.sdk.dataset.UploadListener;
import ai.rapidata.sdk.error.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is optional when a batch is added to a flow. Immutable; every method that takes a value returns a changed copy.
 */
public final class FlowBatchOptions {

    /** The shortest time to live that the service accepts. */
    public static final Duration SHORTEST_TIME_TO_LIVE = Duration.ofSeconds(45);

    /** The longest time to live that the service accepts. */
    public static final Duration LONGEST_TIME_TO_LIVE = Duration.ofHours(1);

    /** How many context assets a batch can have. */
    public static final int MOST_CONTEXT_ASSETS = 10;

    private static final FlowBatchOptions DEFAULTS = new FlowBatchOptions(new Values());

    private final Values values;

    private FlowBatchOptions(Values values) {
        this.values = values;
    }

    /**
     * Returns the options of a batch about which nothing was said.
     *
     * @return the defaults
     */
    public static FlowBatchOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Shows a text beside every comparison.
     *
     * @param text the text; not blank
     * @return a changed copy
     * @throws InvalidInputException if the text is blank
     */
    public FlowBatchOptions context(String text) {
        FlowRules.requireText("context", text);
        return with(copy -> copy.context = text);
    }

    /**
     * Shows media beside every comparison.
     *
     * @param locations URLs or paths of files, 1 to {@value #MOST_CONTEXT_ASSETS}
     * @return a changed copy
     * @throws InvalidInputException if there are none or too many, or one is empty
     */
    public FlowBatchOptions contextAssets(String... locations) {
        List<Asset> assets = new ArrayList<>();
        Arrays.stream(locations).map(Asset::media).forEach(assets::add);
        return contextAssets(assets);
    }

    /**
     * Shows media beside every comparison.
     *
     * @param assets media, 1 to {@value #MOST_CONTEXT_ASSETS}
     * @return a changed copy
     * @throws InvalidInputException if there are none or too many, or one is a text
     */
    public FlowBatchOptions contextAssets(List<? extends Asset> assets) {
        List<Asset> kept = List.copyOf(assets);
        if (kept.isEmpty() || kept.size() > MOST_CONTEXT_ASSETS) {
            throw new InvalidInputException(
                    "contextAssets",
                    kept.size(),
                    kept.size() + " assets were given",
                    "give 1 to " + MOST_CONTEXT_ASSETS + ", or leave them out");
        }
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i) instanceof TextAsset text) {
                throw new InvalidInputException(
                        "contextAssets[" + i + "]", text.text(), "is a text", "use context(...) for texts");
            }
        }
        return with(copy -> copy.contextAssets = kept);
    }

    /**
     * Ends the batch after a time, with the responses that are there by then. The service takes 4 minutes if nothing is
     * said. Times below a minute leave little room for responses; older versions of the service refused them.
     *
     * @param duration 45 seconds to 1 hour; parts of a second are cut off
     * @return a changed copy
     * @throws InvalidInputException if the time is outside that range
     */
    public FlowBatchOptions timeToLive(Duration duration) {
        if (duration.compareTo(SHORTEST_TIME_TO_LIVE) < 0 || duration.compareTo(LONGEST_TIME_TO_LIVE) > 0) {
            throw new InvalidInputException(
                    "timeToLive",
                    duration,
                    duration.toSeconds() + " s is not between 45 s and 1 h",
                    "choose 45 s to 1 h, or leave it out for 4 minutes");
        }
        int seconds = (int) duration.getSeconds();
        return with(copy -> copy.timeToLiveSeconds = seconds);
    }

    /**
     * Sets how long before its end the batch is not shown any more, so that answers on their way can still arrive.
     *
     * @param duration zero or more; parts of a second are cut off
     * @return a changed copy
     * @throws InvalidInputException if the time is negative
     */
    public FlowBatchOptions drainDuration(Duration duration) {
        int seconds = FlowRules.seconds("drainDuration", duration, 0);
        return with(copy -> copy.drainDurationSeconds = seconds);
    }

    /**
     * Starts the batch with the datapoints that could be uploaded, if at least two could.
     *
     * @param accept true to go on without those that failed; false, the default, to throw an exception instead
     * @return a changed copy
     */
    public FlowBatchOptions acceptFailedUploads(boolean accept) {
        return with(copy -> copy.acceptFailedUploads = accept);
    }

    /**
     * Is told about the upload while it runs.
     *
     * @param listener called while the upload runs
     * @return a changed copy
     */
    public FlowBatchOptions uploadListener(UploadListener listener) {
        Objects.requireNonNull(listener, "listener");
        return with(copy -> copy.uploadListener = listener);
    }

    /**
     * Returns the text beside every comparison.
     *
     * @return the text, or empty if there is none
     */
    public Optional<String> context() {
        return Optional.ofNullable(values.context);
    }

    /**
     * Returns the media beside every comparison.
     *
     * @return the assets, unmodifiable; empty if there are none
     */
    public List<Asset> contextAssets() {
        return values.contextAssets;
    }

    /**
     * Returns after which time the batch ends.
     *
     * @return the time, or empty for the service's own
     */
    public Optional<Duration> timeToLive() {
        Integer seconds = values.timeToLiveSeconds;
        return seconds == null ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    /**
     * Returns how long before its end the batch is not shown any more.
     *
     * @return the time, or empty for the flow's own
     */
    public Optional<Duration> drainDuration() {
        Integer seconds = values.drainDurationSeconds;
        return seconds == null ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    /**
     * Returns whether the batch starts without the datapoints that failed.
     *
     * @return false unless that was asked for
     */
    public boolean acceptFailedUploads() {
        return values.acceptFailedUploads;
    }

    /**
     * Returns who is told about the upload.
     *
     * @return the listener, or empty if there is none
     */
    public Optional<UploadListener> uploadListener() {
        return Optional.ofNullable(values.uploadListener);
    }

    private FlowBatchOptions with(Consumer<Values> change) {
        Values copy = values.copy();
        change.accept(copy);
        return new FlowBatchOptions(copy);
    }

    private static final class Values implements Cloneable {
        private @Nullable String context;
        private List<Asset> contextAssets = List.of();
        private @Nullable Integer timeToLiveSeconds;
        private @Nullable Integer drainDurationSeconds;
        private boolean acceptFailedUploads;
        private @Nullable UploadListener uploadListener;

        Values copy() {
            try {
                return (Values) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
