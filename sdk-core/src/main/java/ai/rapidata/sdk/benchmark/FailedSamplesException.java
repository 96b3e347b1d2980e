package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.error.RapidataException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Some samples of a model could not be added. Unless all failed, the participant exists with the others; it was not
 * submitted for evaluation.
 */
@SuppressWarnings("serial") // never serialized
public class FailedSamplesException extends RapidataException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Participant participant;
    private final List<FailedUpload<ModelSample>> failures;
    private final Supplier<Participant> retry;

    /**
     * Creates an exception.
     *
     * @param participant the participant, or null if none was created
     * @param attempted how many samples were to be added
     * @param failures what failed
     * @param retry adds what failed, goes on with what was to follow, and returns the participant
     */
    public FailedSamplesException(
            @Nullable Participant participant,
            int attempted,
            List<FailedUpload<ModelSample>> failures,
            Supplier<Participant> retry) {
        super(
                FailureText.of("samples", attempted, failures)
                        + (participant == null
                                ? "\n  No participant was created."
                                : "\n  Participant " + participant.id() + " has the others and was not submitted."),
                failures.isEmpty() ? null : failures.get(0).cause().orElse(null));
        this.participant = participant;
        this.failures = List.copyOf(failures);
        this.retry = retry;
    }

    /**
     * The participant with the samples that succeeded. {@link Participant#run()} submits it as it is.
     *
     * @return the participant, or empty if all samples failed and none was created
     */
    public Optional<Participant> participant() {
        return Optional.ofNullable(participant);
    }

    /**
     * What failed.
     *
     * @return the samples with their reasons, in the order given, unmodifiable
     */
    public List<FailedUpload<ModelSample>> failures() {
        return failures;
    }

    /**
     * Adds what failed, creates the participant where there is none yet, and goes on with what was to follow: after
     * {@link Benchmark#evaluateModel} the participant is submitted.
     *
     * @return the participant
     * @throws FailedSamplesException if samples still fail; it can be retried in turn
     */
    public Participant retry() {
        return retry.get();
    }
}
