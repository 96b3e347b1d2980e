package ai.rapidata.sdk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FlowSandboxTest {

    private static final VirtualClock CLOCK = SandboxClock.virtual();

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(builder -> builder.clock(CLOCK));

    private final RapidataClient client = SANDBOX.client();

    @Test
    void batchOfTexts_isRankedAndLeadsBackToWhatWasGiven() {
        SANDBOX.service()
                .crowd()
                .quality("good text", 0.9)
                .quality("fair text", 0.5)
                .quality("bad text", 0.1);
        Flow flow = client.flow()
                .createRankingFlow("Texts", "Which text reads better?", options -> options.maxResponseThreshold(90));
        FlowItem item = flow.createNewFlowBatch(
                List.of(
                        Datapoint.text("bad text"),
                        Datapoint.text("good text").withPrivateMetadata(Map.of("source", "b")),
                        Datapoint.text("fair text")),
                options -> options.context("Newspapers").timeToLive(Duration.ofHours(1)));

        CLOCK.advance(Duration.ofHours(1));
        FlowItemResults results = item.getResults(Duration.ZERO);

        assertThat(results.status()).isEqualTo(FlowItemStatus.COMPLETED);
        assertThat(results.isPartial()).isFalse();
        assertThat(results.items())
                .extracting(RankedDatapoint::label)
                .containsExactly("good text", "fair text", "bad text");
        assertThat(results.items().get(0).sortIndex()).hasValue(1);
        assertThat(results.items().get(0).datapoint().orElseThrow().privateMetadata())
                .containsEntry("source", "b");
        WinLossMatrix matrix = item.getWinLossMatrix();
        assertThat(matrix.totalWins()).isEqualTo(results.totalVotes());
        assertThat(item.getResponseCount()).isEqualTo(results.totalVotes());
        assertThat(item.getDetails().context()).isEqualTo("Newspapers");
    }

    @Test
    void batchWhoseTimeIsOver_givesPartialResults() {
        Flow flow =
                client.flow().createRankingFlow("Short", "Which?", options -> options.maxResponseThreshold(100_000));
        FlowItem item = flow.createNewFlowBatch(
                List.of("a", "b"), DataType.TEXT, options -> options.timeToLive(Duration.ofSeconds(45)));

        CLOCK.advance(Duration.ofMinutes(2));

        assertThat(item.getStatus()).isEqualTo(FlowItemStatus.INCOMPLETE);
        assertThat(item.getResults().isPartial()).isTrue();
    }

    @Test
    void batchStopped_givesWhatIsThere() {
        Flow flow =
                client.flow().createRankingFlow("Stopped", "Which?", options -> options.maxResponseThreshold(100_000));
        FlowItem item = flow.createNewFlowBatch(
                List.of("a", "b"), DataType.TEXT, options -> options.timeToLive(Duration.ofHours(1)));
        CLOCK.advance(Duration.ofMinutes(1));

        item.stop();
        CLOCK.advance(Duration.ofMinutes(5));

        assertThat(item.getResults(Duration.ZERO).status()).isEqualTo(FlowItemStatus.STOPPED);
    }

    @Test
    void itemsOfAFlow_areListedNewestFirstAndWatchedTogether() {
        Flow flow = client.flow().createRankingFlow("Many", "Which?", options -> options.maxResponseThreshold(10));
        FlowItem first = flow.createNewFlowBatch(List.of("a", "b"), DataType.TEXT);
        CLOCK.advance(Duration.ofSeconds(1));
        FlowItem second = flow.createNewFlowBatch(List.of("c", "d"), DataType.TEXT);
        CLOCK.advance(Duration.ofHours(1));

        assertThat(flow.getFlowItems().map(FlowItem::id)).containsExactly(second.id(), first.id());
        assertThat(flow.getFlowItems(1, 2)).extracting(FlowItem::id).containsExactly(first.id());
        assertThat(flow.waitForItems(List.of(first, second), Duration.ZERO))
                .extracting(FlowItemDetails::id)
                .containsExactly(first.id(), second.id());
        assertThat(flow.getCompletionTimeHistogram(query -> query.resolution(10))
                        .total())
                .isEqualTo(2);
        assertThat(flow.getResponseCountHistogram(query -> query).total()).isEqualTo(2);
        assertThat(flow.getItemCreationTimeSeries(query -> query).points()).isNotEmpty();
        assertThat(flow.getResponseCountTimeSeries(query -> query).points()).isNotEmpty();
    }

    @Test
    void flows_areFoundChangedAndDeleted() {
        Flow flow = client.flow().createRankingFlow("Findable flow", "Which is sharper?");
        client.flow().preheat();

        assertThat(client.flow().findFlows("Findable")).extracting(Flow::id).containsExactly(flow.id());
        assertThat(client.flow().findFlows()).isNotEmpty();
        assertThat(client.flow().streamFlows("Findable flow").map(Flow::name)).containsExactly("Findable flow");

        flow.updateConfig(update ->
                update.instruction("Which is brighter?").maxResponses(7).minResponses(3));
        FlowDetails details = client.flow().getFlowById(flow.id()).getDetails();
        assertThat(details.instruction()).contains("Which is brighter?");
        assertThat(details.maxResponses()).hasValue(7);
        assertThat(details.minResponses()).hasValue(3);

        flow.delete();
        assertThat(client.flow().findFlows("Findable")).isEmpty();
        assertThatThrownBy(() -> client.flow().getFlowById("fl_unknown")).isInstanceOf(NotFoundException.class);
    }
}
