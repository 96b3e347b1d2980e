package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.dataset.DatapointState;
import ai.rapidata.sandbox.dataset.Datasets;
import ai.rapidata.sandbox.job.LabelingDesk;
import ai.rapidata.sandbox.job.Revision;
import ai.rapidata.sandbox.job.RevisionChanges;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All orders of a sandbox and the way they go: made, filled with datapoints, looked at, handed in, reviewed, labeled. All
 * changes of state happen under one lock.
 */
final class Orders {

    /** How long an order is merely submitted. */
    static final Duration START_DELAY = Duration.ofSeconds(1);

    private static final String COUNTER = "order.ordinal";

    private final EntityStore store;
    private final SandboxClock clock;
    private final Crowd crowd;
    private final Datasets datasets;
    private final LabelingDesk desk;
    private final Screening screening;
    private final Entities<Order> orders;
    private volatile boolean held;

    Orders(
            EntityStore store,
            SandboxClock clock,
            Crowd crowd,
            Datasets datasets,
            LabelingDesk desk,
            Screening screening) {
        this.store = store;
        this.clock = clock;
        this.crowd = crowd;
        this.datasets = datasets;
        this.desk = desk;
        this.screening = screening;
        this.orders = store.entities("order", Order.class);
        desk.onSettled((workflowId, at) -> settled(workflowId));
    }

    /** Goes on with the orders that were under way when the sandbox was closed. */
    synchronized void resumeAll() {
        in(OrderState.Submitted).forEach(this::beginSoon);
        in(OrderState.Processing).forEach(this::run);
    }

