package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.job.LabelingDesk;
import ai.rapidata.sandbox.labeling.LabelingProgress;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Response;
import ai.rapidata.sandbox.workplace.Work;
import ai.rapidata.sandbox.workplace.WorkSource;
import java.util.List;
import java.util.Optional;

/** The tasks of orders that are being labeled. */
final class OrderWork implements WorkSource {

    private final Orders orders;
    private final LabelingDesk desk;

    OrderWork(Orders orders, LabelingDesk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    @Override
    public List<Work> running() {
        return orders.stream()
                .filter(order -> order.state() == OrderState.Processing)
                .map(order -> new Work(
                        order.id(),
                        order.name(),
                        desk.progress(order).map(LabelingProgress::percentage).orElse(0.0),
                        "/app/order/detail/" + order.id()))
                .toList();
    }

    @Override
    public Optional<Rapid> next(String workId, String labelerId) {
        return orders.find(workId).flatMap(order -> desk.next(order, labelerId));
    }

    @Override
    public boolean answer(String workId, String rapidId, Response response) {
        return orders.find(workId)
                .map(order -> desk.answer(order, rapidId, response))
                .orElse(false);
    }
}
