package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.job.LabelingDesk;
import ai.rapidata.sandbox.job.RapidViews;
import ai.rapidata.sandbox.labeling.LabelingProgress;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.page.JobLink;
import ai.rapidata.sandbox.page.OrderView;
import ai.rapidata.sandbox.page.TaskView;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.server.Views;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The pages of the app that show an order: its preview, and how far it is. They are public, like those of jobs. */
final class OrderPageEndpoints implements Endpoints {

    private static final int MOST_TASKS = 10;
    private static final int MOST_LINKS = 100;

    private final Orders orders;
    private final LabelingDesk desk;

    OrderPageEndpoints(Orders orders, LabelingDesk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.anybody().get("/app/orders", this::list);
        for (String root : List.of("/app", "")) {
            routes.anybody()
                    .get(root + "/order/detail/{orderId}", this::show)
                    .get(root + "/order/detail/{orderId}/preview", this::show);
        }
    }

    private void list(Context context) {
        List<JobLink> links = orders.stream()
                .limit(MOST_LINKS)
                .map(order -> new JobLink(
                        order.name(),
                        "/app/order/detail/" + order.id(),
                        order.state().name()))
                .toList();
        Views.html(context, "links.jte", Map.of("title", "Orders", "links", links));
    }

    private void show(Context context) {
        Optional<Order> found = orders.find(context.pathParam("orderId"));
        if (found.isEmpty()) {
            context.status(404);
            Views.html(context, "message.jte", Map.of("title", "Not found", "text", "There is no such order."));
        } else {
            Views.html(context, "order.jte", Map.of("order", view(found.get())));
        }
    }

    private OrderView view(Order order) {
        LabelingProgress progress = desk.progress(order).orElse(new LabelingProgress(0, 0, false));
        List<Rapid> rapids = desk.rapids(order);
        boolean moving = switch (order.state()) {
            case Submitted, Queued, Processing -> true;
            default -> false;
        };
        return new OrderView(
                order.id(),
                order.name(),
                order.state().name(),
                Objects.requireNonNullElse(order.failureMessage(), ""),
                Math.round(progress.percentage() * 10) / 10.0,
                progress.completed(),
                progress.total(),
                moving,
                rapids.isEmpty() ? preview(order) : List.of(),
                RapidViews.rows(rapids),
                Math.max(0, rapids.size() - RapidViews.MOST_ROWS));
    }

    private List<TaskView> preview(Order order) {
        return desk.subjects(order).stream()
                .limit(MOST_TASKS)
                .map(RapidViews::task)
                .toList();
    }
}
