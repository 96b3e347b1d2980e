package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.task.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is optional when a ranking flow is created. Immutable; every method that takes a value returns a changed copy. */
public final class FlowOptions {

    /** How many responses a flow collects at most when nothing else was said. */
    public static final int DEFAULT_MAX_RESPONSES = 100;

    private static final FlowOptions DEFAULTS = new FlowOptions(new Values());

    private final Values values;

    private FlowOptions(Values values) {
        this.values = values;
    }

    /**
     * Returns the options of a flow about which nothing was said: {@value #DEFAULT_MAX_RESPONSES} responses, open to
     * everybody.
     *
     * @return the defaults
     */
    public static FlowOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets how many responses end a batch.
     *
     * @param responses at least 1
     * @return a changed copy
     * @throws InvalidInputException if the number is below 1
     */
    public FlowOptions maxResponseThreshold(int responses) {
        FlowRules.requireAtLeast("maxResponseThreshold", responses, 1);
        return with(copy -> copy.maxResponses = responses);
    }

    /**
     * Sets how many responses a batch needs to count as completed when its time is over. As many as
     * {@link #maxResponseThreshold(int)} if nothing is said.
     *
     * @param responses at least 1, at most the other threshold
     * @return a changed copy
     * @throws InvalidInputException if the number is below 1
     */
    public FlowOptions minResponseThreshold(int responses) {
        FlowRules.requireAtLeast("minResponseThreshold", responses, 1);
        return with(copy -> copy.minResponses = responses);
    }

    /**
     * Mixes tasks with known answers from a validation set into the work.
     *
     * @param id the id of the validation set
     * @return a changed copy
     * @throws InvalidInputException if the id is blank
     */
    public FlowOptions validationSetId(String id) {
        FlowRules.requireText("validationSetId", id);
        return with(copy -> copy.validationSetId = id);
    }

    /**
     * Sets how tasks are shown.
     *
     * @param settings the settings, replacing those given before
     * @return a changed copy
     */
    public FlowOptions settings(List<Setting> settings) {
        List<Setting> kept = List.copyOf(settings);
        return with(copy -> copy.settings = kept);
    }

    /**
     * Sets how tasks are shown.
     *
     * @param settings the settings, replacing those given before
     * @return a changed copy
     */
    public FlowOptions settings(Setting... settings) {
        return settings(List.of(settings));
    }

    /**
     * Lets only the members of an audience answer.
     *
     * @param id the id of the audience
     * @return a changed copy
     * @throws InvalidInputException if the id is blank
     */
    public FlowOptions audienceId(String id) {
        FlowRules.requireText("audienceId", id);
        return with(copy -> copy.audienceId = id);
    }

    /**
     * Sets the score around which the scores of a batch lie. The service uses 1200 if nothing is said.
     *
     * @param score the score
     * @return a changed copy
     */
    public FlowOptions startingElo(int score) {
        return with(copy -> copy.startingElo = score);
    }

    /**
     * Sets after how many responses a comparison is not shown any more. As many as
     * {@link #maxResponseThreshold(int)} if nothing is said.
     *
     * @param responses at least 1, at most the largest number of responses
     * @return a changed copy
     * @throws InvalidInputException if the number is below 1
     */
    public FlowOptions serveResponses(int responses) {
        FlowRules.requireAtLeast("serveResponses", responses, 1);
        return with(copy -> copy.serveResponses = responses);
    }

    /**
     * Limits how often a comparison is shown at the same time, as a share of the responses it may get.
     *
     * @param ratio above 0
     * @return a changed copy
     * @throws InvalidInputException if the ratio is not above 0
     */
    public FlowOptions serveToResponseRatio(double ratio) {
        FlowRules.requirePositive("serveToResponseRatio", ratio);
        return with(copy -> copy.serveToResponseRatio = ratio);
    }

    /**
     * Sets how long a labeler has for an answer.
     *
     * @param timeout at least one second; parts of a second are cut off
     * @return a changed copy
     * @throws InvalidInputException if the time is below one second
     */
    public FlowOptions serveTimeout(Duration timeout) {
        int seconds = FlowRules.seconds("serveTimeout", timeout, 1);
        return with(copy -> copy.serveTimeoutSeconds = seconds);
    }

