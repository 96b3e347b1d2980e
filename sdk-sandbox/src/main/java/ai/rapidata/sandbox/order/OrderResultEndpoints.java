package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.job.LabelingDesk;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.http.Context;

/** The endpoints that hand out the results of orders. */
final class OrderResultEndpoints implements Endpoints {

    private final Orders orders;
    private final LabelingDesk desk;

    OrderResultEndpoints(Orders orders, LabelingDesk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/order/{orderId}/download-results", this::download).get("/order/{orderId}/results", this::text);
    }

    private void download(Context context) {
        ObjectNode results = results(context);
        context.header("Content-Disposition", "attachment; filename=\"" + context.pathParam("orderId") + ".json\"");
        context.status(200).contentType("application/octet-stream").result(Json.bytes(results));
    }

    /** The published document wants a JSON string that holds the file. */
    private void text(Context context) {
        Answers.json(context, TextNode.valueOf(Json.text(results(context))));
    }

    private ObjectNode results(Context context) {
        Order order = orders.get(context.pathParam("orderId"));
        return desk.results(order)
                .filter(results -> order.state() != OrderState.Processing)
                .orElseThrow(() -> Problem.conflict(
                        "The order is in the state " + order.state() + " and has no results to download."));
    }
}
