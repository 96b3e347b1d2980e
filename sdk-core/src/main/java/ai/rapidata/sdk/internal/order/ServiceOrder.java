package ai.rapidata.sdk.internal.order;

import ai.rapidata.sdk.dataset.Dataset;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.LabelingProgress;
import ai.rapidata.sdk.internal.api.PipelineApi;
import ai.rapidata.sdk.internal.concurrent.Pace;
import ai.rapidata.sdk.internal.job.Completion;
import ai.rapidata.sdk.internal.job.ProgressBar;
import ai.rapidata.sdk.internal.job.ResultFile;
import ai.rapidata.sdk.internal.job.Warnings;
import ai.rapidata.sdk.internal.results.ResultOrigins;
import ai.rapidata.sdk.internal.results.ResultsReader;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.order.Order;
import ai.rapidata.sdk.order.OrderDetails;
import ai.rapidata.sdk.order.OrderProgress;
import ai.rapidata.sdk.order.OrderStatus;
import ai.rapidata.sdk.order.OrderWaitOptions;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.ResultsStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An order at the service. */
final class ServiceOrder implements Order {

    /** An order is never revised. */
    static final int ONLY_REVISION = 1;

    private static final Logger LOG = LoggerFactory.getLogger(ServiceOrder.class);

    private final OrderServices services;
    private final String id;
    private final Warnings warnings;
    private volatile @Nullable String name;
    private volatile @Nullable OrderDetails known;
    private volatile @Nullable Dataset dataset;
    private volatile @Nullable String workflowId;
    private volatile boolean justRun;

    private ServiceOrder(
            OrderServices services,
            String id,
            @Nullable String name,
            @Nullable Dataset dataset,
            Warnings warnings,
            @Nullable OrderDetails known) {
        this.services = services;
        this.id = id;
        this.name = name;
        this.dataset = dataset;
        this.warnings = warnings;
        this.known = known;
    }

    /** An order that was just made. */
    static ServiceOrder made(OrderServices services, String id, String name, Dataset dataset, Warnings warnings) {
        return new ServiceOrder(services, id, name, dataset, warnings, null);
    }

    /** An order that was found. */
    static ServiceOrder found(OrderServices services, OrderDetails details) {
        return new ServiceOrder(services, details.id(), null, null, new Warnings(), details);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        String told = name;
        return told == null ? knownDetails().name() : told;
    }

    @Override
    public String pipelineId() {
        return knownDetails().pipelineId();
    }

    @Override
    public Optional<Instant> createdAt() {
        return knownDetails().createdAt();
    }

    private OrderDetails knownDetails() {
        OrderDetails details = known;
        return details == null ? details() : details;
    }

    @Override
    public List<JobWarning> warnings() {
        return warnings.all();
    }

    @Override
    public Optional<Dataset> dataset() {
        Dataset told = dataset;
        if (told == null) {
            told = artifacts()
                    .flatMap(PipelineApi.Artifacts::datasetId)
                    .map(services.uploads()::dataset)
                    .orElse(null);
            dataset = told;
        }
        return Optional.ofNullable(told);
    }

    /** What belongs to the order's pipeline, which may not be there yet. */
    private Optional<PipelineApi.Artifacts> artifacts() {
        try {
            return Optional.of(services.orders().pipelines().artifacts(pipelineId()));
        } catch (NotFoundException notYet) {
            return Optional.empty();
        }
    }

    @Override
    public OrderDetails details() {
        OrderDetails details = services.orders().get(id);
        known = details;
        return details;
    }

    @Override
    public OrderStatus getStatus() {
        return details().status();
    }

    @Override
    public OrderProgress getProgress() {
        return progress(details());
    }

    private OrderProgress progress(OrderDetails details) {
        LabelingProgress labeling = labeling();
        double percentage = details.status().equals(OrderStatus.COMPLETED) ? 100 : labeling.percentage();
        return new OrderProgress(details.status(), percentage, labeling.total(), labeling.completed());
    }

    private LabelingProgress labeling() {
        String workflow = workflowId;
        if (workflow == null) {
            workflow = artifacts().flatMap(PipelineApi.Artifacts::workflowId).orElse(null);
            workflowId = workflow;
        }
        try {
            return workflow == null
                    ? LabelingProgress.NONE
                    : services.orders().pipelines().progress(workflow);
        } catch (NotFoundException notYet) {
            return LabelingProgress.NONE;
        }
    }

    @Override
    public Order run() {
        return services.tracing().operation("order.run", () -> {
            submit();
            justRun = true;
            return this;
        });
    }

    /** Costs money, so that it is not simply sent again when nobody knows whether it arrived. */
    private void submit() {
        try {
            services.orders().submit(id);
        } catch (ConnectionException lost) {
            if (!lost.requestMayHaveArrived()) {
                throw lost;
            }
            if (details().status().isOpen()) {
                services.orders().submit(id);
            }
        }
    }

    @Override
    public Order run(String precedingOrderId) {
        return waitFor(precedingOrderId).run();
    }

