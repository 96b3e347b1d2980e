package ai.rapidata.sdk.internal.flow;

import ai.rapidata.sdk.flow.FlowItem;
import ai.rapidata.sdk.flow.FlowItemDetails;
import ai.rapidata.sdk.flow.FlowItemFailedException;
import ai.rapidata.sdk.flow.FlowItemResults;
import ai.rapidata.sdk.flow.FlowItemStatus;
import ai.rapidata.sdk.internal.concurrent.Pace;
import ai.rapidata.sdk.internal.dataset.ServiceDataset;
import ai.rapidata.sdk.results.WinLossMatrix;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A batch of a flow at the service. */
final class ServiceFlowItem implements FlowItem {

    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(65);

    private final FlowServices services;
    private final String id;
    private final String flowId;
    private final ItemRanking ranking;
    private volatile @Nullable WinLossMatrix matrix;

    ServiceFlowItem(FlowServices services, String id, String flowId, @Nullable ServiceDataset dataset) {
        this.services = services;
        this.id = id;
        this.flowId = flowId;
        this.ranking = new ItemRanking(services, dataset);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String flowId() {
        return flowId;
    }

    @Override
    public FlowItemDetails getDetails() {
        return services.flows().item(id, flowId);
    }

    @Override
    public FlowItemResults getResults() {
        return getResults(patience());
    }

    @Override
    public FlowItemResults getResults(Duration timeout, Consumer<FlowItemDetails> listener) {
        return await(timeout, listener, this::results);
    }

    @Override
    public CompletableFuture<FlowItemResults> getResultsAsync(Duration timeout) {
        return services.waiter().awaitAsync(what(), timeout, Pace.COMPUTING, look(progress -> {}, this::results));
    }

    @Override
    public WinLossMatrix getWinLossMatrix() {
        WinLossMatrix known = matrix;
        return known == null ? getWinLossMatrix(patience()) : known;
    }

    @Override
    public WinLossMatrix getWinLossMatrix(Duration timeout) {
        WinLossMatrix known = matrix;
        if (known == null) {
            known = await(timeout, progress -> {}, ended -> services.flows().matrix(id));
            matrix = known;
        }
        return known;
    }

    @Override
    public long getResponseCount() {
        return Math.round(getWinLossMatrix().totalWins());
    }

    @Override
    public void stop() {
        services.flows().stop(id);
    }

    private FlowItemResults results(FlowItemDetails ended) {
        return ranking.of(ended, services.flows().results(id));
    }

    private <T> T await(Duration timeout, Consumer<FlowItemDetails> listener, Function<FlowItemDetails, T> reading) {
        return services.waiter().await(what(), timeout, Pace.COMPUTING, look(listener, reading));
    }

    private String what() {
        return "the end of flow item " + id;
    }

    private <T> Supplier<Optional<T>> look(Consumer<FlowItemDetails> listener, Function<FlowItemDetails, T> reading) {
        return () -> {
            FlowItemDetails details = getDetails();
            listener.accept(details);
            if (details.status().equals(FlowItemStatus.FAILED)) {
                throw new FlowItemFailedException(id, details.failureMessage());
            }
            return details.status().isTerminal() ? Optional.of(reading.apply(details)) : Optional.empty();
        };
    }

    /** How long to wait when the caller did not say: a while longer than the batch itself has. */
    private Duration patience() {
        FlowItemDetails details = getDetails();
        if (details.status().isTerminal()) {
            return Duration.ZERO;
        }
        if (details.expiresAt() == null) {
            return LONGEST;
        }
        Duration left = Duration.between(services.clock().instant(), details.expiresAt());
        Duration patience = (left.isNegative() ? Duration.ZERO : left).plus(GRACE);
        return patience.compareTo(LONGEST) > 0 ? LONGEST : patience;
    }

    @Override
    public String toString() {
        return "FlowItem[" + id + "]";
    }
}
