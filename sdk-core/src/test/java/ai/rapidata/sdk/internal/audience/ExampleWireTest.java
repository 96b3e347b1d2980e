package ai.rapidata.sdk.internal.audience;

import static ai.rapidata.sdk.testing.ScriptedTransport.json;
import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.audience.AudienceExample;
import ai.rapidata.sdk.audience.ExampleField;
import ai.rapidata.sdk.audience.ExampleTruth;
import ai.rapidata.sdk.audience.ExampleVisibility;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.SettingTarget;
import ai.rapidata.sdk.task.Settings;
import ai.rapidata.sdk.task.TimeRange;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Examples as another client was seen to send them. The order of members has no meaning. */
class ExampleWireTest {

    private static final String EXAMPLE = "POST /audience/aud_1/example";
    private static final String REST = "'explanation':null,'context':null,'featureFlags':null}";
    private static final String A_JPG = "'asset':{'_t':'ExistingAssetInput','name':'up_a.jpg'}";

    private final AudienceBench bench = new AudienceBench();
    private final Audience audience = bench.created();

    @AfterEach
    void close() {
        bench.close();
    }

    private void assertSent(String expected) {
        assertThat(bench.service.only(EXAMPLE).body()).isEqualTo(wire(expected));
    }

    private static JsonObject wire(String text) {
        return json(text.replace('\'', '"'));
    }

    private Audience accepting() {
        bench.service.on(EXAMPLE, "{\"recalculationId\":null}");
        return audience;
    }

    @Test
    void classification_withEverything() {
        Audience chained = accepting()
                .addClassificationExample(
                        "I",
                        List.of("x", "y", "z"),
                        "a.jpg",
                        List.of("x", "y"),
                        options -> options.explanation("ex")
                                .context("c")
                                .mediaContext("m.jpg")
                                .settings(Settings.noShuffle(), Settings.custom("k", "v", SettingTarget.CAMPAIGN)));

        assertThat(chained).isSameAs(audience);
        assertSent("{" + A_JPG + ",'payload':{'_t':'ClassifyExamplePayload','categories':[{'label':'x','value':'x'},"
                + "{'label':'y','value':'y'},{'label':'z','value':'z'}],'title':'I'},"
                + "'truth':{'_t':'ClassifyExampleTruth','correctCategories':['x','y']},"
                + "'randomCorrectProbability':0.6666666666666666,'explanation':'ex','context':'c',"
                + "'contextAsset':{'_t':'ExistingAssetInput','name':'up_m.jpg'},"
                + "'featureFlags':[{'key':'no_shuffle','value':'True'},{'key':'k','value':'v'}]}");
        assertThat(bench.service.only(EXAMPLE).repeatable()).isFalse();
    }

    @Test
    void compare_ofMedia_namesTheWinnerAsUploaded() {
        accepting().addCompareExample("I", List.of("a.jpg", "b.jpg"), "a.jpg");

        assertSent("{'asset':{'_t':'MultiAssetInput','assets':[{'_t':'ExistingAssetInput','name':'up_a.jpg'},"
                + "{'_t':'ExistingAssetInput','name':'up_b.jpg'}]},'payload':{'_t':'CompareExamplePayload','criteria':'I'},"
                + "'truth':{'_t':'CompareExampleTruth','winnerId':'up_a.jpg'},'randomCorrectProbability':0.5," + REST);
    }

    @Test
    void compare_ofTexts_namesTheWinnerByItsText() {
        accepting().addCompareExample("I", Datapoint.textPair("t1", "t2"), "t1");

        assertSent("{'asset':{'_t':'MultiAssetInput','assets':[{'_t':'TextAssetInput','text':'t1'},"
                + "{'_t':'TextAssetInput','text':'t2'}]},'payload':{'_t':'CompareExamplePayload','criteria':'I'},"
                + "'truth':{'_t':'CompareExampleTruth','winnerId':'t1'},'randomCorrectProbability':0.5," + REST);
    }

    @Test
    void locate_measuresTheAreaOfAllBoxes() {
        accepting()
                .addLocateExample(
                        "I", Datapoint.media("a.jpg"), List.of(new Box(0, 0, .5, .5), new Box(.25, .25, .75, .75)));

        assertSent("{" + A_JPG + ",'payload':{'_t':'LocateExamplePayload','target':'I'},"
                + "'truth':{'_t':'LocateExampleTruth','boundingBoxes':[{'xMin':0.0,'yMin':0.0,'xMax':50.0,'yMax':50.0},"
                + "{'xMin':25.0,'yMin':25.0,'xMax':75.0,'yMax':75.0}],'requiredPrecision':null,"
                + "'requiredCompleteness':null},'randomCorrectProbability':0.4375," + REST);
    }

    @Test
    void draw_withItsOwnMeasures() {
        accepting()
                .addDrawExample(
                        "I",
                        Datapoint.media("a.jpg"),
                        List.of(new Box(0, 0, .5, .5)),
                        options -> options.requiredPrecision(0.25).requiredCompleteness(0.75));

        assertSent("{" + A_JPG + ",'payload':{'_t':'LineExamplePayload','target':'I'},"
                + "'truth':{'_t':'LineExampleTruth','boundingBoxes':[{'xMin':0.0,'yMin':0.0,'xMax':50.0,'yMax':50.0}],"
                + "'requiredPrecision':0.25,'requiredCompleteness':0.75},'randomCorrectProbability':0.25," + REST);
    }