    /** Decides whether orders wait for approval before they begin. */
    void hold(boolean next) {
        held = next;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Order> find(String id) {
        return orders.find(id);
    }

    Order get(String id) {
        return find(id).orElseThrow(() -> Problem.notFound("order", id));
    }

    /** All orders, the newest first. */
    Stream<Order> stream() {
        return orders.stream().sorted(Comparator.comparingLong(Order::ordinal).reversed());
    }

    /** Makes an order with an empty dataset of its own. */
    synchronized Order create(OrderRequest asked, Caller caller) {
        return create(asked, datasets.create(asked.name() + "_dataset").id(), false, caller);
    }

    /** Copies a public order; the copy shares the dataset until it is unlocked. */
    synchronized Order copy(String id, String name, Caller caller) {
        Order source = get(id);
        if (!source.isPublic()) {
            throw Problem.conflict("The order is not public, so that it cannot be cloned.");
        }
        return create(OrderRequest.like(source, name), source.revision().datasetId(), true, caller);
    }

    /** Gives a copy a dataset of its own. */
    synchronized Order unlock(String id) {
        Order order = expect(id, OrderState.Created, OrderState.Preview);
        if (!order.copied()) {
            throw Problem.conflict("The order is not a locked clone.");
        }
        Revision shared = order.revision();
        String own =
                datasets.copy(shared.datasetId(), order.name() + "_dataset").id();
        Revision revision = revision(
                RevisionChanges.like(shared).on(own), id, shared.pipelineId(), shared.createdById(), order.ownerMail());
        Order unlocked = order.unlocked(revision);
        put(unlocked);
        return unlocked;
    }

    synchronized void preview(String id, boolean ignoreFailed) {
        Order order = expect(id, OrderState.Created, OrderState.Preview);
        checkDatapoints(order, ignoreFailed);
        put(order.in(OrderState.Preview));
    }

    synchronized void submit(String id, boolean ignoreFailed) {
        Order order = expect(id, OrderState.Created, OrderState.Preview);
        checkDatapoints(order, ignoreFailed);
        if (isWaiting(order)) {
            put(order.in(OrderState.Queued));
        } else {
            beginSoon(order);
        }
    }

    synchronized void approve(String id) {
        run(expect(id, OrderState.ManualReview));
    }

    synchronized void pause(String id) {
        Order order = expect(id, OrderState.Processing, OrderState.Submitted, OrderState.Queued);
        desk.stop(order);
        put(order.paused());
    }

    synchronized void resume(String id) {
        Order order = expect(id, OrderState.Paused);
        if (order.resumeTo() == OrderState.Processing) {
            run(order);
        } else if (isWaiting(order)) {
            put(order.in(OrderState.Queued));
        } else {
            beginSoon(order);
        }
    }

    synchronized void retry(String id) {
        run(expect(id, OrderState.Failed, OrderState.StaleResults));
    }

    synchronized void fail(String id, String message) {
        end(id, order -> order.failed(message));
    }

    synchronized void cancel(String id) {
        end(id, order -> order.in(OrderState.Cancelled));
    }

    synchronized void makeStale(String id) {
        put(expect(id, OrderState.Completed).in(OrderState.StaleResults));
    }

    synchronized void change(String id, UnaryOperator<Order> change) {
        put(change.apply(get(id)));
    }

    /** Makes an order wait for another, or for none. */
    synchronized void follow(String id, @Nullable String precedingId) {
        Order order = expect(id, OrderState.Created, OrderState.Preview, OrderState.Queued);
        put(order.after(precedingId));
        if (order.state() == OrderState.Queued && !isWaiting(get(id))) {
            beginSoon(get(id));
        }
    }

    synchronized void delete(String id) {
        Order order = get(id);
        orders.remove(id);
        desk.forget(order);
        screening.forget(order);
        beginFollowers(id);
    }

    private Order create(OrderRequest asked, String datasetId, boolean copied, Caller caller) {
        String suffix = Identifiers.randomText(16);
        String id = "ord_" + suffix;
        Revision revision = revision(asked.asked().on(datasetId), id, "pip_" + suffix, caller.userId(), caller.mail());
        Order order = new Order(
                id,
                nextOrdinal(),
                asked.name(),
                revision,
                asked.userFilters(),
                asked.selections(),
                asked.priority(),
                asked.precedingOrderId(),
                OrderState.Created,
                null,
                null,
                copied,
                false,
                false,
                clock.instant(),
                caller.mail());
        put(order);
        return order;
    }

    private Revision revision(RevisionChanges asked, String id, String pipelineId, String makerId, String makerMail) {
        return asked.first(id, pipelineId, clock.instant(), new Caller("", makerId, makerMail, ""));
    }

    private void checkDatapoints(Order order, boolean ignoreFailed) {
        long failed = datasets.datapointsOf(order.revision().datasetId())
                .filter(datapoint -> datapoint.state() == DatapointState.FAILED)
                .count();
        if (failed > 0 && !ignoreFailed) {
            throw Problem.conflict("There are " + failed
                    + " datapoints that failed; set 'ignoreFailedDatapoints' to go on without them.");
        }
    }

    private void beginSoon(Order order) {
        put(order.in(OrderState.Submitted));
        clock.schedule(START_DELAY, () -> begin(order.id()));
    }

    private synchronized void begin(String id) {
        find(id).filter(order -> order.state() == OrderState.Submitted).ifPresent(order -> {
            if (held) {
                put(order.in(OrderState.ManualReview));
            } else {
                run(order);
            }
        });
    }

    private void run(Order order) {
        if (desk.start(order, OrderPool.of(order, crowd, new History(crowd, this::campaignLabelers), screening))) {
            put(order.in(OrderState.Processing));
        } else {
            put(order.failed("The dataset has no datapoints that fit the task."));
            beginFollowers(order.id());
        }
    }

    private Set<String> campaignLabelers(String campaignId) {
        return stream()
                .filter(order -> order.campaignId().equals(campaignId))
                .flatMap(desk::labelers)
                .collect(Collectors.toSet());
    }

    private synchronized void settled(String workflowId) {
        stream()
                .filter(order -> order.workflowId().equals(workflowId))
                .filter(order -> order.state() == OrderState.Processing)
                .findFirst()
                .ifPresent(order -> {
                    put(order.in(OrderState.Completed));
                    beginFollowers(order.id());
                });
    }

    private void end(String id, UnaryOperator<Order> change) {
        Order order = get(id);
        if (order.state().isFinal()) {
            throw Problem.conflict("The order is in the state " + order.state() + ", which does not allow this.");
        }
        desk.stop(order);
        put(change.apply(order));
        beginFollowers(id);
    }

    private void beginFollowers(String id) {
        in(OrderState.Queued).stream()
                .filter(order -> id.equals(order.precedingOrderId()))
                .forEach(this::beginSoon);
    }

    private boolean isWaiting(Order order) {
        @Nullable String before = order.precedingOrderId();
        return before != null
                && find(before).map(other -> !other.state().isFinal()).orElse(false);
    }

    private Order expect(String id, OrderState... allowed) {
        Order order = get(id);
        if (!List.of(allowed).contains(order.state())) {
            throw Problem.conflict("The order is in the state " + order.state()
                    + ", which does not allow this; it must be " + List.of(allowed) + ".");
        }
        return order;
    }

    private List<Order> in(OrderState state) {
        return orders.stream().filter(order -> order.state() == state).toList();
    }

    private void put(Order order) {
        orders.put(order.id(), order);
    }

    /** A number that no order has had before, not even one that is deleted. */
    private long nextOrdinal() {
        long next = store.setting(COUNTER).map(Long::parseLong).orElse(0L) + 1;
        store.setSetting(COUNTER, Long.toString(next));
        return next;
    }
}
