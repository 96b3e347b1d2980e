package ai.rapidata.sdk.internal.flow;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.flow.AnalyticsQuery;
import ai.rapidata.sdk.flow.Flow;
import ai.rapidata.sdk.flow.FlowBatchOptions;
import ai.rapidata.sdk.flow.FlowDetails;
import ai.rapidata.sdk.flow.FlowItem;
import ai.rapidata.sdk.flow.FlowItemDetails;
import ai.rapidata.sdk.flow.FlowItemField;
import ai.rapidata.sdk.flow.FlowUpdate;
import ai.rapidata.sdk.flow.Histogram;
import ai.rapidata.sdk.flow.TimeSeries;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A flow of the service. */
final class ServiceFlow implements Flow {

    private static final String NEWEST_FIRST = "-created_at";

    private final FlowServices services;
    private final String id;
    private final String name;

    ServiceFlow(FlowServices services, String id, String name) {
        this.services = services;
        this.id = id;
        this.name = name;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FlowDetails getDetails() {
        return services.flows().get(id);
    }

    @Override
    public FlowItem createNewFlowBatch(List<Datapoint> datapoints, UnaryOperator<FlowBatchOptions> options) {
        FlowBatch batch = new FlowBatch(services, id, name, options.apply(FlowBatchOptions.defaults()));
        return services.tracing().operation("flow.createBatch", () -> batch.create(datapoints));
    }

    @Override
    public Page<FlowItem> getFlowItems(int amount, int page) {
        PageRequest request = new PageRequest(page, amount, List.of(NEWEST_FIRST), List.of(), false);
        return services.flows().items(id, request).map(this::handle);
    }

    @Override
    public Stream<FlowItem> streamFlowItems(UnaryOperator<Search<FlowItemField>> search) {
        PageRequest first = PageRequest.first(search.apply(Search.everything()), NEWEST_FIRST);
        return Listing.stream(first, page -> services.flows().items(id, page), FlowItemDetails::id)
                .map(this::handle);
    }

    private FlowItem handle(FlowItemDetails details) {
        return new ServiceFlowItem(services, details.id(), id, null);
    }

    @Override
    public List<FlowItemDetails> waitForItems(
            Collection<FlowItem> items, Duration timeout, Consumer<FlowItemDetails> listener) {
        for (FlowItem item : items) {
            if (!item.flowId().equals(id)) {
                throw new InvalidInputException(
                        "items", item.id(), item.id() + " belongs to flow " + item.flowId(), "wait with that flow");
            }
        }
        ItemsWatch watch = new ItemsWatch(services, id, items, listener);
        return services.tracing().operation("flow.waitForItems", () -> watch.await(timeout));
    }

    @Override
    public void updateConfig(UnaryOperator<FlowUpdate> update) {
        JsonObject changes = update.apply(FlowUpdate.nothing()).changes();
        if (!changes.isEmpty()) {
            services.flows().updateConfig(id, changes);
        }
    }

    @Override
    public void delete() {
        services.flows().delete(id);
    }

    @Override
    public Histogram getCompletionTimeHistogram(UnaryOperator<AnalyticsQuery> query) {
        return services.flows().histogram(id, "completion-time-histogram", forHistogram(query));
    }

    @Override
    public Histogram getResponseCountHistogram(UnaryOperator<AnalyticsQuery> query) {
        return services.flows().histogram(id, "response-count-histogram", forHistogram(query));
    }

    @Override
    public TimeSeries getItemCreationTimeSeries(UnaryOperator<AnalyticsQuery> query) {
        return services.flows()
                .timeSeries(id, "flow-item-creation-timeseries", "count", query.apply(AnalyticsQuery.everything()));
    }

    @Override
    public TimeSeries getResponseCountTimeSeries(UnaryOperator<AnalyticsQuery> query) {
        return services.flows()
                .timeSeries(
                        id,
                        "response-count-timeseries",
                        "averageResponseCount",
                        query.apply(AnalyticsQuery.everything()));
    }

    private static AnalyticsQuery forHistogram(UnaryOperator<AnalyticsQuery> query) {
        AnalyticsQuery chosen = query.apply(AnalyticsQuery.everything());
        int buckets = chosen.resolution().orElse(1);
        if (buckets > AnalyticsQuery.MOST_BUCKETS) {
            throw new InvalidInputException(
                    "resolution",
                    buckets,
                    buckets + " is above " + AnalyticsQuery.MOST_BUCKETS,
                    "choose 1 to " + AnalyticsQuery.MOST_BUCKETS + " for a histogram");
        }
        return chosen;
    }

    @Override
    public String toString() {
        return "Flow[" + id + ", " + name + "]";
    }
}
