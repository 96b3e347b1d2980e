package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.error.RapidataException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Some prompts could not be added to a benchmark. Unless all failed, the benchmark exists with the others. */
@SuppressWarnings("serial") // never serialized
public class FailedPromptsException extends RapidataException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Benchmark benchmark;
    private final List<FailedUpload<Prompt>> failures;
    private final Supplier<Benchmark> retry;

    /**
     * Creates an exception.
     *
     * @param benchmark the benchmark, or null if none was created
     * @param attempted how many prompts were to be added
     * @param failures what failed
     * @param retry adds what failed and returns the benchmark
     */
    public FailedPromptsException(
            @Nullable Benchmark benchmark,
            int attempted,
            List<FailedUpload<Prompt>> failures,
            Supplier<Benchmark> retry) {
        super(
                FailureText.of("prompts", attempted, failures)
                        + (benchmark == null
                                ? "\n  No benchmark was created."
                                : "\n  Benchmark " + benchmark.id() + " has the others."),
                failures.isEmpty() ? null : failures.get(0).cause().orElse(null));
        this.benchmark = benchmark;
        this.failures = List.copyOf(failures);
        this.retry = retry;
    }

    /**
     * The benchmark with the prompts that succeeded.
     *
     * @return the benchmark, or empty if all prompts failed and none was created
     */
    public Optional<Benchmark> benchmark() {
        return Optional.ofNullable(benchmark);
    }

    /**
     * What failed.
     *
     * @return the prompts with their reasons, in the order given, unmodifiable
     */
    public List<FailedUpload<Prompt>> failures() {
        return failures;
    }

    /**
     * Adds what failed, and creates the benchmark where there is none yet. Prompts that succeed now come after those that
     * are there.
     *
     * @return the benchmark
     * @throws FailedPromptsException if prompts still fail; it can be retried in turn
     */
    public Benchmark retry() {
        return retry.get();
    }
}
