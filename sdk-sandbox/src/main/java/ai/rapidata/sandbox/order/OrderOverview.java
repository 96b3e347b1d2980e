package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The endpoint that shows how many orders each customer has. */
final class OrderOverview implements Endpoints {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final Listing<List<Order>> LISTING = Listing.<List<Order>>of(orders())
            .field("customer_mail", orders -> last(orders).ownerMail())
            .field("last_order_date", orders -> last(orders).createdAt())
            .field("last_order_name", orders -> last(orders).name())
            .sortable("amount", List::size);

    private final Orders orders;

    OrderOverview(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/orders/aggregated-overview", this::answer);
    }

    private void answer(Context context) {
        Map<String, List<Order>> byCustomer = orders.stream()
                .collect(Collectors.groupingBy(Order::ownerMail, LinkedHashMap::new, Collectors.toList()));
        Instant since = orders.now().minus(RECENT);
        Answers.json(
                context, LISTING.page(context, byCustomer.values().stream()).map(each -> document(each, since)));
    }

    private static ObjectNode document(List<Order> ofCustomer, Instant since) {
        Order last = last(ofCustomer);
        long recent = ofCustomer.stream()
                .filter(order -> order.createdAt().isAfter(since))
                .count();
        return Json.object()
                .put("amount", ofCustomer.size())
                .put("last7Days", (int) recent)
                .put("lastOrderDate", last.createdAt().toString())
                .put("lastOrderName", last.name())
                .put("lastOrderId", last.id())
                .put("customerMail", last.ownerMail());
    }

    private static Order last(List<Order> ofCustomer) {
        return ofCustomer.get(0);
    }

    @SuppressWarnings("unchecked") // the class is asked for its type argument only
    private static Class<List<Order>> orders() {
        return (Class<List<Order>>) (Class<?>) List.class;
    }
}
