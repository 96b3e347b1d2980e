package ai.rapidata.sdk.internal.dataset;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Dataset;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.resume.ResumeJournal;
import ai.rapidata.sdk.internal.upload.UploadLedger;
import ai.rapidata.sdk.internal.upload.UploadReport;
import java.util.List;
import java.util.Optional;
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
 * made twice, also not by a later run of the same resumable upload.
 *
 * @param <T> what is made
 */
public final class DatasetProduct<T> {
    private final @Nullable Supplier<ResumeJournal> opening;
    private final ServiceDataset dataset;
    private final UploadOptions options;
    private final OptionalDouble tolerance;
    private final Making<T> making;
    private final Refusal<T> refusal;
    private final long total;
    private @Nullable T made;

    /**
     * How something is made from a dataset.
     *
     * @param <T> what is made
     */
    public interface Making<T> {
        /**
         * Makes it.
         *
         * @param dataset the dataset
         * @return what was made
         */
        T make(ServiceDataset dataset);

        /**
         * The id by which it can be had again.
         *
         * @param made what was made
         * @return its id
         */
        String idOf(T made);

        /**
         * Gets what an earlier run made.
         *
         * @param id its id
         * @param dataset the dataset
         * @return what was made
         */
        T again(String id, ServiceDataset dataset);

        /**
         * Looks whether an earlier run made it, but did not live to write that down.
         *
         * @param dataset the dataset
         * @return what was made, or nothing
         */
        Optional<T> find(ServiceDataset dataset);

        /**
         * Something that is made without a way to have it again.
         *
         * @param function makes it
         * @param <T> what is made
         * @return a way of making it
         */
        static <T> Making<T> once(Function<ServiceDataset, T> function) {
            return new Making<>() {
                @Override
                public T make(ServiceDataset dataset) {
                    return function.apply(dataset);
                }

                @Override
                public String idOf(T made) {
                    return "";
                }

                @Override
                public T again(String id, ServiceDataset dataset) {
                    return make(dataset);
                }

                @Override
                public Optional<T> find(ServiceDataset dataset) {
                    return Optional.empty();
                }
            };
        }
    }

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
            Making<T> making,
            Refusal<T> refusal) {
        // Not what became of the datapoints: its failures would stay for as long as something can be retried.
        this.opening = uploaded.journal();
        this.dataset = uploaded.dataset();
        this.options = options;
        this.tolerance = tolerance;
        this.making = making;
        this.refusal = refusal;
        this.total = uploaded.report().attempted();
    }

    /**
     * Something that is to be made from a dataset, without a way to have it again.
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
        this(uploaded, options, tolerance, Making.once(making), refusal);
    }

    /**
     * Something that its dataset belongs to, so that it was made before the datapoints. It is there whatever fails; the
     * tolerance decides only about what is reported.
     *
     * @param uploaded the dataset and what became of its datapoints
     * @param options the options of the upload, used for retries too
     * @param tolerance which share of the datapoints may fail without a report, or nothing for none
     * @param owner what the dataset belongs to
     * @param refusal makes the exception that reports failures
     * @param <T> what the dataset belongs to
     * @return the product
     */
    public static <T> DatasetProduct<T> ofOwner(
            UploadedDataset uploaded, UploadOptions options, OptionalDouble tolerance, T owner, Refusal<T> refusal) {
        DatasetProduct<T> product = new DatasetProduct<>(uploaded, options, tolerance, dataset -> owner, refusal);
        product.made = owner;
        return product;
    }

    /**
     * Makes it, if the rules allow.
     *
     * @param report what became of the datapoints
     * @return what was made
     * @throws RapidataException the exception of the {@link Refusal} when failures are to be reported
     */
    public synchronized T finish(UploadReport report) {
        try (ResumeJournal journal = openJournal()) {
            return finish(report, journal);
        }
    }

    private synchronized T retry() {
        try (ResumeJournal journal = openJournal()) {
            return finish(dataset.uploadFailed(options, journal == null ? UploadLedger.NONE : journal), journal);
        }
    }

    private @Nullable ResumeJournal openJournal() {
        return opening == null ? null : opening.get();
    }

    private T finish(UploadReport report, @Nullable ResumeJournal journal) {
        List<FailedUpload<Datapoint>> failures = report.failures();
        boolean any = total - failures.size() > 0;
        if (failures.isEmpty() || any && tolerated(failures.size())) {
            T product = make(journal);
            if (journal != null) {
                journal.finish();
            }
            return product;
        }
        if (any && tolerance.isEmpty()) {
            make(journal);
        }
        throw refusal.of(dataset, total, failures, made, this::retry);
    }

    private boolean tolerated(long failed) {
        return tolerance.isPresent() && (double) failed / total <= tolerance.getAsDouble();
    }

    private T make(@Nullable ResumeJournal journal) {
        T present = made;
        if (present == null) {
            try {
                present = journal == null ? making.make(dataset) : makeOnce(journal);
            } catch (RapidataException e) {
                e.addSuppressed(new RapidataException(
                        "The datapoints were uploaded before this: they are in dataset " + dataset.id()));
                throw e;
            }
            made = present;
        }
        return present;
    }

    private T makeOnce(ResumeJournal journal) {
        Optional<String> earlier = journal.madeId();
        if (earlier.isPresent()) {
            return making.again(earlier.get(), dataset);
        }
        Optional<T> found = journal.mayHaveMade() ? making.find(dataset) : Optional.empty();
        if (found.isEmpty()) {
            journal.making();
        }
        T product = found.orElseGet(() -> making.make(dataset));
        journal.made(making.idOf(product));
        return product;
    }
}
