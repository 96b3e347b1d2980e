package ai.rapidata.sdk.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.flow.AnalyticsQuery;
import ai.rapidata.sdk.flow.FlowBatchOptions;
import ai.rapidata.sdk.flow.FlowDetails;
import ai.rapidata.sdk.flow.FlowItemDetails;
import ai.rapidata.sdk.flow.FlowItemStatus;
import ai.rapidata.sdk.flow.FlowOptions;
import ai.rapidata.sdk.flow.FlowUpdate;
import ai.rapidata.sdk.flow.RateControl;
import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.task.Settings;
import ai.rapidata.sdk.testing.FakeService;
import ai.rapidata.sdk.testing.FakeService.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowApiTest {

    private final FakeService service = new FakeService();
    private final FlowApi api = new FlowApi(service);

    @Test
    void create_nothingSaid_sendsWhatTheServiceIsKnownToRead() {
        service.on("POST /flow/ranking", "{\"flowId\":\"fl_1\"}");

        String id = api.create("F1", "Which image looks better?", FlowOptions.defaults());

        assertThat(id).isEqualTo("fl_1");
        assertThat(service.log())
                .containsExactly(
                        "POST /flow/ranking {\"name\":\"F1\",\"criteria\":\"Which image looks better?\",\"maxResponses\":100,"
                                + "\"minResponses\":100,\"validationSetId\":null,\"featureFlags\":null}");
        assertThat(service.calls().get(0).repeatable()).isFalse();
    }

    @Test
    void create_everythingSaid_sendsAllOfIt() {
        service.on("POST /flow/ranking", "{\"flowId\":\"fl_1\"}");

        api.create(
                "F",
                "I?",
                FlowOptions.defaults()
                        .maxResponseThreshold(60)
                        .minResponseThreshold(20)
                        .validationSetId("vs_1")
                        .settings(Settings.noShuffle())
                        .audienceId("aud_1")
                        .startingElo(1000)
                        .serveResponses(50)
                        .serveToResponseRatio(1.5)
                        .serveTimeout(Duration.ofSeconds(30))
                        .drainDuration(Duration.ofSeconds(10))
                        .rateControl(RateControl.target(40).withSessionsPerMinute(5, 9)));

        assertThat(service.calls().get(0).body())
                .isEqualTo("{\"name\":\"F\",\"criteria\":\"I?\",\"maxResponses\":60,\"minResponses\":20,"
                        + "\"validationSetId\":\"vs_1\",\"featureFlags\":[{\"key\":\"no_shuffle\",\"value\":\"True\"}],"
                        + "\"audienceId\":\"aud_1\",\"startingElo\":1000,\"serveResponses\":50,"
                        + "\"serveToResponseRatio\":1.5,\"serveTimeoutSeconds\":30,\"drainDurationSeconds\":10,"
                        + "\"targetResponseCount\":40,\"pidProportionalGain\":0.0,\"pidIntegralGain\":0.003,"
                        + "\"pidDerivativeGain\":0.0,\"pidOutputOffset\":25.0,\"pidMinSessionsPerMinute\":5,"
                        + "\"pidMaxSessionsPerMinute\":9,\"pidBatchMode\":\"Total\"}");
    }

    @Test
    void find_byName_sendsTheSearchAsCaptured() {
        service.on("GET /flow", """
                {"total":1,"page":1,"pageSize":10,"totalPages":1,"items":[{"id":"fl_1","name":"F1","type":"Ranking",
                 "ownerId":"3f0c","ownerMail":"a@b.c","organizationId":"o","createdAt":"2026-08-01T10:00:00Z"}]}""");

        Page<FlowDetails> page = api.find(PageRequest.byName("", 10, 1));

        assertThat(service.log()).containsExactly("GET /flow?page=1&page_size=10&sort=-created_at&name%5Bcontains%5D=");
        assertThat(page).singleElement().satisfies(flow -> {
            assertThat(flow.name()).isEqualTo("F1");
            assertThat(flow.createdAt()).contains(Instant.parse("2026-08-01T10:00:00Z"));
            assertThat(flow.instruction()).isEmpty();
        });
    }

    @Test
    void get_readsTheConfiguration() {
        service.on("GET /flow/fl_1", """
                {"_t":"RankingFlow","id":"fl_1","name":"F1","criteria":"Which?","flowItemCount":3,"startingElo":1200,
                 "minResponses":20,"maxResponses":null,"somethingNew":{"a":1}}""");

        FlowDetails flow = api.get("fl_1");

        assertThat(flow.instruction()).contains("Which?");
        assertThat(flow.itemCount()).hasValue(3);
        assertThat(flow.minResponses()).hasValue(20);
        assertThat(flow.maxResponses()).isEmpty();
        assertThat(flow.raw().has("somethingNew")).isTrue();
    }

    @Test
    void updateConfig_sendsNamedFieldsOnly() {
        service.on("PATCH /flow/ranking/fl_1/config", call -> Reply.nothing());

        api.updateConfig(
                "fl_1",
                FlowUpdate.nothing()
                        .instruction("Which is sharper?")
                        .withoutAudience()
                        .changes());

        assertThat(service.log())
                .containsExactly("PATCH /flow/ranking/fl_1/config "
                        + "{\"criteria\":\"Which is sharper?\",\"audienceId\":null}");
    }

    @Test
    void createItem_everythingSaid_sendsWhatTheServiceIsKnownToRead() {
        service.on("POST /flow/ranking/fl_1/item", "{\"flowItemId\":\"fi_1\"}");
        AssetInput contextAsset =
                new AssetInput.Multi(List.of(new AssetInput.Existing("c1.jpg"), new AssetInput.Existing("c2.jpg")));

        String id = api.createItem(
                "fl_1",
                FlowCodec.item(
                        "ds_1",
                        FlowBatchOptions.defaults().context("ctx").timeToLive(Duration.ofMinutes(5)),
                        contextAsset));

        assertThat(id).isEqualTo("fi_1");
        assertThat(service.log())
                .containsExactly("POST /flow/ranking/fl_1/item {\"datasetId\":\"ds_1\",\"context\":\"ctx\","
                        + "\"contextAsset\":{\"_t\":\"MultiAssetInput\",\"assets\":["
                        + "{\"_t\":\"ExistingAssetInput\",\"name\":\"c1.jpg\"},"
                        + "{\"_t\":\"ExistingAssetInput\",\"name\":\"c2.jpg\"}]},\"timeToLiveInSeconds\":300}");
        assertThat(service.calls().get(0).repeatable()).isFalse();
    }

    @Test
    void createItem_nothingSaid_sendsNulls() {
        service.on("POST /flow/ranking/fl_1/item", "{\"flowItemId\":\"fi_1\"}");

        api.createItem("fl_1", FlowCodec.item("ds_1", FlowBatchOptions.defaults(), null));

        assertThat(service.calls().get(0).body())
                .isEqualTo("{\"datasetId\":\"ds_1\",\"context\":null,\"timeToLiveInSeconds\":null}");
    }

    @Test
    void item_unknownState_isKeptAsWorkInProgress() {
        service.on("GET /flow/ranking/item/fi_1", """
                {"id":"fi_1","flowId":"fl_1","datasetId":"ds_1","state":"Cooling","createdAt":"2026-08-01T10:00:00Z",
                 "expiresAt":"2026-08-01T10:04:00+00:00","failureMessage":null}""");

        FlowItemDetails item = api.item("fi_1", "fl_1");

        assertThat(item.status()).isEqualTo(new FlowItemStatus("Cooling"));
        assertThat(item.status().isTerminal()).isFalse();
        assertThat(item.expiresAt()).isEqualTo(Instant.parse("2026-08-01T10:04:00Z"));
        assertThat(item.failureMessage()).isNull();
    }

    @Test
    void results_keepEqualLabelsApart() {
        service.on("GET /flow/ranking/item/fi_1/results", """
                {"totalVotes":150,"datapoints":[
                 {"id":"dp_1","elo":1243,"asset":{"_t":"TextAsset","text":"same","identifier":"x","metadata":{}}},
                 {"id":"dp_2","elo":1101,"asset":{"_t":"TextAsset","text":"same","identifier":"x","metadata":{}}},
                 {"id":"dp_3"}]}""");

        FlowScores scores = api.results("fi_1");

        assertThat(scores.totalVotes()).isEqualTo(150);
        assertThat(scores.scores())
                .extracting(
                        FlowScores.Score::datapointId,
                        FlowScores.Score::elo,
                        score -> score.asset().label())
                .containsExactly(tuple("dp_1", 1243, "same"), tuple("dp_2", 1101, "same"), tuple("dp_3", null, ""));
        assertThat(scores.scores().get(2).asset()).isInstanceOf(AssetDetails.Other.class);
    }

    @Test
    void matrix_withHolesAndEqualLabels_isReadByPosition() {
        service.on(
                "GET /flow/ranking/item/fi_1/vote-matrix",
                "{\"index\":[\"a\",\"a\"],\"columns\":[\"a\",\"a\"],\"data\":[[0,12.5],[4]]}");

        WinLossMatrix matrix = api.matrix("fi_1");

        assertThat(matrix.wins(0, 1)).isEqualTo(12.5);
        assertThat(matrix.wins(1, 0)).isEqualTo(4);
        assertThat(matrix.wins(1, 1)).isZero();
        assertThat(matrix.hasVotes()).isFalse();
    }

    @Test
    void preheat_stop_delete_callTheirEndpoints() {
        service.on(".*", call -> Reply.nothing());

        api.preheat();
        api.stop("fi_1");
        api.delete("fl_1");

        assertThat(service.log())
                .containsExactly("POST /campaign/boost/preheat", "POST /flow/item/fi_1/stop", "DELETE /flow/fl_1");
    }

    @Test
    void analytics_askForTheTimeAndReadWhatComes() {
        service.on("GET .*histogram", "{\"buckets\":[{\"lowerBound\":0,\"upperBound\":12.5,\"count\":3}]}");
        service.on(
                "GET .*timeseries",
                "{\"datapoints\":[{\"timestamp\":\"2026-08-01T10:00:00Z\",\"averageResponseCount\":4.5}]}");
        AnalyticsQuery query = AnalyticsQuery.everything()
                .from(Instant.parse("2026-08-01T00:00:00Z"))
                .resolution(7);

        assertThat(api.histogram("fl_1", "completion-time-histogram", query).total())
                .isEqualTo(3);
        assertThat(api.timeSeries("fl_1", "response-count-timeseries", "averageResponseCount", query)
                        .points()
                        .get(0)
                        .value())
                .isEqualTo(4.5);
        assertThat(service.log())
                .containsExactly(
                        "GET /flow/ranking/fl_1/completion-time-histogram?from=2026-08-01T00%3A00%3A00Z&bucketCount=7",
                        "GET /flow/ranking/fl_1/response-count-timeseries?from=2026-08-01T00%3A00%3A00Z&datapoints=7");
    }
}