    @Test
    void selectWords_numbersItsWords() {
        accepting()
                .addSelectWordsExample(
                        "I",
                        Datapoint.media("a.jpg").withSentence("one two three four"),
                        List.of(0, 2),
                        options -> options.requiredPrecision(0.5));

        assertSent("{" + A_JPG + ",'payload':{'_t':'TranscriptionExamplePayload','title':'I','transcription':["
                + "{'word':'one','wordIndex':0},{'word':'two','wordIndex':1},{'word':'three','wordIndex':2},"
                + "{'word':'four','wordIndex':3}]},'truth':{'_t':'TranscriptionExampleTruth','correctWords':["
                + "{'word':'one','wordIndex':0},{'word':'three','wordIndex':2}],'requiredPrecision':0.5,"
                + "'requiredCompleteness':1},'randomCorrectProbability':0.5," + REST);
    }

    @Test
    void timestamp_followsTheServicesDocument() {
        accepting()
                .addTimestampExample(
                        "I",
                        Datapoint.media("a.mp4"),
                        List.of(new TimeRange(0, 1000)),
                        options -> options.sortIndex(3).commonSense(true).visibility(ExampleVisibility.PUBLIC));

        assertSent("{'asset':{'_t':'ExistingAssetInput','name':'up_a.mp4'},"
                + "'payload':{'_t':'ScrubExamplePayload','target':'I'},"
                + "'truth':{'_t':'ScrubExampleTruth','validRanges':[{'start':0,'end':1000}]},"
                + "'randomCorrectProbability':0.5,'explanation':null,'context':null,'featureFlags':null,"
                + "'sortIndex':3,'isCommonSense':true,'visibility':'Public'}");
    }

    @Test
    void getExamples_readsAllKindsOfTruth() {
        String example = "{'id':'e%d','asset':{'_t':'FileAsset','fileName':'f.jpg','metadata':{},'identifier':'f'},"
                + "'payload':{'_t':'X','title':'T'},'correctCount':2,'incorrectCount':1,'truth':%s,'context':'c',"
                + "'randomCorrectProbability':0.5,'isCommonSense':null,'sortIndex':0,'visibility':'Private'}";
        List<String> truths = List.of(
                "{'_t':'ClassifyExampleTruth','correctCategories':['x']}",
                "{'_t':'CompareExampleTruth','winnerId':'w'}",
                "{'_t':'LocateExampleTruth','boundingBoxes':[{'xMin':0,'yMin':0,'xMax':50,'yMax':50}]}",
                "{'_t':'LineExampleTruth','boundingBoxes':null,'requiredPrecision':0.5}",
                "{'_t':'TranscriptionExampleTruth','correctWords':[{'word':'a','wordIndex':1}],'requiredPrecision':1}",
                "{'_t':'ScrubExampleTruth','validRanges':[{'start':1,'end':2}]}",
                "{'_t':'TasteExampleTruth','salt':1}",
                "null");
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < truths.size(); i++) {
            items.append(i == 0 ? "" : ",").append(example.formatted(i, truths.get(i)));
        }
        bench.service.on(
                "GET /audience/aud_1/examples",
                "{'total':8,'page':1,'pageSize':10,'items':[%s]}"
                        .formatted(items)
                        .replace('\'', '"'));

        Page<AudienceExample> examples = audience.getExamples();

        assertThat(bench.service.only("GET /audience/aud_1/examples").query()).startsWith("page=1&page_size=10");
        assertThat(examples.total()).isEqualTo(8);
        assertThat(examples)
                .extracting(found -> found.truth().orElse(null))
                .containsExactly(
                        new ExampleTruth.Categories(List.of("x")),
                        new ExampleTruth.Winner("w"),
                        new ExampleTruth.Places(List.of(new Box(0, 0, .5, .5)), null, null),
                        new ExampleTruth.Parts(List.of(), 0.5, null),
                        new ExampleTruth.Words(List.of(new ExampleTruth.Word("a", 1)), 1.0, null),
                        new ExampleTruth.Moments(List.of(new TimeRange(1, 2))),
                        new ExampleTruth.Unknown(wire("{'_t':'TasteExampleTruth','salt':1}")),
                        null);
        assertThat(examples.get(0).instruction()).contains("T");
        assertThat(examples.get(0).correctCount()).isEqualTo(2);
        assertThat(examples.get(0).visibility()).contains(ExampleVisibility.PRIVATE);
        assertThat(audience.streamExamples()).hasSize(8);
        bench.service.on("DELETE /audience/example/e1", "{\"recalculationId\":null}");
        assertThat(audience.deleteExample("e1")).isSameAs(audience);
    }

    @Test
    void streamExamples_sendsTypedConditions() {
        bench.service.on("GET /audience/aud_1/examples", "{\"total\":0,\"page\":1,\"pageSize\":100,\"items\":[]}");

        assertThat(audience.streamExamples(search -> search.is(ExampleField.IS_COMMON_SENSE, true)
                        .is(ExampleField.VISIBILITY, ExampleVisibility.PUBLIC.value())
                        .sortedByDescending(ExampleField.SORT_INDEX)))
                .isEmpty();

        assertThat(bench.service.only("GET /audience/aud_1/examples").query())
                .isEqualTo(
                        "page=1&page_size=100&sort=-sort_index&is_common_sense%5Beq%5D=true&visibility%5Beq%5D=Public");
    }
}
