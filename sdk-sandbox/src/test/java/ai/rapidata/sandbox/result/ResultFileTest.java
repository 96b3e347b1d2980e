package ai.rapidata.sandbox.result;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.crowd.Task;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.RapidState;
import ai.rapidata.sandbox.labeling.Response;
import ai.rapidata.sandbox.labeling.Subject;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultFileTest {

    private static final Instant NOW = Instant.parse("2026-07-13T11:07:53.577348Z");
    private static final Stimulus A = Stimulus.ofFile("a.jpg", "1111.jpg", "https://host/x/a.jpg");
    private static final Stimulus B = Stimulus.ofFile("b.jpg", "2222.jpg", null);

    @Test
    void compareRow_ofThreeVotes_hasTheCurrentForm() {
        Rapid rapid = rapid(
                compare("A small book", List.of(A, B)),
                Map.of("k", "v"),
                winner(1, 0.8),
                winner(1, 0.4),
                winner(0, 0.9));
        JsonNode document = ResultFile.of(context(List.of(), false), List.of(rapid));
        assertThat(document.get("info").toString())
                .isEqualTo("{\"createdAt\":\"2026-07-13T11:07:53.577348+00:00\",\"version\":\"4.1.0\","
                        + "\"type\":\"Compare\",\"name\":\"the job\",\"instruction\":\"Which?\"}");
        JsonNode row = document.get("results").get(0);
        assertThat(fields(row))
                .containsExactly(
                        "context",
                        "winner",
                        "winnerIndex",
                        "weightedWinner",
                        "weightedWinnerIndex",
                        "winner_index",
                        "assetUrls",
                        "aggregatedResults",
                        "aggregatedResultsRatios",
                        "summedUserScores",
                        "summedUserScoresRatios",
                        "privateMetadata",
                        "detailedResults");
        assertThat(row.get("winner").asText()).isEqualTo("b.jpg");
        assertThat(row.get("winnerIndex").asInt()).isEqualTo(1);
        assertThat(row.get("weightedWinner").asText()).isEqualTo("b.jpg");
        assertThat(row.get("winner_index").asInt()).isEqualTo(1);
        assertThat(row.get("assetUrls").toString())
                .isEqualTo("{\"a.jpg\":\"http://s/assets/1111.jpg\",\"b.jpg\":\"http://s/assets/2222.jpg\"}");
        assertThat(row.get("aggregatedResults").toString()).isEqualTo("{\"a.jpg\":1,\"b.jpg\":2}");
        assertThat(row.get("aggregatedResultsRatios").toString()).isEqualTo("{\"a.jpg\":0.3333,\"b.jpg\":0.6667}");
        assertThat(row.get("summedUserScores").toString()).isEqualTo("{\"a.jpg\":0.9,\"b.jpg\":1.2}");
        assertThat(row.get("detailedResults").get(0).toString())
                .isEqualTo(
                        "{\"votedFor\":\"b.jpg\",\"userDetails\":{\"country\":\"EG\",\"language\":\"ar\","
                                + "\"userScores\":{\"global\":0.8},\"demographics\":{\"age\":\"18-29\",\"gender\":\"Other\"}}}");
        assertThat(document.get("summary").toString()).isEqualTo("{\"A_wins_total\":0,\"B_wins_total\":1}");
    }

    @Test
    void compareRow_whereScoresDisagreeWithCounts_hasTwoWinners() {
        Rapid rapid = rapid(compare(null, List.of(A, B)), Map.of(), winner(0, 0.2), winner(0, 0.2), winner(1, 0.9));
        JsonNode row = ResultFile.of(context(List.of(), false), List.of(rapid))
                .get("results")
                .get(0);
        assertThat(row.get("winner").asText()).isEqualTo("a.jpg");
        assertThat(row.get("weightedWinner").asText()).isEqualTo("b.jpg");
        assertThat(row.has("context")).isFalse();
        assertThat(row.has("privateMetadata")).isFalse();
    }

    @Test
    void compareRow_withoutVotesOrWithATie_hasNoWinner() {
        Rapid none = rapid(compare(null, List.of(A, B)), Map.of(), new Cast[0]);
        Rapid tie = rapid(compare(null, List.of(A, B)), Map.of(), winner(0, 0.5), winner(1, 0.6));
        JsonNode rows =
                ResultFile.of(context(List.of(), false), List.of(none, tie)).get("results");
        assertThat(rows.get(0).get("winner").isNull()).isTrue();
        assertThat(rows.get(0).get("winner_index").isNull()).isTrue();
        assertThat(rows.get(0).get("aggregatedResultsRatios").toString()).isEqualTo("{\"a.jpg\":0.0,\"b.jpg\":0.0}");
        assertThat(rows.get(1).get("winnerIndex").isNull()).isTrue();
        assertThat(rows.get(1).get("weightedWinnerIndex").asInt()).isEqualTo(1);
    }

    @Test
    void compareRow_withBothAndNeither_countsThemBehindTheOptions() {
        Rapid rapid = rapid(
                compare(null, List.of(A, B)),
                Map.of(),
                new Answer.Winners(List.of(0, 1)),
                new Answer.Winners(List.of(0, 1)),
                new Answer.Winners(List.of()),
                Answer.Winners.only(0));
        JsonNode document = ResultFile.of(context(List.of("Flux", "Mid"), true), List.of(rapid));
        JsonNode row = document.get("results").get(0);
        assertThat(row.get("aggregatedResults").toString())
                .isEqualTo("{\"a.jpg\":1,\"b.jpg\":0,\"Both\":2,\"Neither\":1}");
        assertThat(row.get("winner").asText()).isEqualTo("Both");
        assertThat(row.get("winnerIndex").asInt()).isEqualTo(2);
        assertThat(fields(row.get("confidencePerCategory"))).containsExactly("a.jpg", "b.jpg");
        assertThat(document.get("summary").toString()).isEqualTo("{\"Flux_wins_total\":0,\"Mid_wins_total\":0}");
    }

    @Test
    void options_withTheSameFileName_areCalledByTheirHostedNames() {
        Stimulus first = Stimulus.ofFile("001.png", "aaaa.png", null);
        Stimulus second = Stimulus.ofFile("001.png", "bbbb.png", null);
        Rapid rapid = rapid(compare(null, List.of(first, second)), Map.of(), winner(1, 0.5));
        JsonNode row = ResultFile.of(context(List.of(), false), List.of(rapid))
                .get("results")
                .get(0);
        assertThat(row.get("winner").asText()).isEqualTo("bbbb.png");
        assertThat(row.get("assetUrls").get("bbbb.png").asText()).isEqualTo("http://s/assets/bbbb.png");
        assertThat(fields(row.get("aggregatedResults"))).containsExactly("aaaa.png", "bbbb.png");
    }

    @Test
    void options_thatAreEqualAltogether_areNumbered() {
        Rapid rapid = rapid(
                compare(null, List.of(Stimulus.ofText("same"), Stimulus.ofText("same"))), Map.of(), winner(1, 0.5));
        JsonNode row = ResultFile.of(context(List.of(), false), List.of(rapid))
                .get("results")
                .get(0);
        assertThat(row.get("aggregatedResults").toString()).isEqualTo("{\"same\":0,\"same (2)\":1}");
        assertThat(row.has("assetUrls")).isFalse();
    }

    @Test
    void classifyRows_areAnArrayWithASummaryOfTotals() {
        Task task = new Task(new Question.Classify("What?", List.of("Cat", "Dog")), List.of(A), null, Map.of());
        Rapid rapid = rapid(
                task,
                Map.of(),
                category("Dog", 0.3),
                category("Dog", 0.8486),
                category("Dog", 0.4469),
                category("Dog", 0.4911));
        JsonNode document = ResultFile.of(context(List.of(), true), List.of(rapid, rapid));
        assertThat(document.get("info").get("type").asText()).isEqualTo("Classify");
        assertThat(document.get("summary").toString()).isEqualTo("{\"Cat\":0,\"Dog\":8}");
        JsonNode row = document.get("results").get(0);
        assertThat(fields(row))
                .containsExactly(
                        "identifier",
                        "originalFileName",
                        "assetUrl",
                        "aggregatedResults",
                        "aggregatedResultsRatios",
                        "summedUserScores",
                        "summedUserScoresRatios",
                        "confidencePerCategory",
                        "detailedResults");
        assertThat(row.get("identifier").asText()).isEqualTo("https://host/x/a.jpg");
        assertThat(row.get("confidencePerCategory").toString()).isEqualTo("{\"Cat\":0.0057,\"Dog\":0.9943}");
        assertThat(row.get("summedUserScores").toString()).isEqualTo("{\"Cat\":0.0,\"Dog\":2.0866}");
        assertThat(row.get("detailedResults").get(1).get("selectedCategory").asText())
                .isEqualTo("Dog");
    }

    @Test
    void rapidDocument_carriesResponsesPayloadAndTallies() {
        Rapid rapid = rapid(compare("ctx", List.of(A, B)), Map.of(), winner(1, 0.8), winner(0, 0.5));
        JsonNode document = RapidDocuments.rapid(rapid);
        assertThat(document.get("payload").toString()).isEqualTo("{\"_t\":\"ComparePayload\",\"criteria\":\"Which?\"}");
        assertThat(document.get("responses").get(0).get("result").toString())
                .isEqualTo("{\"_t\":\"CompareResult\",\"rapidId\":\"rap_1\",\"winners\":[\"2222.jpg\"]}");
        assertThat(document.get("responses").get(0).get("occupation").isNull()).isTrue();
        assertThat(document.get("aggregation")
                        .get("winnerTallies")
                        .get("2222.jpg")
                        .toString())
                .isEqualTo("{\"count\":1,\"userScoreSum\":0.8}");
        assertThat(document.get("totalResponseCount").asInt()).isEqualTo(2);
    }

    private record Cast(Answer answer, double score) {}

    private static Cast winner(int index, double score) {
        return new Cast(Answer.Winners.only(index), score);
    }

    private static Cast category(String value, double score) {
        return new Cast(new Answer.Category(value), score);
    }

    private static ResultContext context(List<String> sides, boolean confidence) {
        return new ResultContext(
                "the job", "Which?", NOW, sides, confidence, OptionalDouble.empty(), name -> "http://s/assets/" + name);
    }

    private static Task compare(@Nullable String context, List<Stimulus> shown) {
        return new Task(new Question.Compare("Which?"), shown, context, Map.of());
    }

    private static Rapid rapid(Task task, Map<String, String> metadata, Answer... answers) {
        Cast[] casts = new Cast[answers.length];
        for (int i = 0; i < answers.length; i++) {
            casts[i] = new Cast(answers[i], 0.5);
        }
        return rapid(task, metadata, casts);
    }

    private static Rapid rapid(Task task, Map<String, String> metadata, Cast... casts) {
        Subject subject = new Subject("dp_1", 0, null, task, JsonNodeFactory.instance.objectNode(), null, metadata);
        List<Response> responses = new ArrayList<>();
        for (Cast cast : casts) {
            Labeler labeler = new Labeler(
                    "usr_" + responses.size(),
                    "EG",
                    "ar",
                    Map.of("age", "18-29", "gender", "Other"),
                    "Phone",
                    Map.of("global", cast.score()));
            responses.add(new Response("res_" + responses.size(), labeler, cast.answer(), NOW));
        }
        return new Rapid("rap_1", subject, RapidState.Done, responses);
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
