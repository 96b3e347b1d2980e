package ai.rapidata.sdk.internal.order;

import static ai.rapidata.sdk.testing.ScriptedTransport.json;
import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.filter.AgeFilter;
import ai.rapidata.sdk.filter.AgeGroup;
import ai.rapidata.sdk.filter.CountryFilter;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.order.Order;
import ai.rapidata.sdk.order.StickyConfig;
import ai.rapidata.sdk.selection.LabelingSelection;
import ai.rapidata.sdk.selection.RetrievalMode;
import ai.rapidata.sdk.selection.ValidationSelection;
import ai.rapidata.sdk.task.SettingTarget;
import ai.rapidata.sdk.task.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests of orders as another client was seen to send them. The order of members has no meaning. */
class OrderWireTest {

    private static final String PLAIN = "'context':null,'group':null,'transcription':null,'privateMetadata':null";

    @TempDir
    Path directory;

    private OrderBench bench;

    @BeforeEach
    void open() {
        bench = new OrderBench(directory).accepting();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static JsonObject wire(String text) {
        return json(text.replace('\'', '"'));
    }

    private void assertOrder(String expected) {
        assertThat(bench.service.only(OrderBench.CREATE).body()).isEqualTo(wire(expected));
        assertThat(bench.service.only(OrderBench.CREATE).repeatable()).isFalse();
    }

    private static String simple(String blueprint) {
        return "{'orderName':'N','workflow':{'_t':'SimpleWorkflow','blueprint':" + blueprint
                + "},'referee':{'_t':'NaiveReferee','totalVotes':10},'userFilters':[]}";
    }

    @Test
    void classification_textsWithFiltersSettingsAndAValidationSet() {
        bench.service.on("GET /validation-set/vs", "{\"id\":\"vs\",\"name\":\"V\"}");

        Order order = bench.orders.createClassificationOrder(
                "N",
                "I?",
                List.of("Yes", "No"),
                List.of("t1", "t2"),
                DataType.TEXT,
                options -> options.contexts(List.of("c1", "c2"))
                        .privateMetadata(List.of(Map.of("a", "1"), Map.of("a", "2")))
                        .settings(Settings.noShuffle(), Settings.custom("k", "v", SettingTarget.CAMPAIGN)),
                own -> own.filters(CountryFilter.of("US"), AgeFilter.of(AgeGroup.OVER_65))
                        .validationSetId("vs"));

        assertThat(bench.service.lines().subList(0, 2)).containsExactly("GET /validation-set/vs", OrderBench.CREATE);
        assertOrder("{'orderName':'N','workflow':{'_t':'SimpleWorkflow','blueprint':{'_t':'ClassifyBlueprint',"
                + "'categories':[{'label':'Yes','value':'Yes'},{'label':'No','value':'No'}],'title':'I?'}},"
                + "'referee':{'_t':'NaiveReferee','totalVotes':10},"
                + "'userFilters':[{'_t':'CountryFilter','countries':['US']},{'_t':'AgeFilter','ageGroups':['65+']}],"
                + "'validationSetId':'vs',"
                + "'rapidFeatureFlags':[{'key':'no_shuffle','value':'True'}],"
                + "'campaignFeatureFlags':[{'key':'k','value':'v'}]}");
        assertThat(bench.datapoints())
                .containsExactly(
                        wire("{'asset':{'_t':'TextAssetInput','text':'t1'},'context':'c1','sortIndex':0,"
                                + "'privateMetadata':{'a':'1'},'group':null,'transcription':null}"),
                        wire("{'asset':{'_t':'TextAssetInput','text':'t2'},'context':'c2','sortIndex':1,"
                                + "'privateMetadata':{'a':'2'},'group':null,'transcription':null}"));
        assertThat(bench.service.lines()).endsWith(OrderBench.PREVIEW);
        assertThat(order.id()).isEqualTo("ord_1");
        assertThat(order.name()).isEqualTo("N");
        assertThat(order.warnings()).isEmpty();
        assertThat(order.dataset().orElseThrow().id()).isEqualTo("ds_1");
        assertThat(bench.fixture.printed()).contains("Order: https://app.example/order/detail/ord_1\n");
    }

    @Test
    void compare_mediaPairWithSelectionsAndEverythingElse() {
        bench.orders.createCompareOrder(
                "N",
                "I?",
                List.of(Datapoint.mediaPair(bench.file("a.jpg"), bench.file("b.jpg"))),
                options -> options.abNames("X", "Y").confidenceThreshold(0.99).responsesPerDatapoint(50),
                own -> own.selections(new ValidationSelection("vs", 1), new LabelingSelection(2))
                        .priority(3)
                        .sticky(StickyConfig.sticky())
                        .userScoreDimensions("global")
                        .demographicKeys("age")
                        .retrievalMode(RetrievalMode.SEQUENTIAL)
                        .maxIterations(2)
                        .precedingOrder("ord_0"));

        assertOrder(
                "{'orderName':'N','workflow':{'_t':'SimpleWorkflow','blueprint':{'_t':'CompareBlueprint',"
                        + "'criteria':'I?','indexIdentifiers':['X','Y']}},"
                        + "'referee':{'_t':'EarlyStoppingReferee','maxVotes':50,'threshold':0.99},'userFilters':[],"
                        + "'selections':[{'_t':'ValidationSelection','validationSetId':'vs','amount':1},"
                        + "{'_t':'LabelingSelection','amount':2,'retrievalMode':'Shuffled','maxIterations':null}],"
                        + "'priority':3,'stickyConfig':{'isEnabled':true,'bypassFilters':false,'bypassPrioritySelection':false,"
                        + "'blockOtherStickyCampaigns':false,'clearOnPause':false},'userScoreDimensions':['global'],"
                        + "'demographicKeys':['age'],'retrievalMode':'Sequential','maxIterations':2,'precedingOrderId':'ord_0'}");
        assertThat(bench.datapoints())
                .containsExactly(
                        wire("{'asset':{'_t':'MultiAssetInput','assets':[{'_t':'ExistingAssetInput','name':'up_a.jpg'},"
                                + "{'_t':'ExistingAssetInput','name':'up_b.jpg'}]},'sortIndex':0," + PLAIN + "}"));
    }

    @Test
    void ranking_ofTwoItems_comparesAllPairs_withContextOnTheGroup() {
        bench.orders.createRankingOrder(
                "N",
                "I?",
                List.of(List.of(bench.file("a.jpg"), bench.file("b.jpg"))),
                DataType.MEDIA,
                7,
                options -> options.contexts(List.of("cc")));

        assertOrder("{'orderName':'N','workflow':{'_t':'GroupedRankingWorkflow','criteria':'I?',"
                + "'pairMakerConfig':{'_t':'FullPermutationPairMaker'},"
                + "'rankingConfig':{'_t':'BradleyTerryRankingConfig','startingScore':1200}},"
                + "'referee':{'_t':'NaiveReferee','totalVotes':7},'userFilters':[]}");
        assertThat(bench.datapoints())
                .containsExactly(
                        wire("{'asset':{'_t':'ExistingAssetInput','name':'up_a.jpg'},'sortIndex':0,'group':'0',"
                                + "'context':null,'transcription':null,'privateMetadata':null}"),
                        wire("{'asset':{'_t':'ExistingAssetInput','name':'up_b.jpg'},'sortIndex':1,'group':'0',"
                                + "'context':null,'transcription':null,'privateMetadata':null}"));
        assertThat(bench.service.only(OrderBench.GROUP).body()).isEqualTo(wire("{'group':'0','context':'cc'}"));
    }

    @Test
    void ranking_ofElevenItems_letsTheServiceChoosePairs() {
        bench.orders.createRankingOrder(
                "N",
                "I?",
                List.of(IntStream.range(0, 11).mapToObj(i -> "t" + i).toList()),
                DataType.TEXT,
                50,
                options -> options.responsesPerComparison(3).randomComparisonsRatio(0.25));

        assertOrder("{'orderName':'N','workflow':{'_t':'GroupedRankingWorkflow','criteria':'I?',"
                + "'pairMakerConfig':{'_t':'OnlinePairMaker','randomMatchesRatio':0.25,'totalComparisonBudget':50},"
                + "'rankingConfig':{'_t':'BradleyTerryRankingConfig','startingScore':1200}},"
                + "'referee':{'_t':'NaiveReferee','totalVotes':3},'userFilters':[]}");
    }

    @Test
    void freeText() {
        bench.orders.createFreeTextOrder("N", "I?", List.of("t"), DataType.TEXT);

        assertOrder(simple("{'_t':'FreeTextBlueprint','question':'I?','validationSystemPrompt':null}"));
    }

    @Test
    void selectWords_sendsTheSentenceWithTheDatapoint() {
        bench.orders.createSelectWordsOrder("N", "I?", List.of(bench.file("a.jpg")), List.of("A cat  sat"));

        assertOrder(simple("{'_t':'TranscriptionBlueprint','title':'I?'}"));
        assertThat(bench.datapoints())
                .containsExactly(wire("{'asset':{'_t':'ExistingAssetInput','name':'up_a.jpg'},'sortIndex':0,"
                        + "'transcription':'A cat  sat','context':null,'group':null,'privateMetadata':null}"));
    }

    @Test
    void locate_withTwoContextImages() {
        bench.orders.createLocateOrder(
                "N",
                "I?",
                List.of(Datapoint.media(bench.file("a.jpg"))
                        .withContext("c")
                        .withMediaContext(bench.file("m1.jpg"), bench.file("m2.jpg"))));

        assertOrder(simple("{'_t':'LocateBlueprint','target':'I?'}"));
        assertThat(bench.datapoints())
                .containsExactly(wire("{'asset':{'_t':'ExistingAssetInput','name':'up_a.jpg'},'context':'c',"
                        + "'contextAsset':{'_t':'MultiAssetInput','assets':[{'_t':'ExistingAssetInput','name':'up_m1.jpg'},"
                        + "{'_t':'ExistingAssetInput','name':'up_m2.jpg'}]},'sortIndex':0,'group':null,"
                        + "'transcription':null,'privateMetadata':null}"));
    }

    @Test
    void draw() {
        bench.orders.createDrawOrder("N", "I?", List.of(bench.file("a.jpg")), DataType.MEDIA);

        assertOrder(simple("{'_t':'LineBlueprint','target':'I?'}"));
    }

    @Test
    void timestamp() {
        bench.orders.createTimestampOrder("N", "I?", List.of(bench.file("a.mp4")), DataType.MEDIA);

        assertOrder(simple("{'_t':'ScrubBlueprint','target':'I?'}"));
    }
}
