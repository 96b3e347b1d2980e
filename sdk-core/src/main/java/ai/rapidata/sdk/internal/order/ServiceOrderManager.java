package ai.rapidata.sdk.internal.order;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadJob;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.job.LabelingPlan;
import ai.rapidata.sdk.internal.job.LabelingPlans;
import ai.rapidata.sdk.internal.job.Warnings;
import ai.rapidata.sdk.job.ClassificationJobOptions;
import ai.rapidata.sdk.job.CompareJobOptions;
import ai.rapidata.sdk.job.DrawJobOptions;
import ai.rapidata.sdk.job.FreeTextJobOptions;
import ai.rapidata.sdk.job.LocateJobOptions;
import ai.rapidata.sdk.job.RankingJobOptions;
import ai.rapidata.sdk.job.SelectWordsJobOptions;
import ai.rapidata.sdk.job.TimestampJobOptions;
import ai.rapidata.sdk.order.Order;
import ai.rapidata.sdk.order.OrderField;
import ai.rapidata.sdk.order.OrderManager;
import ai.rapidata.sdk.order.OrderOptions;
import ai.rapidata.sdk.order.PublicOrder;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The orders of the service. */
public final class ServiceOrderManager implements OrderManager {

    private static final String NEWEST_FIRST = "-order_date";

    private final OrderServices services;

    /**
     * Creates it.
     *
     * @param services what handles share
     */
    public ServiceOrderManager(OrderServices services) {
        this.services = services;
    }

    @Override
    public Order createClassificationOrder(
            String name,
            String instruction,
            List<String> answerOptions,
            Iterable<Datapoint> datapoints,
            UnaryOperator<ClassificationJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        ClassificationJobOptions chosen = options.apply(ClassificationJobOptions.defaults());
        return create(name, datapoints, order, plans -> plans.classification(instruction, answerOptions, chosen));
    }

    @Override
    public Order createCompareOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<CompareJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        CompareJobOptions chosen = options.apply(CompareJobOptions.defaults());
        return create(name, datapoints, order, plans -> plans.compare(instruction, chosen));
    }

    @Override
    public Order createRankingOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            int comparisonBudget,
            UnaryOperator<RankingJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        RankingJobOptions chosen = options.apply(RankingJobOptions.defaults());
        return create(name, datapoints, order, plans -> plans.ranking(instruction, comparisonBudget, chosen));
    }

    @Override
    public Order createFreeTextOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<FreeTextJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        FreeTextJobOptions chosen = options.apply(FreeTextJobOptions.defaults());
        return create(name, datapoints, order, plans -> plans.freeText(instruction, chosen));
    }

    @Override
    public Order createSelectWordsOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<SelectWordsJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        SelectWordsJobOptions chosen = options.apply(SelectWordsJobOptions.defaults());
        return create(name, datapoints, order, plans -> plans.selectWords(instruction, chosen));
    }

    @Override
    public Order createLocateOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<LocateJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        LocateJobOptions chosen = options.apply(LocateJobOptions.defaults());
        return create(name, datapoints, order, plans -> plans.locate(instruction, chosen));
    }

    @Override
    public Order createDrawOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<DrawJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        DrawJobOptions chosen = options.apply(DrawJobOptions.defaults());
        return create(name, datapoints, order, plans -> plans.draw(instruction, chosen));
    }

    @Override
    public Order createTimestampOrder(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<TimestampJobOptions> options,
            UnaryOperator<OrderOptions> order) {
        TimestampJobOptions chosen = options.apply(TimestampJobOptions.defaults());
        return create(name, datapoints, order, plans -> plans.timestamp(instruction, chosen));
    }

    private Order create(
            String name,
            Iterable<Datapoint> datapoints,
            UnaryOperator<OrderOptions> order,
            Function<LabelingPlans, LabelingPlan> planning) {
        OrderOptions chosen = order.apply(OrderOptions.defaults());
        return services.tracing().operation("order.create", () -> {
            Warnings warnings = new Warnings();
            LabelingPlan plan = planning.apply(new LabelingPlans(services.uploads(), name, datapoints, warnings));
            return new OrderMaking(services, plan, chosen, warnings).make();
        });
    }

    @Override
    public Order getOrderById(String id) {
        return ServiceOrder.found(services, services.orders().get(id));
    }

    @Override
    public Page<Order> findOrders(String name, int amount, int page) {
        return orders(new PageRequest(
                page,
                amount,
                List.of(NEWEST_FIRST),
                List.of(new PageRequest.Parameter("order_name[contains]", List.of(name))),
                false));
    }

    @Override
    public Stream<Order> streamOrders(UnaryOperator<Search<OrderField>> search) {
        return Listing.stream(
                PageRequest.first(search.apply(Search.everything()), NEWEST_FIRST), this::orders, Order::id);
    }

    private Page<Order> orders(PageRequest request) {
        return services.orders().find(request).map(details -> ServiceOrder.found(services, details));
    }

    @Override
    public List<PublicOrder> findPublicOrders() {
        return services.orders().publicOrders();
    }

    @Override
    public <T> UploadJob<T> inBackground(Function<UnaryOperator<UploadOptions>, T> creation) {
        return services.uploads().inBackground(creation);
    }

    @Override
    public boolean discardUpload(String resumeKey) {
        return services.uploads().discard(resumeKey);
    }
}
