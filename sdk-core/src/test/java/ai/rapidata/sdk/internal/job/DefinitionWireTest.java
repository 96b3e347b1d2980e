package ai.rapidata.sdk.internal.job;

import static ai.rapidata.sdk.testing.ScriptedTransport.json;
import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.task.SettingTarget;
import ai.rapidata.sdk.task.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests of definitions as another client was seen to send them. The order of members has no meaning. */
class DefinitionWireTest {

    @TempDir
    Path directory;

    private DefinitionBench bench;

    @BeforeEach
    void open() {
        bench = new DefinitionBench(directory).accepting();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static JsonObject wire(String text) {
        return json(text.replace('\'', '"'));
    }

    private void assertDefinition(String expected) {
        assertThat(bench.service.only(DefinitionBench.DEFINITION).body()).isEqualTo(wire(expected));
        assertThat(bench.service.only(DefinitionBench.DEFINITION).repeatable()).isFalse();
    }

    private static final String PLAIN = "'context':null,'group':null,'transcription':null,'privateMetadata':null";

    @Test
    void classification_textsWithContextsMetadataAndThreeSettings() {
        JobDefinition definition = bench.jobs.createClassificationJobDefinition(
                "N",
                "I?",
                List.of("Yes", "No"),
                List.of("t1", "t2"),
                DataType.TEXT,
                options -> options.contexts(List.of("c1", "c2"))
                        .privateMetadata(List.of(Map.of("a", "1"), Map.of("a", "2")))
                        .settings(
                                Settings.noShuffle(),
                                Settings.playPercentageVideo(50),
                                Settings.custom("k", "v", SettingTarget.CAMPAIGN)));

        assertThat(bench.service.only(DefinitionBench.DATASET).body()).isEqualTo(wire("{'name':'N_dataset'}"));
        assertThat(bench.datapoints())
                .containsExactly(
                        wire("{'asset':{'_t':'TextAssetInput','text':'t1'},'context':'c1','sortIndex':0,"
                                + "'privateMetadata':{'a':'1'},'group':null,'transcription':null}"),
                        wire("{'asset':{'_t':'TextAssetInput','text':'t2'},'context':'c2','sortIndex':1,"
                                + "'privateMetadata':{'a':'2'},'group':null,'transcription':null}"));
        assertDefinition(
                "{'definitionName':'N','workflow':{'_t':'SimpleWorkflow','blueprint':{'_t':'ClassifyBlueprint',"
                        + "'categories':[{'label':'Yes','value':'Yes'},{'label':'No','value':'No'}],'title':'I?'}},"
                        + "'referee':{'_t':'NaiveReferee','totalVotes':10},'datasetId':'ds_1',"
                        + "'rapidFeatureFlags':[{'key':'no_shuffle','value':'True'},{'key':'media_played_percentage','value':'50'}],"
                        + "'campaignFeatureFlags':[{'key':'k','value':'v'}]}");
        assertThat(definition.id()).isEqualTo("jd");
        assertThat(definition.name()).isEqualTo("N");
        assertThat(definition.warnings()).isEmpty();
        assertThat(bench.fixture.printed()).contains("Job definition: https://app.example/definitions/jd\n");
    }

    @Test
    void compare_textPairWithNamesAndConfidence() {
        bench.jobs.createCompareJobDefinition(
                "N",
                "I?",
                List.of(List.of("a", "b")),
                DataType.TEXT,
                options -> options.abNames("X", "Y").confidenceThreshold(0.99).responsesPerDatapoint(50));

        assertThat(bench.datapoints())
                .containsExactly(wire("{'asset':{'_t':'MultiAssetInput','assets':[{'_t':'TextAssetInput','text':'a'},"
                        + "{'_t':'TextAssetInput','text':'b'}]},'sortIndex':0," + PLAIN + "}"));
        assertDefinition("{'definitionName':'N','workflow':{'_t':'SimpleWorkflow','blueprint':{'_t':'CompareBlueprint',"
                + "'criteria':'I?','indexIdentifiers':['X','Y']}},"
                + "'referee':{'_t':'EarlyStoppingReferee','maxVotes':50,'threshold':0.99},'datasetId':'ds_1'}");
    }

    @Test
    void compare_mediaPairWithQuorum() {
        bench.jobs.createCompareJobDefinition(
                "N",
                "I?",
                List.of(Datapoint.mediaPair(bench.file("a.jpg"), bench.file("b.jpg"))
                        .withContext("c")
                        .withMediaContext(bench.file("m.jpg"))),
                options -> options.quorumThreshold(7));

        assertThat(bench.datapoints())
                .containsExactly(
                        wire("{'asset':{'_t':'MultiAssetInput','assets':[{'_t':'ExistingAssetInput','name':'up_a.jpg'},"
                                + "{'_t':'ExistingAssetInput','name':'up_b.jpg'}]},'context':'c',"
                                + "'contextAsset':{'_t':'ExistingAssetInput','name':'up_m.jpg'},'sortIndex':0,'group':null,"
                                + "'transcription':null,'privateMetadata':null}"));
        assertDefinition("{'definitionName':'N','workflow':{'_t':'SimpleWorkflow','blueprint':{'_t':'CompareBlueprint',"
                + "'criteria':'I?','indexIdentifiers':null}},"
                + "'referee':{'_t':'QuorumReferee','maxVotes':10,'threshold':7},'datasetId':'ds_1'}");
    }

    @Test
    void ranking_ofTwoImagesWithTextAndMediaContext() {
        bench.jobs.createRankingJobDefinition(
                "N",
                "I?",
                List.of(List.of(bench.file("a.jpg"), bench.file("b.jpg"))),
                DataType.MEDIA,
                7,
                options -> options.contexts(List.of("cc")).singleMediaContexts(List.of(bench.file("m1.jpg"))));

        String grouped = "'group':'0','context':null,'transcription':null,'privateMetadata':null}";
        assertThat(bench.datapoints())
                .containsExactly(
                        wire("{'asset':{'_t':'ExistingAssetInput','name':'up_a.jpg'},'sortIndex':0," + grouped),
                        wire("{'asset':{'_t':'ExistingAssetInput','name':'up_b.jpg'},'sortIndex':1," + grouped));
        assertThat(bench.service.only(DefinitionBench.GROUP).body())
                .isEqualTo(wire("{'group':'0','context':'cc',"
                        + "'contextAsset':{'_t':'ExistingAssetInput','name':'up_m1.jpg'}}"));
        assertDefinition("{'definitionName':'N','workflow':{'_t':'GroupedRankingWorkflow','criteria':'I?',"
                + "'pairMakerConfig':{'_t':'FullPermutationPairMaker'},"
                + "'rankingConfig':{'_t':'BradleyTerryRankingConfig','startingScore':1200}},"
                + "'referee':{'_t':'NaiveReferee','totalVotes':7},'datasetId':'ds_1'}");
    }

    @Test
    void ranking_ofElevenTexts_letsTheServiceChooseThePairs() {
        List<String> texts = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");

        JobDefinition definition = bench.jobs.createRankingJobDefinition(
                "N",
                "I?",
                List.of(texts, List.of("x", "y")),
                DataType.TEXT,
                50,
                options -> options.responsesPerComparison(2).randomComparisonsRatio(0.25));

        assertThat(bench.datapoints()).hasSize(13);
        assertThat(bench.datapoints().get(12).string("group")).contains("1");
        assertThat(bench.service.sent().stream().filter(sent -> sent.line().equals(DefinitionBench.GROUP)))
                .hasSize(2);
        assertDefinition("{'definitionName':'N','workflow':{'_t':'GroupedRankingWorkflow','criteria':'I?',"
                + "'pairMakerConfig':{'_t':'OnlinePairMaker','randomMatchesRatio':0.25,'totalComparisonBudget':50},"
                + "'rankingConfig':{'_t':'BradleyTerryRankingConfig','startingScore':1200}},"
                + "'referee':{'_t':'NaiveReferee','totalVotes':2},'datasetId':'ds_1'}");
        assertThat(definition.warnings()).isEmpty();
    }

    @Test
    void ranking_withABudgetBelowItsPairs_warns() {
        JobDefinition definition =
                bench.jobs.createRankingJobDefinition("N", "I?", List.of(List.of("a", "b", "c")), DataType.TEXT, 2);

        assertThat(definition.warnings())
                .extracting(JobWarning::kind)
                .containsExactly(JobWarning.Kind.BUDGET_BELOW_PAIRS);
    }

    @Test
    void selectWords_keepsTheSentenceAsItIs() {
        bench.jobs.createSelectWordsJobDefinition("N", "I?", List.of(bench.file("a.jpg")), List.of("A cat  sat"));

        assertThat(bench.datapoints())
                .containsExactly(wire("{'asset':{'_t':'ExistingAssetInput','name':'up_a.jpg'},'sortIndex':0,"
                        + "'transcription':'A cat  sat','context':null,'group':null,'privateMetadata':null}"));
        assertThat(bench.service.only(DefinitionBench.DEFINITION).body().object("workflow"))
                .contains(wire("{'_t':'SimpleWorkflow','blueprint':{'_t':'TranscriptionBlueprint','title':'I?'}}"));
    }

    @Test
    void locate_withTwoContextImages() {
        bench.jobs.createLocateJobDefinition(
                "N",
                "I?",
                List.of(bench.file("a.jpg")),
                DataType.MEDIA,
                options -> options.contexts(List.of("c"))
                        .mediaContexts(List.of(List.of(bench.file("m1.jpg"), bench.file("m2.jpg")))));

        assertThat(bench.datapoints())
                .containsExactly(wire("{'asset':{'_t':'ExistingAssetInput','name':'up_a.jpg'},'context':'c',"
                        + "'contextAsset':{'_t':'MultiAssetInput','assets':[{'_t':'ExistingAssetInput','name':'up_m1.jpg'},"
                        + "{'_t':'ExistingAssetInput','name':'up_m2.jpg'}]},'sortIndex':0,'group':null,"
                        + "'transcription':null,'privateMetadata':null}"));
    }

    @Test
    void draw_withOneContextImage() {
        bench.jobs.createDrawJobDefinition(
                "N", "I?", List.of(Datapoint.media(bench.file("a.jpg")).withMediaContext(bench.file("m1.jpg"))));

        assertThat(bench.datapoints())
                .containsExactly(wire("{'asset':{'_t':'ExistingAssetInput','name':'up_a.jpg'},"
                        + "'contextAsset':{'_t':'ExistingAssetInput','name':'up_m1.jpg'},'sortIndex':0," + PLAIN
                        + "}"));
        assertThat(bench.service.only(DefinitionBench.DEFINITION).body().object("workflow"))
                .contains(wire("{'_t':'SimpleWorkflow','blueprint':{'_t':'LineBlueprint','target':'I?'}}"));
    }

    @Test
    void timestampAndFreeText_haveTheirBlueprints() {
        bench.jobs.createTimestampJobDefinition("N", "I?", List.of(bench.file("a.mp4")), DataType.MEDIA);
        bench.jobs.createFreeTextJobDefinition("N", "I?", List.of("t"), DataType.TEXT);

        assertThat(bench.service.sent().stream()
                        .filter(sent -> sent.line().equals(DefinitionBench.DEFINITION))
                        .map(sent -> sent.body().object("workflow").orElseThrow()))
                .containsExactly(
                        wire("{'_t':'SimpleWorkflow','blueprint':{'_t':'ScrubBlueprint','target':'I?'}}"),
                        wire("{'_t':'SimpleWorkflow','blueprint':{'_t':'FreeTextBlueprint','question':'I?',"
                                + "'validationSystemPrompt':null}}"));
    }

    @Test
    void settingWithoutEffect_isSentAndWarnedOf() {
        JobDefinition definition = bench.jobs.createClassificationJobDefinition(
                "N",
                "I?",
                List.of("a", "b"),
                List.of("t"),
                DataType.TEXT,
                options -> options.settings(Settings.allowNeitherBoth(), Settings.freeTextMinimumCharacters(41)));

        assertThat(bench.service.only(DefinitionBench.DEFINITION).body().objects("rapidFeatureFlags"))
                .contains(wire("{'key':'compare_unsure','value':'5000'}"));
        assertThat(definition.warnings())
                .extracting(JobWarning::kind)
                .containsExactly(
                        JobWarning.Kind.SETTING_WITHOUT_EFFECT,
                        JobWarning.Kind.SETTING_WITHOUT_EFFECT,
                        JobWarning.Kind.SETTING);
        assertThat(definition.warnings().get(0))
                .hasToString("setting compare_unsure has no effect on a Classification task");
    }
}
