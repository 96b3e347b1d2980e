package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.error.RapidataException;
import java.util.List;
import java.util.function.Supplier;

/** Some tasks could not be put into a validation set. The set exists with the others, and with all that was chosen for it. */
@SuppressWarnings("serial") // never serialized
public class FailedRapidsException extends RapidataException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final ValidationSet validationSet;
    private final List<FailedUpload<Rapid>> failures;
    private final Supplier<ValidationSet> retry;

    /**
     * Creates an exception.
     *
     * @param validationSet the set
     * @param attempted how many tasks were to be put into it
     * @param failures what failed
     * @param retry tries again what failed, and returns the set
     */
    public FailedRapidsException(
            ValidationSet validationSet,
            int attempted,
            List<FailedUpload<Rapid>> failures,
            Supplier<ValidationSet> retry) {
        super(
                message(validationSet, attempted, failures),
                failures.isEmpty() ? null : failures.get(0).cause().orElse(null));
        this.validationSet = validationSet;
        this.failures = List.copyOf(failures);
        this.retry = retry;
    }

    private static String message(ValidationSet set, int attempted, List<FailedUpload<Rapid>> failures) {
        StringBuilder text = new StringBuilder();
        text.append(failures.size())
                .append(" of ")
                .append(attempted)
                .append(" tasks failed; validation set ")
                .append(set.id())
                .append(failures.size() < attempted ? " has the others" : " got none of them");
        failures.stream().limit(SHOWN).forEach(failure -> {
            text.append("\n  ").append(failure.item()).append(": ").append(failure.errorMessage());
            failure.causes().stream()
                    .limit(2)
                    .forEach(cause -> text.append("\n    ").append(cause));
        });
        if (failures.size() > SHOWN) {
            text.append("\n  and ").append(failures.size() - SHOWN).append(" more: see failures()");
        }
        return text.toString();
    }

    /**
     * The set.
     *
     * @return the set with the tasks that succeeded
     */
    public ValidationSet validationSet() {
        return validationSet;
    }

    /**
     * What failed.
     *
     * @return the tasks with their reasons, in the order given, unmodifiable
     */
    public List<FailedUpload<Rapid>> failures() {
        return failures;
    }

    /**
     * The tasks that failed.
     *
     * @return the tasks in the order given
     */
    public List<Rapid> failedRapids() {
        return failures.stream().map(FailedUpload::item).toList();
    }

    /**
     * Puts what failed into the set.
     *
     * @return the set
     * @throws FailedRapidsException if tasks still fail; it can be retried in turn
     */
    public ValidationSet retry() {
        return retry.get();
    }
}
