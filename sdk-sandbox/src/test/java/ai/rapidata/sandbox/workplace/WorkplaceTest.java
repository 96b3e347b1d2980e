package ai.rapidata.sandbox.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import ai.rapidata.sandbox.TextJobs;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkplaceTest {

    private static final Pattern RAPID = Pattern.compile("name=\"rapid\" value=\"([^\"]+)\"");
    private static final String CLASSIFY =
            "'_t':'ClassifyBlueprint','title':'Good?','categories':[{'label':'Yes','value':'Yes'},"
                    + "{'label':'No','value':'No'}]";

    private final VirtualClock clock = SandboxClock.virtual(Instant.parse("2026-03-01T12:00:00Z"));
    private final RapidataSandbox sandbox =
            RapidataSandbox.builder().clock(clock).seed(17).start();
    private final SandboxClient client = SandboxClient.of(sandbox);
    private final SandboxClient browser = SandboxClient.anonymous(sandbox);
    private final String cookie = browser.get("/app/label").header("Set-Cookie").split(";")[0];

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void people_answerInsteadOfTheCrowd() {
        sandbox.crowd().labeling(false);
        String job = job(CLASSIFY, text("cats"), 2, "");
        assertThat(page("")).contains("/app/label/" + job, "is away");
        String page = page("/" + job);
        assertThat(page).contains("Good?", "cats", "value=\"Yes\"");
        answer(job, rapid(page), "answer=No");
        assertThat(page("/" + job)).contains("no task for you");

        String other = browser.get("/app/label").header("Set-Cookie").split(";")[0];
        answer(other, job, rapid(page), "answer=No");
        assertThat(state(job)).isEqualTo("Completed");
        JsonNode row = results(job).at("/results/0");
        assertThat(row.at("/aggregatedResults/No").asInt()).isEqualTo(2);
        assertThat(row.at("/detailedResults/0/userDetails/country").asText()).isEqualTo("CH");
        assertThat(row.at("/detailedResults/0/userDetails/language").asText()).isEqualTo("de");
        assertThat(client.get("/billing-period/active")
                        .json()
                        .get("totalResponseCount")
                        .asInt())
                .isEqualTo(2);
        assertThat(page("/" + job)).contains("Nothing to label");
    }

    @Test
    void people_answerNextToTheCrowd() {
        String job = job(CLASSIFY, text("cats"), 10, "");
        answer(job, rapid(page("/" + job)), "answer=No");
        clock.advance(Duration.ofHours(1));
        assertThat(state(job)).isEqualTo("Completed");
        assertThat(results(job).at("/results/0/detailedResults")).hasSize(10);
        assertThat(results(job).toString()).contains("\"country\":\"CH\"");
    }

    @Test
    void crowd_goesOnWhenItIsCalledBack() {
        form(cookie, "/app/label", "crowd=off");
        assertThat(sandbox.crowd().isLabeling()).isFalse();
        String job = job(CLASSIFY, text("cats"), 3, "");
        clock.advance(Duration.ofHours(1));
        assertThat(state(job)).isEqualTo("Running");
        form(cookie, "/app/label", "crowd=on");
        clock.advance(Duration.ofHours(1));
        assertThat(state(job)).isEqualTo("Completed");
    }

    @Test
    void answersThatDoNotFit_areNotTaken() {
        sandbox.crowd().labeling(false);
        String job = job(CLASSIFY, text("cats"), 1, "");
        String rapid = rapid(page("/" + job));
        answer(job, rapid, "answer=Maybe");
        answer(job, rapid, "");
        answer(job, "rap_other", "answer=Yes");
        answer("nobody=1", job, rapid, "answer=Yes");
        assertThat(form("nobody=1", "/app/label", "crowd=on").status()).isEqualTo(303);
        assertThat(sandbox.crowd().isLabeling()).isFalse();
        assertThat(state(job)).isEqualTo("Running");
        answer(job, rapid, "answer=Yes");
        assertThat(state(job)).isEqualTo("Completed");
        assertThat(page("/job_none")).contains("Nothing to label");
    }

    @Test
    void comparison_isAnsweredWithOneOfTheThingsShown_bothOrNeither() {
        sandbox.crowd().labeling(false);
        String pair = "{'_t':'MultiAssetInput','assets':[" + text("first") + "," + text("second") + "]}";
        String compare = "'_t':'CompareBlueprint','criteria':'Better?'";
        assertThat(answered(job(compare, pair, 1, ""), "answer=1")
                        .at("/results/0/aggregatedResults/second")
                        .asInt())
                .isEqualTo(1);
        String unsure = ",'rapidFeatureFlags':[{'key':'compare_unsure','value':'5000'}]";
        assertThat(answered(job(compare, pair, 1, unsure), "answer=Both")
                        .at("/results/0/aggregatedResults/Both")
                        .asInt())
                .isEqualTo(1);
        String job = job(compare, pair, 1, "");
        answer(job, rapid(page("/" + job)), "answer=Neither");
        assertThat(state(job)).isEqualTo("Running");
    }

    @Test
    void textsAndWords_areTyped() {
        sandbox.crowd().labeling(false);
        String said = "answer=" + URLEncoder.encode("größer & besser", StandardCharsets.UTF_8);
        assertThat(answered(job("'_t':'FreeTextBlueprint','question':'What?'", text("a"), 1, ""), said)
                        .toString())
                .contains("größer & besser");
        String words = job("'_t':'TranscriptionBlueprint','title':'Which?'", text("a"), 1, "");
        assertThat(page("/" + words)).contains("cat");
        answer(words, rapid(page("/" + words)), "word=0&word=2");
        JsonNode response = typed(words).at("/items/0/responses/0/result/selectedWords");
        assertThat(response.findValuesAsText("word")).containsExactly("A", "sat");
    }

    @Test
    void placesLinesAndMoments_areDrawn() {
        sandbox.crowd().labeling(false);
        String image = "{'_t':'ExistingAssetInput','name':'" + client.uploadedName("a.jpg") + "'}";
        String locate = job("'_t':'LocateBlueprint','target':'Where?'", image, 1, "");
        assertThat(page("/" + locate)).contains("data-kind=\"locate\"", "answer.js");
        answered(locate, "answer=" + encoded("[[10,20.12345],[130,-1]]"));
        JsonNode places = typed(locate).at("/items/0/responses/0/result/coordinates");
        assertThat(places.toString()).isEqualTo("[{\"x\":10.0,\"y\":20.123},{\"x\":100.0,\"y\":0.0}]");

        String draw = job("'_t':'LineBlueprint','target':'Where?'", image, 1, "");
        answered(draw, "answer=" + encoded("[[[1,2],[3,4]],[[5,6]]]"));
        assertThat(typed(draw).at("/items/0/responses/0/result/lines")).hasSize(2);

        String mark = job("'_t':'ScrubBlueprint','target':'When?'", image, 1, "");
        answered(mark, "answer=" + encoded("[1500,2750]"));
        assertThat(typed(mark).at("/items/0/responses/0/result/timestamps").toString())
                .isEqualTo("[1500,2750]");
        assertThat(browser.get("/app/label/answer.js").text()).contains("use strict");
    }

    @Test
    void orders_canBeAnsweredAndLookedAt() {
        sandbox.crowd().labeling(false);
        String body = "{'orderName':'O <b>','workflow':{'_t':'SimpleWorkflow','blueprint':{" + CLASSIFY
                + "}},'referee':{'_t':'NaiveReferee','totalVotes':2}}";
        JsonNode created = client.post("/order", body.replace('\'', '"')).json();
        String order = created.get("orderId").asText();
        add(created.get("datasetId").asText(), text("cats"));
        for (String root : new String[] {"/app", ""}) {
            String preview =
                    browser.get(root + "/order/detail/" + order + "/preview").text();
            assertThat(preview).contains("Created", "Good?", "cats", "O &lt;b&gt;");
        }
        client.post("/order/" + order + "/submit", "{}");
        clock.advance(Duration.ofSeconds(2));
        assertThat(page("")).contains("/app/label/" + order);
        answer(order, rapid(page("/" + order)), "answer=Yes");
        String detail = browser.get("/app/order/detail/" + order).text();
        assertThat(detail).contains("Processing", "1 of 2 responses", "Yes: 1", "/app/label/" + order);
        assertThat(browser.get("/app/orders").text()).contains("/app/order/detail/" + order, "Processing");
        assertThat(browser.get("/app/order/detail/ord_none").status()).isEqualTo(404);
    }

    @Test
    void runningJobPage_leadsToItsTasks() {
        sandbox.crowd().labeling(false);
        String job = new TextJobs(client).job(new TextJobs(client).definition(1, "cats"));
        clock.advance(Duration.ofSeconds(2));
        assertThat(browser.get("/app/audiences/global/job/" + job).text()).contains("/app/label/" + job);
    }

    private String job(String blueprint, String asset, int responses, String more) {
        String dataset = json("/dataset", "{'name':'d'}").get("datasetId").asText();
        add(dataset, asset);
        String definition = json(
                        "/job/definition",
                        "{'definitionName':'D','workflow':{'_t':'SimpleWorkflow','blueprint':{" + blueprint
                                + "}},'referee':{'_t':'NaiveReferee','totalVotes':" + responses + "},'datasetId':'"
                                + dataset + "'" + more + "}")
                .get("definitionId")
                .asText();
        String job = new TextJobs(client).job(definition);
        clock.advance(Duration.ofMillis(1001));
        return job;
    }

    private void add(String dataset, String asset) {
        json("/dataset/" + dataset + "/datapoint", "{'asset':" + asset + ",'sortIndex':0,'transcription':'A cat sat'}");
    }

    private static String text(String text) {
        return "{'_t':'TextAssetInput','text':'" + text + "'}";
    }

    private JsonNode json(String path, String body) {
        SandboxClient.Answer answer = client.post(path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String page(String path) {
        return browser.send("GET", "/app/label" + path, BodyPublishers.noBody(), null, "Cookie", cookie)
                .text();
    }

    private static String rapid(String page) {
        Matcher matcher = RAPID.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private JsonNode answered(String job, String form) {
        answer(job, rapid(page("/" + job)), form);
        assertThat(state(job)).isEqualTo("Completed");
        return results(job);
    }

    private void answer(String job, String rapid, String form) {
        answer(cookie, job, rapid, form);
    }

    private void answer(String who, String job, String rapid, String form) {
        SandboxClient.Answer answer = form(who, "/app/label/" + job, "rapid=" + rapid + "&" + form);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/app/label/" + job);
    }

    private SandboxClient.Answer form(String who, String path, String form) {
        return browser.send(
                "POST",
                path,
                BodyPublishers.ofString(form),
                "application/x-www-form-urlencoded",
                "Cookie",
                who,
                "Accept-Language",
                "de-CH,de;q=0.9");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String state(String job) {
        return client.get("/job/" + job).json().get("state").asText();
    }

    private JsonNode results(String job) {
        return client.get("/job/" + job + "/download-results").json();
    }

    private JsonNode typed(String job) {
        return client.get("/job/" + job + "/results").json();
    }
}