    /**
     * Sets how long before its end a batch is not shown any more, so that answers on their way can still arrive. The
     * service uses 40 seconds if nothing is said.
     *
     * @param duration zero or more; parts of a second are cut off
     * @return a changed copy
     * @throws InvalidInputException if the time is negative
     */
    public FlowOptions drainDuration(Duration duration) {
        int seconds = FlowRules.seconds("drainDuration", duration, 0);
        return with(copy -> copy.drainDurationSeconds = seconds);
    }

    /**
     * Lets the service regulate how many people it asks, so that batches end with a number of responses on average.
     *
     * @param control the aim and how to get there
     * @return a changed copy
     */
    public FlowOptions rateControl(RateControl control) {
        Objects.requireNonNull(control, "control");
        return with(copy -> copy.rateControl = control);
    }

    /**
     * Checks what only can be checked when everything was said. Called before a flow is created.
     *
     * @return these options
     * @throws InvalidInputException if the thresholds contradict each other
     */
    public FlowOptions checked() {
        if (minResponses() > maxResponses()) {
            throw new InvalidInputException(
                    "minResponseThreshold",
                    minResponses(),
                    minResponses() + " is above the maxResponseThreshold of " + maxResponses(),
                    "lower it or raise maxResponseThreshold");
        }
        Integer serve = values.serveResponses;
        if (serve != null && serve > maxResponses()) {
            throw new InvalidInputException(
                    "serveResponses",
                    serve,
                    serve + " is above the maxResponseThreshold of " + maxResponses(),
                    "lower it or raise maxResponseThreshold");
        }
        return this;
    }

    /**
     * Returns how many responses end a batch.
     *
     * @return at least 1
     */
    public int maxResponses() {
        return values.maxResponses;
    }

    /**
     * Returns how many responses a batch needs when its time is over.
     *
     * @return at least 1
     */
    public int minResponses() {
        Integer min = values.minResponses;
        return min == null ? values.maxResponses : min;
    }

    /**
     * Returns the validation set.
     *
     * @return its id, or empty if there is none
     */
    public Optional<String> validationSetId() {
        return Optional.ofNullable(values.validationSetId);
    }

    /**
     * Returns how tasks are shown.
     *
     * @return the settings, unmodifiable
     */
    public List<Setting> settings() {
        return values.settings;
    }

    /**
     * Returns who may answer.
     *
     * @return the id of the audience, or empty for everybody
     */
    public Optional<String> audienceId() {
        return Optional.ofNullable(values.audienceId);
    }

    /**
     * Returns the score around which scores lie.
     *
     * @return the score, or empty for the service's own
     */
    public OptionalInt startingElo() {
        return FlowRules.optional(values.startingElo);
    }

    /**
     * Returns after how many responses a comparison is not shown any more.
     *
     * @return the number, or empty for the largest number of responses
     */
    public OptionalInt serveResponses() {
        return FlowRules.optional(values.serveResponses);
    }

    /**
     * Returns how often a comparison is shown at the same time.
     *
     * @return a share of its responses, or empty for no limit
     */
    public OptionalDouble serveToResponseRatio() {
        Double ratio = values.serveToResponseRatio;
        return ratio == null ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }

    /**
     * Returns how long a labeler has for an answer.
     *
     * @return seconds, or empty for the service's own limit
     */
    public OptionalInt serveTimeoutSeconds() {
        return FlowRules.optional(values.serveTimeoutSeconds);
    }

    /**
     * Returns how long before its end a batch is not shown any more.
     *
     * @return seconds, or empty for the service's own
     */
    public OptionalInt drainDurationSeconds() {
        return FlowRules.optional(values.drainDurationSeconds);
    }

    /**
     * Returns how the service regulates the number of people it asks.
     *
     * @return the control, or empty if it does not
     */
    public Optional<RateControl> rateControl() {
        return Optional.ofNullable(values.rateControl);
    }

    private FlowOptions with(Consumer<Values> change) {
        Values copy = values.copy();
        change.accept(copy);
        return new FlowOptions(copy);
    }

    private static final class Values implements Cloneable {
        private int maxResponses = DEFAULT_MAX_RESPONSES;
        private @Nullable Integer minResponses;
        private @Nullable String validationSetId;
        private List<Setting> settings = List.of();
        private @Nullable String audienceId;
        private @Nullable Integer startingElo;
        private @Nullable Integer serveResponses;
        private @Nullable Double serveToResponseRatio;
        private @Nullable Integer serveTimeoutSeconds;
        private @Nullable Integer drainDurationSeconds;
        private @Nullable RateControl rateControl;

        Values copy() {
            try {
                return (Values) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
