package ai.rapidata.sdk.recovery;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Dataset;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.flow.FlowItem;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.order.Order;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Some datapoints could not be uploaded while something was made from them.
 *
 * <p>Where at least one datapoint was uploaded and no failure tolerance was set, the job definition or the order exists
 * nevertheless, with the datapoints that succeeded: {@link #jobDefinition()}, {@link #order()}. From here one can go on
 * with it, call {@link #retry()}, or put the causes right and add the datapoints again:
 * {@code exception.dataset().addDatapoints(exception.failedUploads())}.
 */
@SuppressWarnings("serial") // never serialized; what it refers to stays in this process
public final class FailedUploadException extends RapidataException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_FAILURES = 5;

    private final Dataset dataset;
    private final List<FailedUpload<Datapoint>> failures;
    private final @Nullable JobDefinition jobDefinition;
    private final @Nullable Order order;
    private final @Nullable Supplier<JobDefinition> retryDefinition;
    private final @Nullable Supplier<Order> retryOrder;
    private final @Nullable Supplier<FlowItem> retryFlowItem;

    private FailedUploadException(
            String message,
            Dataset dataset,
            List<FailedUpload<Datapoint>> failures,
            @Nullable JobDefinition jobDefinition,
            @Nullable Order order,
            @Nullable Supplier<JobDefinition> retryDefinition,
            @Nullable Supplier<Order> retryOrder,
            @Nullable Supplier<FlowItem> retryFlowItem) {
        super(message, failures.isEmpty() ? null : failures.get(0).cause().orElse(null));
        this.dataset = Objects.requireNonNull(dataset, "dataset");
        this.failures = failures;
        this.jobDefinition = jobDefinition;
        this.order = order;
        this.retryDefinition = retryDefinition;
        this.retryOrder = retryOrder;
        this.retryFlowItem = retryFlowItem;
    }

    /**
     * Datapoints failed while a job definition was made.
     *
     * @param dataset where the datapoints went
     * @param attempted how many datapoints were to be uploaded in all
     * @param failures what failed; used as it is, without copying, so that it may be a view over a file
     * @param jobDefinition the definition made from what succeeded, or null when none was made
     * @param retry uploads what failed, and returns the definition
     * @return the exception
     */
    public static FailedUploadException ofJobDefinition(
            Dataset dataset,
            long attempted,
            List<FailedUpload<Datapoint>> failures,
            @Nullable JobDefinition jobDefinition,
            Supplier<JobDefinition> retry) {
        String made = jobDefinition == null
                ? "no job definition was created; "
                : "job definition " + jobDefinition.id() + " was created with the others; ";
        return new FailedUploadException(
                message(dataset, attempted, failures, made), dataset, failures, jobDefinition, null, retry, null, null);
    }

    /**
     * Datapoints failed while a job definition was to be given others.
     *
     * @param dataset where the datapoints went
     * @param attempted how many datapoints were to be uploaded in all
     * @param failures what failed; used as it is, without copying, so that it may be a view over a file
     * @param jobDefinition the definition, which keeps its present datapoints
     * @param retry uploads what failed, gives the definition its new datapoints, and returns it
     * @return the exception
     */
    public static FailedUploadException ofRevision(
            Dataset dataset,
            long attempted,
            List<FailedUpload<Datapoint>> failures,
            JobDefinition jobDefinition,
            Supplier<JobDefinition> retry) {
        String kept = "job definition " + jobDefinition.id() + " keeps its present datapoints; ";
        return new FailedUploadException(
                message(dataset, attempted, failures, kept), dataset, failures, jobDefinition, null, retry, null, null);
    }

    /**
     * Datapoints failed while an order was made.
     *
     * @param dataset where the datapoints went
     * @param attempted how many datapoints were to be uploaded in all
     * @param failures what failed; used as it is, without copying, so that it may be a view over a file
     * @param order the order made from what succeeded, or null when none was made
     * @param retry uploads what failed, and returns the order
     * @return the exception
     */
    public static FailedUploadException ofOrder(
            Dataset dataset,
            long attempted,
            List<FailedUpload<Datapoint>> failures,
            @Nullable Order order,
            Supplier<Order> retry) {
        String made = order == null
                ? "no order was created; "
                : "order " + order.id()
                        + (failures.size() < attempted
                                ? " was created with the others; "
                                : " was created without any datapoint; ");
        return new FailedUploadException(
                message(dataset, attempted, failures, made), dataset, failures, null, order, null, retry, null);
    }

    /**
     * Datapoints failed while a batch of a flow was made. The batch was not started.
     *
     * @param dataset where the datapoints went
     * @param attempted how many datapoints were to be uploaded in all
     * @param failures what failed; used as it is, without copying, so that it may be a view over a file
     * @param retry uploads what failed, starts the batch and returns it
     * @return the exception
     */
    public static FailedUploadException ofFlowItem(
            Dataset dataset, long attempted, List<FailedUpload<Datapoint>> failures, Supplier<FlowItem> retry) {
        return new FailedUploadException(
                message(dataset, attempted, failures, "no flow item was created; "),
                dataset,
                failures,
                null,
                null,
                null,
                null,
                retry);
    }

    /**
     * Datapoints failed while neither a job definition nor an order nor a batch of a flow was made.
     *
     * @param dataset where the datapoints went
     * @param attempted how many datapoints were to be uploaded in all
     * @param failures what failed; used as it is, without copying, so that it may be a view over a file
     * @return the exception; it has nothing to retry, {@link Dataset#addDatapoints(List)} does that
     */
    public static FailedUploadException ofDataset(
            Dataset dataset, long attempted, List<FailedUpload<Datapoint>> failures) {
        return new FailedUploadException(
                message(dataset, attempted, failures, ""), dataset, failures, null, null, null, null, null);
    }

    /**
     * The datapoints that failed.
     *
     * @return the datapoints in the order given; unmodifiable, and read from a file where there are very many
     */
    public List<Datapoint> failedUploads() {
        return view(failures, FailedUpload::item);
    }

    /**
     * The datapoints that failed, each with everything that is known about why.
     *
     * @return the failures in the order given; unmodifiable, and read from a file where there are very many
     */
    public List<FailedUpload<Datapoint>> detailedFailures() {
        return Collections.unmodifiableList(failures);
    }

    /**
     * The datapoints that failed, by reason. All that failed because of an asset share one reason:
     * {@value FailedUpload#ASSETS_FAILED}.
     *
     * @return message to datapoints, in the order of first appearance; unmodifiable
     */
    public Map<String, List<Datapoint>> failuresByReason() {
        return grouped(failure -> Optional.of(failure.errorMessage()));
    }

    /**
     * The datapoints that failed, by the step that failed; those without one common step are left out.
     *
     * @return stage to datapoints, in the order of first appearance; unmodifiable
     * @see ai.rapidata.sdk.dataset.UploadStage
     */
    public Map<String, List<Datapoint>> failuresByStage() {
        return grouped(FailedUpload::stage);
    }

    /**
     * Where the datapoints went, and where the failed ones can be added again.
     *
     * @return the dataset
     */
    public Dataset dataset() {
        return dataset;
    }

    /**
     * The job definition with the datapoints that succeeded.
     *
     * @return the definition, or nothing when none was made
     */
    public Optional<JobDefinition> jobDefinition() {
        return Optional.ofNullable(jobDefinition);
    }

    /**
     * The order with the datapoints that succeeded.
     *
     * @return the order, or nothing when none was made
     */
    public Optional<Order> order() {
        return Optional.ofNullable(order);
    }

    /**
     * Uploads what failed into the same dataset, each datapoint in its original place, and creates the job definition
     * where there is none yet.
     *
     * @return the job definition
     * @throws FailedUploadException when datapoints still fail; it can be retried in turn
     * @throws IllegalStateException when no job definition was to be made
     */
    public JobDefinition retry() {
        if (retryDefinition == null) {
            throw new IllegalStateException("no job definition was to be made; use " + alternative());
        }
        return retryDefinition.get();
    }

    /**
     * Uploads what failed into the same dataset, each datapoint in its original place, and creates the order where there
     * is none yet.
     *
     * @return the order
     * @throws FailedUploadException when datapoints still fail; it can be retried in turn
     * @throws IllegalStateException when no order was to be made
     */
    public Order retryOrder() {
        if (retryOrder == null) {
            throw new IllegalStateException("no order was to be made; use " + alternative());
        }
        return retryOrder.get();
    }

    /**
     * Uploads what failed into the same dataset, each datapoint in its original place, and starts the batch.
     *
     * @return the batch
     * @throws FailedUploadException when datapoints still fail; it can be retried in turn
     * @throws IllegalStateException when no batch of a flow was to be made
     */
    public FlowItem retryFlowItem() {
        if (retryFlowItem == null) {
            throw new IllegalStateException("no flow item was to be made; use " + alternative());
        }
        return retryFlowItem.get();
    }

    private String alternative() {
        if (retryDefinition != null) {
            return "retry()";
        }
        if (retryOrder != null) {
            return "retryOrder()";
        }
        return retryFlowItem != null ? "retryFlowItem()" : "dataset().addDatapoints(failedUploads())";
    }

    private Map<String, List<Datapoint>> grouped(Function<FailedUpload<Datapoint>, Optional<String>> key) {
        Map<String, List<Integer>> indexes = new LinkedHashMap<>();
        int index = 0;
        for (FailedUpload<Datapoint> failure : failures) {
            int position = index++;
            key.apply(failure)
                    .ifPresent(name -> indexes.computeIfAbsent(name, absent -> new ArrayList<>())
                            .add(position));
        }
        Map<String, List<Datapoint>> groups = new LinkedHashMap<>();
        indexes.forEach((name, positions) -> groups.put(
                name, view(positions, position -> failures.get(position).item())));
        return Collections.unmodifiableMap(groups);
    }

    private static <A, B> List<B> view(List<A> list, Function<A, B> reading) {
        return new AbstractList<>() {
            @Override
            public B get(int position) {
                return reading.apply(list.get(position));
            }

            @Override
            public int size() {
                return list.size();
            }
        };
    }

    private static String message(
            Dataset dataset, long attempted, List<FailedUpload<Datapoint>> failures, String made) {
        StringBuilder text = new StringBuilder();
        text.append(failures.size())
                .append(" of ")
                .append(attempted)
                .append(" datapoints failed to upload; ")
                .append(made)
                .append("dataset ")
                .append(dataset.id());
        int shown = Math.min(SHOWN_FAILURES, failures.size());
        boolean tooManyFiles = false;
        for (int i = 0; i < shown; i++) {
            FailedUpload<Datapoint> failure = failures.get(i);
            text.append("\n  ").append(failure.item()).append(": ").append(failure.errorMessage());
            failure.causes().stream()
                    .limit(2)
                    .forEach(cause -> text.append("\n    ").append(cause));
            tooManyFiles |= failure.toString().contains("Too many open files");
        }
        if (failures.size() > shown) {
            text.append("\n  and ").append(failures.size() - shown).append(" more: see detailedFailures()");
        }
        if (tooManyFiles) {
            text.append("\n  The process may not open more files: raise its limit (ulimit -n) or lower maxWorkers.");
        }
        return text.toString();
    }
}
