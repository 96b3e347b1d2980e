package ai.rapidata.sdk.job;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.task.Referee;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What job definitions let one choose in which a datapoint can end before it has all its answers.
 *
 * @param <O> the options of one type of task
 */
public abstract sealed class EarlyStoppingJobOptions<O extends EarlyStoppingJobOptions<O>>
        extends DatapointJobOptions<O> permits ClassificationJobOptions, CompareJobOptions {

    private final Stopping stopping;

    /** When a datapoint ends early. */
    record Stopping(@Nullable Double confidence, @Nullable Integer quorum) {
        static final Stopping NEVER = new Stopping(null, null);
    }

    EarlyStoppingJobOptions(Common common, PerDatapoint perDatapoint, Stopping stopping) {
        super(common, perDatapoint);
        this.stopping = stopping;
    }

    abstract O with(Stopping changed);

    Stopping stopping() {
        return stopping;
    }

    /**
     * Ends a datapoint as soon as one answer is certain enough, weighing each answer by its labeler's reliability;
     * {@link #responsesPerDatapoint()} becomes the greatest number of answers. Not together with a quorum.
     *
     * @param threshold the certainty, above 0 and below 1, usually 0.99 to 0.999
     * @return a changed copy
     * @throws InvalidInputException if the threshold is outside its range
     */
    public O confidenceThreshold(double threshold) {
        return with(new Stopping(new Referee.EarlyStopping(threshold, 1).threshold(), stopping.quorum));
    }

    /**
     * Ends a datapoint as soon as enough labelers gave the same answer; {@link #responsesPerDatapoint()} becomes the
     * greatest number of answers. Not together with a confidence threshold.
     *
     * @param threshold how many equal answers suffice, at least 1 and at most {@link #responsesPerDatapoint()}
     * @return a changed copy
     * @throws InvalidInputException if the threshold is below 1
     */
    public O quorumThreshold(int threshold) {
        if (threshold < 1) {
            throw new InvalidInputException(
                    "quorumThreshold", threshold, "is " + threshold, "choose a value of at least 1");
        }
        return with(new Stopping(stopping.confidence, threshold));
    }

    /**
     * The certainty that ends a datapoint.
     *
     * @return the threshold, or empty if there is none
     */
    public OptionalDouble confidenceThreshold() {
        return stopping.confidence == null ? OptionalDouble.empty() : OptionalDouble.of(stopping.confidence);
    }

    /**
     * The number of equal answers that ends a datapoint.
     *
     * @return the threshold, or empty if there is none
     */
    public OptionalInt quorumThreshold() {
        return stopping.quorum == null ? OptionalInt.empty() : OptionalInt.of(stopping.quorum);
    }

    @Override
    public Referee referee() {
        Double confidence = stopping.confidence;
        Integer quorum = stopping.quorum;
        if (confidence != null && quorum != null) {
            throw new InvalidInputException(
                    "quorumThreshold",
                    quorum,
                    "is given together with confidenceThreshold " + confidence,
                    "choose one of the two");
        }
        if (confidence != null) {
            return new Referee.EarlyStopping(confidence, responsesPerDatapoint());
        }
        if (quorum != null) {
            return new Referee.Quorum(quorum, responsesPerDatapoint());
        }
        return super.referee();
    }
}
