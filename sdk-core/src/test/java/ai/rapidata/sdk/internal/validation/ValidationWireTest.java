package ai.rapidata.sdk.internal.validation;

import static ai.rapidata.sdk.testing.ScriptedTransport.json;
import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.Settings;
import ai.rapidata.sdk.task.TimeRange;
import ai.rapidata.sdk.validation.Rapid;
import ai.rapidata.sdk.validation.ValidationSet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests of validation sets as another client was seen to send them. The order of members has no meaning. */
class ValidationWireTest {

    private static final String PLAIN = "'explanation':null,'context':null,'featureFlags':null";
    private static final String FILE_A = "'asset':{'_t':'ExistingAssetInput','name':'up_a.jpg'}";
    private static final Box QUARTER = new Box(0, 0, 0.5, 0.5);

    @TempDir
    Path directory;

    private ValidationBench bench;

    @BeforeEach
    void open() {
        bench = new ValidationBench(directory).accepting();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static JsonObject wire(String text) {
        return json(text.replace('\'', '"'));
    }

    @Test
    void classification_withContextsExplanationAndDimensions() {
        ValidationSet set = bench.validation.createClassificationSet(
                "N",
                "I",
                List.of("a", "b", "c"),
                List.of(bench.file("a.jpg")),
                DataType.MEDIA,
                List.of(List.of("a")),
                options -> options.contexts(List.of("c1"))
                        .singleMediaContexts(List.of(bench.file("m.jpg")))
                        .explanations(List.of("e"))
                        .dimensions("dim"));

        assertThat(bench.service.only(ValidationBench.CREATE).body()).isEqualTo(wire("{'name':'N'}"));
        assertThat(bench.service.only(ValidationBench.CREATE).repeatable()).isFalse();
        assertThat(bench.rapids())
                .containsExactly(wire("{" + FILE_A + ",'payload':{'_t':'ClassifyPayload','categories':["
                        + "{'label':'a','value':'a'},{'label':'b','value':'b'},{'label':'c','value':'c'}],'title':'I'},"
                        + "'truth':{'_t':'AttachCategoryTruth','correctCategories':['a']},"
                        + "'randomCorrectProbability':0.3333333333333333,'explanation':'e','context':'c1',"
                        + "'contextAsset':{'_t':'ExistingAssetInput','name':'up_m.jpg'},'featureFlags':null}"));
        assertThat(bench.service.only(ValidationBench.RAPID).repeatable()).isFalse();
        assertThat(bench.service.only(ValidationBench.UPDATE).body()).isEqualTo(wire("{'dimensions':['dim']}"));
        assertThat(set.id()).isEqualTo("vs_1");
        assertThat(set.name()).isEqualTo("N");
        assertThat(set.page()).hasToString("https://app.example/validation-set/detail/vs_1");
    }

    @Test
    void compare_ofMedia_namesTheUploadedWinner() {
        String right = bench.file("b.jpg");
        bench.validation.createCompareSet(
                "N", "I", List.of(List.of(bench.file("a.jpg"), right)), DataType.MEDIA, List.of(right));

        assertThat(bench.rapids())
                .containsExactly(wire("{'asset':{'_t':'MultiAssetInput','assets':["
                        + "{'_t':'ExistingAssetInput','name':'up_a.jpg'},{'_t':'ExistingAssetInput','name':'up_b.jpg'}]},"
                        + "'payload':{'_t':'ComparePayload','criteria':'I'},"
                        + "'truth':{'_t':'CompareTruth','winnerId':'up_b.jpg'},'randomCorrectProbability':0.5," + PLAIN
                        + "}"));
        assertThat(bench.service.lines()).doesNotContain(ValidationBench.UPDATE);
    }

    @Test
    void compare_ofTexts_namesTheTextItself() {
        bench.validation.createCompareSet("N", "I", List.of(Datapoint.textPair("t1", "t2")), List.of("t1"));

        assertThat(bench.rapids())
                .containsExactly(wire("{'asset':{'_t':'MultiAssetInput','assets':["
                        + "{'_t':'TextAssetInput','text':'t1'},{'_t':'TextAssetInput','text':'t2'}]},"
                        + "'payload':{'_t':'ComparePayload','criteria':'I'},"
                        + "'truth':{'_t':'CompareTruth','winnerId':'t1'},'randomCorrectProbability':0.5," + PLAIN
                        + "}"));
    }

    @Test
    void selectWords_numbersAllWords() {
        bench.validation.createSelectWordsSet(
                "N",
                "I",
                Datapoints.media(List.of(bench.file("a.jpg"))).withSentences(List.of("one two three")),
                List.of(List.of(0, 2)));

        assertThat(bench.rapids())
                .containsExactly(
                        wire("{" + FILE_A + ",'payload':{'_t':'TranscriptionPayload','title':'I','transcription':["
                                + "{'word':'one','wordIndex':0},{'word':'two','wordIndex':1},{'word':'three','wordIndex':2}]},"
                                + "'truth':{'_t':'TranscriptionTruth','correctWords':[{'word':'one','wordIndex':0},"
                                + "{'word':'three','wordIndex':2}],'requiredPrecision':1.0,'requiredCompleteness':1.0},"
                                + "'randomCorrectProbability':0.6666666666666666," + PLAIN + "}"));
    }

    @Test
    void selectWords_withMeasures() {
        bench.validation.createSelectWordsSet(
                "N",
                "I",
                List.of(Datapoint.media(bench.file("a.jpg")).withSentence("one two")),
                List.of(List.of(1)),
                options -> options.requiredPrecision(0.5).requiredCompleteness(0.25));

        assertThat(bench.rapids().get(0).object("truth").orElseThrow())
                .isEqualTo(wire("{'_t':'TranscriptionTruth','correctWords':[{'word':'two','wordIndex':1}],"
                        + "'requiredPrecision':0.5,'requiredCompleteness':0.25}"));
    }

    @Test
    void locate_inPercent_withTheUnionOfTheBoxes() {
        bench.validation.createLocateSet(
                "N",
                "I",
                List.of(Datapoint.media(bench.file("a.jpg"))),
                List.of(List.of(QUARTER, new Box(0.25, 0.25, 0.75, 0.75))));

        assertThat(bench.rapids())
                .containsExactly(wire("{" + FILE_A + ",'payload':{'_t':'LocatePayload','target':'I'},"
                        + "'truth':{'_t':'LocateBoxTruth','boundingBoxes':["
                        + "{'xMin':0.0,'yMin':0.0,'xMax':50.0,'yMax':50.0},"
                        + "{'xMin':25.0,'yMin':25.0,'xMax':75.0,'yMax':75.0}]},"
                        + "'randomCorrectProbability':0.4375," + PLAIN + "}"));
    }

    @Test
    void draw_hasTheSameTruth() {
        bench.validation.createDrawSet(
                "N", "I", List.of(Datapoint.media(bench.file("a.jpg"))), List.of(List.of(QUARTER)));

        assertThat(bench.rapids())
                .containsExactly(wire("{" + FILE_A + ",'payload':{'_t':'LinePayload','target':'I'},"
                        + "'truth':{'_t':'LocateBoxTruth','boundingBoxes':["
                        + "{'xMin':0.0,'yMin':0.0,'xMax':50.0,'yMax':50.0}]},"
                        + "'randomCorrectProbability':0.25," + PLAIN + "}"));
    }

    @Test
    void timestamp_inMilliseconds() {
        bench.validation.createTimestampSet(
                "N",
                "I",
                List.of(Datapoint.media(bench.file("a.jpg"))),
                List.of(List.of(new TimeRange(0, 1000), new TimeRange(2000, 3000))));

        assertThat(bench.rapids())
                .containsExactly(wire("{" + FILE_A + ",'payload':{'_t':'ScrubPayload','target':'I'},"
                        + "'truth':{'_t':'ScrubTruth','validRanges':[{'start':0,'end':1000},{'start':2000,'end':3000}]},"
                        + "'randomCorrectProbability':0.5," + PLAIN + "}"));
    }

    @Test
    void mixed_keepsWhatEachTaskCarries_andSetsTheSwitchesAtOnce() {
        bench.validation.createMixedSet(
                "N",
                List.of(
                        Rapid.compare("I", Datapoint.textPair("t1", "t2").withContext("c"), "t2")
                                .withExplanation("because")
                                .withSettings(Settings.noShuffle(), Settings.custom("k", "v"))
                                .withRandomCorrectProbability(0.1),
                        Rapid.locate("L", Datapoint.media(bench.file("a.jpg")), List.of(QUARTER))
                                .withRequiredPrecision(0.5)),
                options -> options.dimensions("d1", "d2").shouldAlert(false).canBeFlagged(false));

        assertThat(bench.rapids())
                .containsExactlyInAnyOrder(
                        wire("{'asset':{'_t':'MultiAssetInput','assets':[{'_t':'TextAssetInput','text':'t1'},"
                                + "{'_t':'TextAssetInput','text':'t2'}]},'payload':{'_t':'ComparePayload','criteria':'I'},"
                                + "'truth':{'_t':'CompareTruth','winnerId':'t2'},'randomCorrectProbability':0.1,"
                                + "'explanation':'because','context':'c',"
                                + "'featureFlags':[{'key':'no_shuffle','value':'True'},{'key':'k','value':'v'}]}"),
                        wire("{" + FILE_A + ",'payload':{'_t':'LocatePayload','target':'L'},"
                                + "'truth':{'_t':'LocateBoxTruth','boundingBoxes':["
                                + "{'xMin':0.0,'yMin':0.0,'xMax':50.0,'yMax':50.0}],'requiredPrecision':0.5},"
                                + "'randomCorrectProbability':0.25," + PLAIN + "}"));
        assertThat(bench.service.only(ValidationBench.UPDATE).body())
                .isEqualTo(wire("{'dimensions':['d1','d2'],'shouldAlert':false,'isFlagOverruled':true}"));
    }

    @Test
    void explanations_mayBeMissingForSome() {
        bench.validation.createCompareSet(
                "N",
                "I",
                List.of(Datapoint.textPair("a", "b"), Datapoint.textPair("c", "d")),
                List.of("a", "d"),
                options -> options.explanations(Arrays.asList(null, "e")));

        assertThat(bench.rapids())
                .extracting(rapid -> rapid.string("explanation").orElse("none"))
                .containsExactlyInAnyOrder("none", "e");
    }

    @Test
    void media_usedByManyTasks_areUploadedOnce() {
        String a = bench.file("a.jpg");
        bench.validation.createCompareSet(
                "N",
                "I",
                List.of(List.of(a, bench.file("b.jpg")), List.of(a, bench.file("c.jpg"))),
                DataType.MEDIA,
                List.of(a, a));

        assertThat(bench.service.lines()).filteredOn("POST /asset/file"::equals).hasSize(3);
    }
}
