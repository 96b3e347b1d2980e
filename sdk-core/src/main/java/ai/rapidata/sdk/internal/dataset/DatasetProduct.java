package ai.rapidata.sdk.internal.dataset;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Dataset;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.upload.UploadReport;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made from a dataset: a job definition or an order. Decides whether it is made although part of the
 * upload failed.
 *
 * <p>Without a failure tolerance it is made from whatever succeeded, and every failure is reported by an exception that
 * carries it. With one, failures within the tolerance are not reported, and beyond it nothing is made. If nothing at all
 * was uploaded, nothing is made in either case. A retry uploads what failed and decides again; what was made once is not
 * made twice.
 *
 * @param <T> what is made
 */
public final class DatasetProduct<T> {
    private final ServiceDataset dataset;
    private final UploadOptions options;
    private final OptionalDouble tolerance;
    private final Function<ServiceDataset, T> making;
    private final Refusal<T> refusal;
    private final long total;
    private @Nullable T made;

    /**
     * Makes the exception that reports failures.
     *
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface Refusal<T> {
        /**
         * The exception.
         *
         * @param dataset where the datapoints went
         * @param attempted how many datapoints were to be uploaded in all
         * @param failures what failed
         * @param made what was made from the others, or null
         * @param retry uploads what failed, and returns what was made
         * @return the exception to throw
         */
        RapidataException of(
                Dataset dataset,
                long attempted,
                List<FailedUpload<Datapoint>> failures,
                @Nullable T made,
                Supplier<T> retry);
    }

    /**
     * Something that is to be made from a dataset.
     *
     * @param uploaded the dataset and what became of its datapoints
     * @param options the options of the upload, used for retries too
     * @param tolerance which share of the datapoints may fail, or nothing for the default behaviour
     * @param making makes it; called at most once with success
     * @param refusal makes the exception that reports failures
     */
    public DatasetProduct(
            UploadedDataset uploaded,
            UploadOptions options,
            OptionalDouble tolerance,
            Function<ServiceDataset, T> making,
            Refusal<T> refusal) {
        this.dataset = uploaded.dataset();
        this.options = options;
        this.tolerance = tolerance;
        this.making = making;
        this.refusal = refusal;
        this.total = uploaded.report().attempted();
    }

    /**
     * Makes it, if the rules allow.
     *
     * @param report what became of the datapoints
     * @return what was made
     * @throws RapidataException the exception of the {@link Refusal} when failures are to be reported
     */
    public synchronized T finish(UploadReport report) {
        List<FailedUpload<Datapoint>> failures = report.failures();
        boolean any = total - failures.size() > 0;
        if (failures.isEmpty() || any && tolerated(failures.size())) {
            return make();
        }
        if (any && tolerance.isEmpty()) {
            make();
        }
        throw refusal.of(dataset, total, failures, made, this::retry);
    }

    private synchronized T retry() {
        return finish(dataset.uploadFailed(options));
    }

    private boolean tolerated(long failed) {
        return tolerance.isPresent() && (double) failed / total <= tolerance.getAsDouble();
    }

    private T make() {
        T present = made;
        if (present == null) {
            try {
                present = making.apply(dataset);
            } catch (RapidataException e) {
                e.addSuppressed(new RapidataException(
                        "The datapoints were uploaded before this: they are in dataset " + dataset.id()));
                throw e;
            }
            made = present;
        }
        return present;
    }
}