    @Override
    public Order waitFor(String precedingOrderId) {
        if (precedingOrderId.isBlank()) {
            throw new InvalidInputException(
                    "precedingOrderId", precedingOrderId, "is blank", "give the id of an order");
        }
        if (precedingOrderId.equals(id)) {
            throw new InvalidInputException(
                    "precedingOrderId", precedingOrderId, "is this order", "an order cannot wait for itself");
        }
        services.orders().follow(id, precedingOrderId);
        return this;
    }

    @Override
    public Order waitForNone() {
        services.orders().follow(id, null);
        return this;
    }

    @Override
    public Order pause() {
        services.orders().pause(id);
        return this;
    }

    @Override
    public Order unpause() {
        services.orders().resume(id);
        return this;
    }

    @Override
    public void delete() {
        services.orders().delete(id);
    }

    @Override
    public Order updateName(String newName) {
        services.orders().rename(id, notBlank(newName));
        name = newName;
        return this;
    }

    private static String notBlank(String name) {
        if (name.isBlank()) {
            throw new InvalidInputException("name", name, "is blank", "give the order a name");
        }
        return name;
    }

    @Override
    public Order share(boolean isPublic) {
        services.orders().share(id, isPublic);
        return this;
    }

    @Override
    public Order copy() {
        return copy(name());
    }

    @Override
    public Order copy(String copyName) {
        String copyId = services.orders().copy(id, notBlank(copyName));
        return new ServiceOrder(services, copyId, copyName, null, new Warnings(), null);
    }

    @Override
    public Order unlock() {
        services.orders().unlock(id);
        dataset = null;
        return this;
    }

    @Override
    public URI page() {
        return services.pages().order(id);
    }

    @Override
    public Order view() {
        services.pages().show("Order", page());
        return this;
    }

    @Override
    public Order preview() {
        if (getStatus().equals(OrderStatus.CREATED)) {
            services.orders().preview(id);
        }
        String campaignId =
                artifacts().flatMap(PipelineApi.Artifacts::campaignId).orElse(null);
        services.pages().show("Order preview", services.pages().orderPreview(id, campaignId));
        return this;
    }

    @Override
    public void displayProgressBar(Duration refresh, Duration timeout) {
        completion().draw(new ProgressBar(services.terminal(), "Order " + id), refresh, timeout, this::percentage);
    }

    private double percentage(OrderDetails details) {
        try {
            return progress(details).completionPercentage();
        } catch (OperationInterruptedException interrupted) {
            throw interrupted;
        } catch (RapidataException unreadable) {
            LOG.debug("the progress of order {} cannot be read", id, unreadable);
            return 0;
        }
    }

    @Override
    public JobResults getResults(UnaryOperator<OrderWaitOptions> options) {
        OrderWaitOptions chosen = options.apply(OrderWaitOptions.defaults());
        return services.tracing().operation("order.getResults", () -> {
            completion().await(chosen.timeout(), telling(chosen));
            return resultFile().read(origins());
        });
    }

    @Override
    public CompletableFuture<JobResults> getResultsAsync(UnaryOperator<OrderWaitOptions> options) {
        OrderWaitOptions chosen = options.apply(OrderWaitOptions.defaults());
        return completion()
                .awaitAsync(
                        chosen.timeout(),
                        telling(chosen),
                        completed -> resultFile().read(origins()));
    }

    @Override
    public ResultsStream streamResults(UnaryOperator<OrderWaitOptions> options) {
        OrderWaitOptions chosen = options.apply(OrderWaitOptions.defaults());
        completion().await(chosen.timeout(), telling(chosen));
        return resultFile().stream(origins());
    }

    @Override
    public JobResults getPreliminaryResults(Duration timeout) {
        OrderDetails details = details();
        if (details.status().equals(OrderStatus.COMPLETED)) {
            return resultFile().read(origins());
        }
        PipelineApi pipelines = services.orders().pipelines();
        String downloadId = pipelines.requestPreliminaryResults(details.pipelineId());
        byte[] file = services.waiter()
                .await(
                        "preparation of the preliminary results of order " + id,
                        timeout,
                        Pace.COMPUTING,
                        () -> pipelines.preliminaryResults(downloadId));
        return ResultsReader.read(file, origins());
    }

    private Completion<OrderDetails> completion() {
        return new Completion<>("order " + id, services.waiter(), this::watch);
    }

    private OrderWatch watch(Consumer<OrderDetails> onLook) {
        return new OrderWatch(id, services, justRun, details -> {
            known = details;
            onLook.accept(details);
        });
    }

    private Consumer<OrderDetails> telling(OrderWaitOptions options) {
        return options.listener()
                .map(listener -> completion().telling(details -> listener.progressed(progress(details))))
                .orElse(details -> {});
    }

    private ResultFile resultFile() {
        return new ResultFile("order " + id, () -> services.orders().downloadResults(id));
    }

    private ResultOrigins origins() {
        return services.origins().of(id, ONLY_REVISION);
    }

    @Override
    public String toString() {
        OrderDetails details = known;
        return "Order[" + id + (details == null ? "" : ", " + details.name() + ", " + details.status()) + "]";
    }
}
