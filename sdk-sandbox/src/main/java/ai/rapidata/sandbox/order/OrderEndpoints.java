package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The endpoints that make, show, list and steer orders. */
final class OrderEndpoints implements Endpoints {

    private static final Listing<Order> LISTING = Listing.of(Order.class)
            .field("order_name", Order::name)
            .field("order_date", Order::createdAt)
            .field("state", Order::state)
            .filterable("customer_mail", Order::ownerMail)
            .filterable("is_public", Order::isPublic);

    private final Orders orders;
    private final SelectionReader selections;

    OrderEndpoints(Orders orders, SelectionReader selections) {
        this.orders = orders;
        this.selections = selections;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/order", this::create)
                .post("/order/unsupported", this::unsupported)
                .get(
                        "/orders",
                        context -> Answers.json(
                                context, LISTING.page(context, orders.stream()).map(OrderDocuments::item)))
                .get("/orders/public", this::publicOnes)
                .get("/order/{orderId}", context -> Answers.json(context, OrderDocuments.order(order(context))))
                .patch("/order/{orderId}", this::change)
                .delete("/order/{orderId}", context -> steer(context, orders::delete))
                .post("/order/{orderId}/preview", this::preview)
                .post("/order/{orderId}/submit", this::submit)
                .post("/order/{orderId}/approve", context -> steer(context, orders::approve))
                .post("/order/{orderId}/pause", context -> steer(context, orders::pause))
                .post("/order/{orderId}/resume", context -> steer(context, orders::resume))
                .post("/order/{orderId}/retry", context -> steer(context, orders::retry))
                .post("/order/{orderId}/clone", this::copy)
                .post("/order/{orderId}/unlock", this::unlock)
                .patch("/order/{orderId}/share", this::share)
                .patch("/order/{orderId}/demo", this::demo);
    }

    private void create(Context context) {
        JsonBody body = JsonBody.of(context);
        OrderRequest asked = OrderRequest.read(body, selections);
        checkPreceding(body, asked.precedingOrderId());
        body.check();
        Answers.json(context, OrderDocuments.created(orders.create(asked, Caller.of(context))));
    }

    /** Somebody would like to order what cannot be ordered; nobody is there to hear of it. */
    private void unsupported(Context context) {
        JsonBody body = JsonBody.of(context);
        body.requiredText("orderName");
        body.requiredText("dataType");
        body.requiredText("labelType");
        body.check();
        Answers.noContent(context);
    }

    private void publicOnes(Context context) {
        ObjectNode document = Json.object();
        ArrayNode list = document.putArray("orders");
        orders.stream()
                .filter(Order::isPublic)
                .forEach(order -> list.addObject()
                        .put("id", order.id())
                        .put("name", order.name())
                        .put("isPublic", true));
        Answers.json(context, document);
    }

    private void change(Context context) {
        Order order = order(context);
        JsonBody body = JsonBody.of(context);
        Optional<String> name = body.text("name");
        if (name.isPresent() && name.get().isBlank()) {
            body.reject("name", "'name' must not be empty.");
        }
        @Nullable String preceding = body.text("precedingOrderId").orElse(null);
        checkPreceding(body, preceding);
        if (order.id().equals(preceding)) {
            body.reject("precedingOrderId", "An order cannot wait for itself.");
        }
        body.check();
        if (body.has("precedingOrderId")) {
            orders.follow(order.id(), preceding);
        }
        name.ifPresent(next -> orders.change(order.id(), known -> known.named(next)));
        Answers.noContent(context);
    }

    private void checkPreceding(JsonBody body, @Nullable String id) {
        if (id != null && orders.find(id).isEmpty()) {
            body.reject("precedingOrderId", "There is no order with the id '" + id + "'.");
        }
    }

    private void preview(Context context) {
        orders.preview(order(context).id(), ignoresFailed(context));
        Answers.noContent(context);
    }

    private void submit(Context context) {
        orders.submit(order(context).id(), ignoresFailed(context));
        Answers.noContent(context);
    }

    private static boolean ignoresFailed(Context context) {
        JsonBody body = JsonBody.optional(context);
        boolean ignores = body.truth("ignoreFailedDatapoints").orElse(false);
        body.check();
        return ignores;
    }

    private void copy(Context context) {
        Order source = order(context);
        JsonBody body = JsonBody.of(context);
        String name = body.requiredText("orderName");
        body.check();
        Order copy = orders.copy(source.id(), name, Caller.of(context));
        Answers.json(
                context,
                Json.object()
                        .put("orderId", copy.id())
                        .put("datasetId", copy.revision().datasetId()));
    }

    private void unlock(Context context) {
        Order unlocked = orders.unlock(order(context).id());
        ObjectNode document = Json.object();
        document.putObject("datasetIds")
                .put("dataset-artifact", unlocked.revision().datasetId());
        Answers.json(context, document);
    }

    private void share(Context context) {
        boolean isPublic = truth(context, "isPublic");
        steer(context, id -> orders.change(id, order -> order.visible(isPublic)));
    }

    private void demo(Context context) {
        boolean isDemo = truth(context, "isDemo");
        steer(context, id -> orders.change(id, order -> order.demo(isDemo)));
    }

    private void steer(Context context, Consumer<String> action) {
        action.accept(context.pathParam("orderId"));
        Answers.noContent(context);
    }

    private static boolean truth(Context context, String name) {
        String text = context.queryParam(name);
        if (text == null || text.isEmpty() || text.equalsIgnoreCase("true")) {
            return true;
        }
        if (text.equalsIgnoreCase("false")) {
            return false;
        }
        throw Problem.invalid(name, "'" + name + "' must be true or false, but is '" + text + "'.");
    }

    private Order order(Context context) {
        return orders.get(context.pathParam("orderId"));
    }
}
