package ai.rapidata.sandbox.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationSetTest {

    private static final String TEXT = "{'_t':'TextAssetInput','text':'a'}";
    private static final String YES_NO =
            "{'_t':'ClassifyPayload','title':'Good?','categories':[{'label':'Yes','value':'Yes'},{'label':'No'}]}";

    private final VirtualClock clock = SandboxClock.virtual(Instant.parse("2026-03-01T12:00:00Z"));
    private final RapidataSandbox sandbox =
            RapidataSandbox.builder().clock(clock).seed(17).start();
    private final SandboxClient client = SandboxClient.of(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void newSet_isPrivateAndEmpty() {
        String id = create("mine");
        JsonNode set = client.get("/validation-set/" + id).json();
        assertThat(set.get("name").asText()).isEqualTo("mine");
        assertThat(set.get("isPublic").asBoolean()).isFalse();
        assertThat(set.get("dimensions")).isEmpty();
        assertThat(set.has("modality")).isFalse();
        JsonNode item = client.get("/validation-sets").json().at("/items/0");
        assertThat(item.get("modality").toString()).isEqualTo("[\"None\"]");
        assertThat(client.post("/validation-set", "{\"name\":\" \"}").status()).isEqualTo(400);
        assertThat(client.get("/validation-set/vas_none").status()).isEqualTo(404);
    }

    @Test
    void rapidsOfAllTypes_areKeptAsTheyCome() {
        String id = create("mixed");
        String image = client.uploadedName("a.jpg");
        String other = client.uploadedName("b.jpg");
        String picture = "{'_t':'ExistingAssetInput','name':'" + image + "'}";
        String box = "{'xMin':0.0,'yMin':0.0,'xMax':50.0,'yMax':50.0}";
        add(id, TEXT, YES_NO, "{'_t':'AttachCategoryTruth','correctCategories':['Yes']}", ",'context':'c'", 204);
        add(
                id,
                "{'_t':'MultiAssetInput','assets':[" + picture + ",{'_t':'ExistingAssetInput','name':'" + other
                        + "'}]}",
                "{'_t':'ComparePayload','criteria':'Better?'}",
                "{'_t':'CompareTruth','winnerId':'" + other + "'}",
                ",'explanation':'because'",
                204);
        add(
                id,
                picture,
                "{'_t':'TranscriptionPayload','title':'I','transcription':[{'word':'one','wordIndex':0},"
                        + "{'word':'two','wordIndex':1}]}",
                "{'_t':'TranscriptionTruth','correctWords':[{'word':'one','wordIndex':0}],'requiredPrecision':1.0,"
                        + "'requiredCompleteness':1.0}",
                "",
                204);
        add(
                id,
                picture,
                "{'_t':'LocatePayload','target':'I'}",
                "{'_t':'LocateBoxTruth','boundingBoxes':[" + box + "]}",
                ",'contextAsset':" + picture,
                204);
        add(
                id,
                picture,
                "{'_t':'LinePayload','target':'I'}",
                "{'_t':'LocateBoxTruth','boundingBoxes':[" + box + "]}",
                "",
                204);
        add(
                id,
                picture,
                "{'_t':'ScrubPayload','target':'I'}",
                "{'_t':'ScrubTruth','validRanges':[{'start':0,'end':1000}]}",
                "",
                204);
        JsonNode rapids = client.get("/validation-set/" + id + "/rapids?page=1&page_size=100")
                .json();
        assertThat(rapids.get("items").findValuesAsText("type"))
                .containsExactly("Classify", "Compare", "Transcription", "Locate", "Line", "Scrub");
        assertThat(rapids.at("/items/1/truth/winnerId").asText()).isEqualTo(other);
        assertThat(rapids.at("/items/1/explanation").asText()).isEqualTo("because");
        assertThat(rapids.at("/items/0/randomCorrectProbability").asDouble()).isEqualTo(0.5);
        assertThat(rapids.at("/items/3/contextAsset/fileName").asText()).isEqualTo(image);
        JsonNode item = client.get("/validation-sets?name%5Bcontains%5D=mix&modality%5Bin%5D=Scrub")
                .json()
                .at("/items/0");
        assertThat(item.get("assetType").toString()).isEqualTo("[\"Image\",\"Text\"]");
        assertThat(item.get("promptType").toString()).isEqualTo("[\"Asset\",\"Text\"]");
        assertThat(client.get("/validation-set/" + id + "/export").json()).hasSize(6);
        assertThat(client.get("/validation-set/" + id + "/rapids?type%5Beq%5D=Line")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'_t':'AttachCategoryTruth','correctCategories':['Maybe']} | Maybe",
                "{'_t':'CompareTruth','winnerId':'a'} | does not fit",
                "{'_t':'Nonsense'} | does not fit"
            })
    void truthThatDoesNotFit_isRefused(String truth, String message) {
        assertThat(add(create("s"), TEXT, YES_NO, truth, "", 400)).contains(message);
    }

    @Test
    void badPlacesRangesAndPayloads_areRefused() {
        String id = create("s");
        String locate = "{'_t':'LocatePayload','target':'I'}";
        String wide = "{'_t':'LocateBoxTruth','boundingBoxes':[{'xMin':0,'yMin':50,'xMax':101,'yMax':50}]}";
        assertThat(add(id, TEXT, locate, wide, "", 400))
                .contains("Truth.BoundingBoxes[0].XMax", "Truth.BoundingBoxes[0].YMin");
        String backwards = "{'_t':'ScrubTruth','validRanges':[{'start':2,'end':1}]}";
        assertThat(add(id, TEXT, "{'_t':'ScrubPayload','target':'I'}", backwards, "", 400))
                .contains("not after");
        assertThat(add(id, TEXT, "{'_t':'ClassifyPayload','title':'t','categories':[]}", "null", "", 400))
                .contains("at least one category");
        assertThat(add(id, TEXT, "{'_t':'ClassifyExamplePayload'}", "null", "", 400))
                .contains("is not a payload");
        String unknown = "{'_t':'ExistingAssetInput','name':'nothing.jpg'}";
        assertThat(add(id, unknown, locate, "null", "", 400)).contains("There is no asset");
        assertThat(add("vas_none", TEXT, locate, "null", "", 404)).contains("vas_none");
    }

    @Test
    void patch_changesOnlyWhatItMentions() {
        String id = create("before");
        patch("/validation-set/" + id, "{'dimensions':['x','y']}", 204);
        patch("/validation-set/" + id, "{'name':'after','shouldAlert':false,'isFlagOverruled':true}", 204);
        patch("/validation-set/" + id + "/visibility?isPublic=true", "{}", 204);
        patch("/validation-set/" + id + "/shouldAlert", "{'shouldAlert':true}", 204);
        JsonNode set = client.get("/validation-set/" + id).json();
        assertThat(set.get("name").asText()).isEqualTo("after");
        assertThat(set.get("isPublic").asBoolean()).isTrue();
        assertThat(set.get("dimensions").toString()).isEqualTo("[\"x\",\"y\"]");
        patch("/validation-set/" + id + "/dimensions", "{'dimensions':[]}", 204);
        assertThat(client.get("/validation-set/" + id).json().get("dimensions")).isEmpty();
        patch("/validation-set/" + id + "/dimensions", "{}", 400);
        patch("/validation-set/" + id, "{'name':''}", 400);
        patch("/validation-set/" + id + "/visibility", "{}", 400);
        assertThat(client.post("/validation-set/" + id + "/update-labeling-hints")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void rapid_isChangedAndDeleted() {
        String id = create("s");
        add(
                id,
                TEXT,
                YES_NO,
                "{'_t':'AttachCategoryTruth','correctCategories':['Yes']}",
                ",'context':'c','explanation':'e'",
                204);
        String rapid = rapids(id).at("/0/id").asText();
        patch(
                "/rapid/validation/" + rapid,
                "{'truth':{'_t':'AttachCategoryTruth','correctCategories':['No']},'explanation':null}",
                204);
        JsonNode changed = rapids(id).get(0);
        assertThat(changed.at("/truth/correctCategories/0").asText()).isEqualTo("No");
        assertThat(changed.has("explanation")).isFalse();
        assertThat(changed.get("context").asText()).isEqualTo("c");
        patch("/rapid/validation/" + rapid, "{'truth':{'_t':'CompareTruth','winnerId':'a'}}", 400);
        patch("/rapid/validation/rap_none", "{}", 404);
        assertThat(client.delete("/rapid/" + rapid).status()).isEqualTo(204);
        assertThat(rapids(id)).isEmpty();
        assertThat(client.delete("/rapid/" + rapid).status()).isEqualTo(404);
        client.delete("/validation-set/" + id);
        assertThat(client.get("/validation-set/" + id).status()).isEqualTo(404);
    }

    @Test
    void choice_isStrictOrLoose() {
        String texts = create("texts");
        add(texts, TEXT, YES_NO, "null", "", 204);
        clock.advance(Duration.ofSeconds(1));
        String mixed = create("mixed");
        add(mixed, TEXT, YES_NO.replace("Good?", "Is it a kind sentence?"), "null", "", 204);
        add(mixed, TEXT, "{'_t':'FreeTextPayload','question':'What is it?'}", "null", ",'context':'c'", 204);
        String query = "?assetType=Text&modality=Classify&promptType=None&instruction=Which%20sentence%20is%20kind";
        assertThat(ids("/validation-sets/compatible" + query)).containsExactly(texts);
        assertThat(ids("/validation-sets/compatible?modality=Scrub")).isEmpty();
        assertThat(ids("/validation-set/recommended?modality=Classify&instruction=Which%20sentence%20is%20kind"))
                .containsExactly(mixed);
        assertThat(ids("/validation-sets/available")).containsExactly(mixed, texts);
        assertThat(client.get("/validation-sets/compatible?modality=Sing").status())
                .isEqualTo(400);
    }

    @Test
    void demographicQuestion_needsAKeyAndAnswers() {
        String bad = client.post("/rapid/demographic", "{\"payload\":{\"title\":\"\",\"categories\":[]}}")
                .text();
        assertThat(bad).contains("Key", "Payload.Title", "Payload.Categories");
    }

    @Test
    void page_showsTasksWithTheirAnswers() {
        String id = create("<known>");
        add(id, TEXT, YES_NO, "{'_t':'AttachCategoryTruth','correctCategories':['Yes']}", ",'context':'so'", 204);
        for (String root : List.of("/app", "")) {
            String page = SandboxClient.anonymous(sandbox)
                    .get(root + "/validation-set/detail/" + id)
                    .text();
            assertThat(page).contains("&lt;known&gt;", "Good?", "correctCategories", "so");
        }
        assertThat(SandboxClient.anonymous(sandbox).get("/app/validation-sets").text())
                .contains("/app/validation-set/detail/" + id, "1 tasks");
        assertThat(SandboxClient.anonymous(sandbox)
                        .get("/app/validation-set/detail/none")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void restart_keepsSetsAndWhatWasLearned(@TempDir Path folder) {
        String id;
        try (var before = RapidataSandbox.builder().dataDirectory(folder).start()) {
            SandboxClient mine = SandboxClient.of(before);
            id = mine.post("/validation-set", "{\"name\":\"kept\"}")
                    .json()
                    .get("validationSetId")
                    .asText();
            mine.patch("/validation-set/" + id, "{\"dimensions\":[\"d\"]}");
        }
        try (var after = RapidataSandbox.builder().dataDirectory(folder).start()) {
            assertThat(SandboxClient.of(after)
                            .get("/validation-set/" + id)
                            .json()
                            .at("/dimensions/0")
                            .asText())
                    .isEqualTo("d");
        }
    }

    private String create(String name) {
        return client.post("/validation-set", "{\"name\":\"" + name + "\"}")
                .json()
                .get("validationSetId")
                .asText();
    }

    private String add(String set, String asset, String payload, String truth, String more, int status) {
        String rapid = "{'asset':" + asset + ",'payload':" + payload + ",'truth':" + truth
                + ",'randomCorrectProbability':0.5,'featureFlags':null" + more + "}";
        SandboxClient.Answer answer = client.post("/validation-set/" + set + "/rapid", rapid.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.text();
    }

    private void patch(String path, String body, int status) {
        assertThat(client.patch(path, body.replace('\'', '"')).status()).isEqualTo(status);
    }

    private JsonNode rapids(String set) {
        return client.get("/validation-set/" + set + "/rapids").json().get("items");
    }

    private List<String> ids(String path) {
        return client.get(path).json().get("validationSets").findValuesAsText("id");
    }
}
