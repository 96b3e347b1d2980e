package ai.rapidata.sdk.job;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.task.Referee;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What job definitions let one choose in which each datapoint is one task.
 *
 * @param <O> the options of one type of task
 */
public abstract sealed class DatapointJobOptions<O extends DatapointJobOptions<O>> extends JobOptions<O>
        permits EarlyStoppingJobOptions,
                FreeTextJobOptions,
                SelectWordsJobOptions,
                LocateJobOptions,
                DrawJobOptions,
                TimestampJobOptions {

    /** How many answers each datapoint gets when nothing else was said. */
    public static final int DEFAULT_RESPONSES = 10;

    private final PerDatapoint perDatapoint;

    /** What belongs to single datapoints. */
    record PerDatapoint(int responses, @Nullable List<Map<String, String>> privateMetadata) {
        static final PerDatapoint DEFAULTS = new PerDatapoint(DEFAULT_RESPONSES, null);
    }

    DatapointJobOptions(Common common, PerDatapoint perDatapoint) {
        super(common);
        this.perDatapoint = perDatapoint;
    }

    abstract O with(PerDatapoint changed);

    PerDatapoint perDatapoint() {
        return perDatapoint;
    }

    /**
     * Sets how many answers each datapoint gets. A few more may arrive because labelers work at the same time.
     *
     * @param responses at least 1; {@value #DEFAULT_RESPONSES} without this call
     * @return a changed copy
     * @throws InvalidInputException if the number is below 1
     */
    public O responsesPerDatapoint(int responses) {
        if (responses < 1) {
            throw new InvalidInputException(
                    "responsesPerDatapoint", responses, "is " + responses, "choose a value of at least 1");
        }
        return with(new PerDatapoint(responses, perDatapoint.privateMetadata));
    }

    /**
     * Sets metadata that come back in the results and that labelers never see, for those who hold parallel lists. A
     * datapoint can also carry its own.
     *
     * @param privateMetadata as many maps as datapoints
     * @return a changed copy
     */
    public O privateMetadata(List<? extends Map<String, String>> privateMetadata) {
        return with(new PerDatapoint(perDatapoint.responses, unmodifiableCopy(privateMetadata)));
    }

    /**
     * How many answers each datapoint gets.
     *
     * @return at least 1
     */
    public int responsesPerDatapoint() {
        return perDatapoint.responses;
    }

    /**
     * The metadata of the datapoints.
     *
     * @return the maps, or empty if they are not given as a list
     */
    public Optional<List<Map<String, String>>> privateMetadata() {
        return Optional.ofNullable(perDatapoint.privateMetadata);
    }

    /**
     * What decides when enough answers were collected.
     *
     * @return the referee that these options describe
     * @throws InvalidInputException if the options contradict each other
     */
    public Referee referee() {
        return new Referee.Naive(perDatapoint.responses);
    }
}
