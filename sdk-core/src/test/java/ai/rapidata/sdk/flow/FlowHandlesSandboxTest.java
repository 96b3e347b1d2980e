package ai.rapidata.sdk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Flows and their batches, found by page and by property, against the sandbox. */
class FlowHandlesSandboxTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private final RapidataClient client = TIME.client();

    @Test
    void flows_areFoundByNamePageAndProperty() {
        client.flow().createRankingFlow("Needle one", "Which?");
        TIME.clock().advance(Duration.ofSeconds(1));
        client.flow().createRankingFlow("Needle two", "Which?");

        assertThat(client.flow().findFlows("Needle", 1)).extracting(Flow::name).containsExactly("Needle two");
        assertThat(client.flow().findFlows("Needle", 1, 2))
                .extracting(Flow::name)
                .containsExactly("Needle one");
        assertThat(client.flow()
                        .streamFlows(search -> search.contains(FlowField.NAME, "Needle")
                                .sortedBy(FlowField.NAME)
                                .pageSize(1))
                        .map(Flow::name))
                .containsExactly("Needle one", "Needle two");
    }

    @Test
    void batches_areFoundByTheirState() {
        Flow flow = client.flow().createRankingFlow("Batches", "Which?", options -> options.maxResponseThreshold(10));
        FlowItem item = flow.createNewFlowBatch(List.of("a", "b"), DataType.TEXT);
        TIME.clock().advance(Duration.ofHours(1));

        assertThat(item.flowId()).isEqualTo(flow.id());
        assertThat(flow.streamFlowItems(search -> search.is(FlowItemField.STATE, FlowItemStatus.COMPLETED.value()))
                        .map(FlowItem::id))
                .containsExactly(item.id());
        assertThat(flow.streamFlowItems(search -> search.is(FlowItemField.STATE, FlowItemStatus.FAILED.value())))
                .isEmpty();
    }
}
