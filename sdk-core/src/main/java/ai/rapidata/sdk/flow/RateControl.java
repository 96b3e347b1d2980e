package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Objects;

/**
 * How the service regulates the number of people it asks, so that the batches of a flow end with a number of responses on
 * average: a PID controller whose output is sessions per minute. The defaults are the service's own. Immutable.
 *
 * @param targetResponseCount the number of responses aimed at, at least 1
 * @param proportionalGain how strongly the present difference counts
 * @param integralGain how strongly the sum of past differences counts
 * @param derivativeGain how strongly the change of the difference counts
 * @param outputOffset what is added to the output before it is limited
 * @param minSessionsPerMinute the least output, zero or more
 * @param maxSessionsPerMinute the greatest output, not less than the least
 * @param batchMode what the output means when several batches run
 */
public record RateControl(
        int targetResponseCount,
        double proportionalGain,
        double integralGain,
        double derivativeGain,
        double outputOffset,
        int minSessionsPerMinute,
        int maxSessionsPerMinute,
        BatchMode batchMode) {

    /**
     * What the output means when several batches run. Values that this version of the library does not list are kept.
     *
     * @param value the service's spelling
     */
    public record BatchMode(String value) {

        /** The output is for all batches together. */
        public static final BatchMode TOTAL = new BatchMode("Total");

        /** The output is for each batch. */
        public static final BatchMode PER_BATCH = new BatchMode("PerBatch");

        /** The output is for each batch, less for those whose time is nearly over. */
        public static final BatchMode PER_BATCH_TIME_WEIGHTED = new BatchMode("PerBatchTimeWeighted");

        /** Returns the service's spelling. */
        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * Checks the values.
     *
     * @throws InvalidInputException if a value is outside its range
     */
    public RateControl {
        FlowRules.requireAtLeast("rateControl.targetResponseCount", targetResponseCount, 1);
        FlowRules.requireAtLeast("rateControl.minSessionsPerMinute", minSessionsPerMinute, 0);
        FlowRules.requireAtLeast("rateControl.maxSessionsPerMinute", maxSessionsPerMinute, minSessionsPerMinute);
        requireFinite("rateControl.proportionalGain", proportionalGain);
        requireFinite("rateControl.integralGain", integralGain);
        requireFinite("rateControl.derivativeGain", derivativeGain);
        requireFinite("rateControl.outputOffset", outputOffset);
        Objects.requireNonNull(batchMode, "batchMode");
    }

    /**
     * Aims at a number of responses, with the service's own values for everything else.
     *
     * @param responses the number of responses aimed at, at least 1
     * @return the control
     * @throws InvalidInputException if the number is below 1
     */
    public static RateControl target(int responses) {
        return new RateControl(responses, 0, 0.003, 0, 25, 20, 50, BatchMode.TOTAL);
    }

    /**
     * The same control with other gains.
     *
     * @param proportional how strongly the present difference counts
     * @param integral how strongly the sum of past differences counts
     * @param derivative how strongly the change of the difference counts
     * @return a changed copy
     * @throws InvalidInputException if a gain is infinite or not a number
     */
    public RateControl withGains(double proportional, double integral, double derivative) {
        return new RateControl(
                targetResponseCount,
                proportional,
                integral,
                derivative,
                outputOffset,
                minSessionsPerMinute,
                maxSessionsPerMinute,
                batchMode);
    }

    /**
     * The same control with another offset.
     *
     * @param offset what is added to the output before it is limited
     * @return a changed copy
     * @throws InvalidInputException if the offset is infinite or not a number
     */
    public RateControl withOutputOffset(double offset) {
        return new RateControl(
                targetResponseCount,
                proportionalGain,
                integralGain,
                derivativeGain,
                offset,
                minSessionsPerMinute,
                maxSessionsPerMinute,
                batchMode);
    }

    /**
     * The same control with other limits.
     *
     * @param least the least number of sessions per minute, zero or more
     * @param greatest the greatest, not less than the least
     * @return a changed copy
     * @throws InvalidInputException if the limits are the wrong way round or negative
     */
    public RateControl withSessionsPerMinute(int least, int greatest) {
        return new RateControl(
                targetResponseCount,
                proportionalGain,
                integralGain,
                derivativeGain,
                outputOffset,
                least,
                greatest,
                batchMode);
    }

    /**
     * The same control with another meaning of the output.
     *
     * @param mode what the output means when several batches run
     * @return a changed copy
     */
    public RateControl withBatchMode(BatchMode mode) {
        return new RateControl(
                targetResponseCount,
                proportionalGain,
                integralGain,
                derivativeGain,
                outputOffset,
                minSessionsPerMinute,
                maxSessionsPerMinute,
                mode);
    }

    private static void requireFinite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidInputException(field, value, value + " is not a finite number", "give a finite number");
        }
    }
}
