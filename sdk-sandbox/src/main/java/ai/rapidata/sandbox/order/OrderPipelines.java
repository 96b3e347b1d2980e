package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.job.LabelingDesk;
import ai.rapidata.sandbox.labeling.LabelingProgress;
import ai.rapidata.sandbox.pipeline.Pipeline;
import ai.rapidata.sandbox.pipeline.PipelineSource;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pipelines of orders. */
final class OrderPipelines implements PipelineSource {

    private final Orders orders;
    private final LabelingDesk desk;

    OrderPipelines(Orders orders, LabelingDesk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    @Override
    public Optional<Pipeline> pipeline(String pipelineId) {
        return orders.stream()
                .filter(order -> order.pipelineId().equals(pipelineId))
                .findFirst()
                .map(OfOrder::new);
    }

    @Override
    public Optional<Pipeline> pipelineOfWorkflow(String workflowId) {
        return orders.stream()
                .filter(order -> order.workflowId().equals(workflowId))
                .findFirst()
                .map(OfOrder::new);
    }

    /** The campaign is there from the beginning, the workflow once somebody may look at the tasks. */
    private final class OfOrder implements Pipeline {

        private final Order order;

        OfOrder(Order order) {
            this.order = order;
        }

        @Override
        public String datasetId() {
            return order.revision().datasetId();
        }

        @Override
        public String campaignId() {
            return order.campaignId();
        }

        @Override
        public @Nullable String workflowId() {
            return order.state() == OrderState.Created ? null : order.workflowId();
        }

        @Override
        public Map<String, String> featureFlags() {
            Map<String, String> flags = new LinkedHashMap<>(order.revision().rapidFlags());
            flags.putAll(order.revision().campaignFlags());
            return flags;
        }

        @Override
        public Optional<ObjectNode> results() {
            return desk.results(order);
        }

        @Override
        public Optional<LabelingProgress> progress() {
            return desk.progress(order);
        }

        @Override
        public String workflowState() {
            return switch (order.state()) {
                case Created, Preview, Submitted, ManualReview, Queued -> "Created";
                case Processing -> "Labeling";
                case Paused, Cancelled -> "Paused";
                case Failed -> "Failed";
                case Completed, StaleResults -> "Done";
            };
        }
    }
}
