package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Orders in the form of the wire. */
final class OrderDocuments {

    private OrderDocuments() {}

    static ObjectNode order(Order order) {
        ObjectNode document = Json.object()
                .put("orderName", order.name())
                .put("customerMail", order.ownerMail())
                .put("orderDate", order.createdAt().toString())
                .put("state", order.state().name())
                .put("pipelineId", order.pipelineId())
                .put("isLocked", order.locked())
                .put("isPublic", order.isPublic());
        return withFailure(document, order);
    }

    static ObjectNode item(Order order) {
        ObjectNode document = Json.object()
                .put("id", order.id())
                .put("pipelineId", order.pipelineId())
                .put("orderDate", order.createdAt().toString())
                .put("customerMail", order.ownerMail())
                .put("state", order.state().name())
                .put("orderName", order.name())
                .put("isPublic", order.isPublic());
        return withFailure(document, order);
    }

    static ObjectNode created(Order order) {
        return Json.object()
                .put("orderId", order.id())
                .put("datasetId", order.revision().datasetId())
                .put("pipelineId", order.pipelineId())
                .put("campaignId", order.campaignId());
    }

    private static ObjectNode withFailure(ObjectNode document, Order order) {
        if (order.failureMessage() != null) {
            document.put("failureMessage", order.failureMessage());
        }
        return document;
    }
}
