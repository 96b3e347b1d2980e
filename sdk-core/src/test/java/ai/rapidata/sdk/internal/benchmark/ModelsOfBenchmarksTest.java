package ai.rapidata.sdk.internal.benchmark;

import static ai.rapidata.sdk.internal.benchmark.BenchmarkFixture.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sdk.benchmark.AddedSamples;
import ai.rapidata.sdk.benchmark.Benchmark;
import ai.rapidata.sdk.benchmark.FailedSamplesException;
import ai.rapidata.sdk.benchmark.ModelSample;
import ai.rapidata.sdk.benchmark.Participant;
import ai.rapidata.sdk.benchmark.ParticipantStatus;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.error.BadRequestException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.testing.FakeService;
import ai.rapidata.sdk.testing.FakeService.Call;
import ai.rapidata.sdk.testing.FakeService.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelsOfBenchmarksTest {

    private final BenchmarkFixture fixture =
            new BenchmarkFixture().withPrompt("scene_1", "A hill").withPrompts("b");
    private final FakeService service = fixture.service;
    private final Benchmark benchmark = fixture.manager().getBenchmarkById("bm_1");

    @AfterEach
    void close() {
        fixture.close();
    }

    private static List<ModelSample> texts(String... textsAndPrompts) {
        List<ModelSample> samples = new ArrayList<>();
        for (int i = 0; i < textsAndPrompts.length; i += 2) {
            samples.add(ModelSample.text(textsAndPrompts[i], textsAndPrompts[i + 1]));
        }
        return samples;
    }

    private List<String> sent() {
        return service.calls("POST /participant/part_1/sample").stream()
                .map(Call::body)
                .sorted()
                .toList();
    }

    @Test
    void evaluateModel_badInput_leavesNothingBehind() {
        assertThatThrownBy(() -> benchmark.evaluateModel("M", List.of(), List.of()))
                .hasMessageStartingWith("media: is empty");
        assertThatThrownBy(() -> benchmark.evaluateModel("M", List.of("a.jpg"), List.of("b", "b")))
                .hasMessageStartingWith("prompts: has 2 elements for 1 samples");
        assertThatThrownBy(() -> benchmark.evaluateModel(" ", texts("t", "b")))
                .hasMessageStartingWith("name: is blank");
        assertThatThrownBy(() -> benchmark.evaluateModel("M", texts("t", "b", "t", "unknown")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("samples[1].prompt: the benchmark has no prompt \"unknown\"; use one of its 2 identifiers,"
                        + " such as [scene_1, b]");
        assertThat(service.calls("POST .*")).isEmpty();
    }

    @Test
    void evaluateModel_promptNamedByItsText_findsTheIdentifier() {
        Participant participant = benchmark.evaluateModel("M", texts("x", "A hill", "y", "b"));

        assertThat(participant.status()).isEqualTo(ParticipantStatus.SUBMITTED);
        assertThat(sent())
                .containsExactly(
                        "{\"identifier\":\"b\",\"asset\":{\"_t\":\"TextAssetInput\",\"text\":\"y\"}}",
                        "{\"identifier\":\"scene_1\",\"asset\":{\"_t\":\"TextAssetInput\",\"text\":\"x\"}}");
        assertThat(service.log()).endsWith("POST /participants/part_1/submit");
    }

    @Test
    void evaluateModel_textThatSeveralPromptsHave_asksForTheIdentifier() {
        fixture.withPrompt("scene_2", "A hill");

        assertThatThrownBy(() -> benchmark.evaluateModel("M", texts("x", "A hill")))
                .hasMessage(
                        "samples[0].prompt: 2 prompts have the text \"A hill\"; name the identifier of one of them");
    }

    @Test
    void evaluateModel_media_areUploadedBeforeTheModelIsAdded() {
        benchmark.evaluateModel("M", List.of("https://e.com/a.png"), List.of("b"));

        assertThat(service.log().stream().filter(line -> line.startsWith("POST")))
                .containsExactly(
                        "POST /asset/url?url=https%3A//e.com/a.png",
                        "POST /benchmark/bm_1/participants {\"name\":\"M\"}",
                        "POST /participant/part_1/sample {\"identifier\":\"b\",\"asset\":"
                                + "{\"_t\":\"ExistingAssetInput\",\"name\":\"up_a.png\"}}",
                        "POST /participants/part_1/submit");
    }

    @Test
    void evaluateModel_allMediaBroken_addsNoModel() {
        FailedSamplesException failed = catchThrowableOfType(
                FailedSamplesException.class,
                () -> benchmark.evaluateModel("M", List.of("https://e.com/broken.png"), List.of("b")));

        assertThat(failed.participant()).isEmpty();
        assertThat(failed).hasMessageContaining("not a picture").hasMessageContaining("No participant was created");
        assertThat(service.calls("POST /benchmark/bm_1/participants")).isEmpty();
    }

    @Test
    void evaluateModel_sampleThereAlready_countsAsAdded() {
        service.on("POST /participant/part_1/sample", call -> Reply.problem(409, "exists"));

        assertThat(benchmark.evaluateModel("M", texts("x", "b")).status()).isEqualTo(ParticipantStatus.SUBMITTED);
        assertThat(service.calls("POST /participant/part_1/sample")).hasSize(1);
    }

    @Test
    void evaluateModel_sampleRefused_isNotTriedAgainAndTheModelNotSubmitted() {
        service.on(
                "POST /participant/part_1/sample",
                call -> call.body().contains("bad") ? Reply.problem(422, "indecent") : Reply.ok("{}"));

        FailedSamplesException failed = catchThrowableOfType(
                FailedSamplesException.class, () -> benchmark.evaluateModel("M", texts("good", "b", "bad", "scene_1")));

        assertThat(service.calls("POST /participant/part_1/sample")).hasSize(2);
        assertThat(service.calls("POST /participants/part_1/submit")).isEmpty();
        assertThat(failed.participant()).isPresent();
        assertThat(failed.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.item()).isEqualTo(ModelSample.text("bad", "scene_1"));
            assertThat(failure.stage()).contains("sample");
            assertThat(failure.httpStatus()).hasValue(422);
        });

        service.on("POST /participant/part_1/sample", "{}").forget();
        Participant participant = failed.retry();

        assertThat(participant.id()).isEqualTo("part_1");
        assertThat(sent())
                .containsExactly("{\"identifier\":\"scene_1\",\"asset\":{\"_t\":\"TextAssetInput\",\"text\":\"bad\"}}");
        assertThat(service.calls("POST /participants/part_1/submit")).hasSize(1);
        assertThat(service.calls("POST /benchmark/bm_1/participants")).isEmpty();
    }

    @Test
    void evaluateModel_failuresAccepted_goesOnWithTheOthers() {
        service.on(
                "POST /participant/part_1/sample",
                call -> call.body().contains("bad") ? Reply.problem(422, "indecent") : Reply.ok("{}"));

        Participant participant = benchmark.evaluateModel(
                "M", texts("good", "b", "bad", "scene_1"), options -> options.acceptFailedSamples(true));

        assertThat(participant.status()).isEqualTo(ParticipantStatus.SUBMITTED);
        assertThatThrownBy(() -> benchmark.evaluateModel(
                        "M", texts("bad", "scene_1"), options -> options.acceptFailedSamples(true)))
                .isInstanceOf(FailedSamplesException.class);
    }

    @Test
    void addModel_troubleThatPasses_isTriedInFurtherRounds() {
        service.inTurn("POST /participant/part_1/sample", Reply.lost(), Reply.problem(503, "busy"), Reply.ok("{}"));

        Participant participant = benchmark.addModel("M", texts("x", "b"));

        assertThat(participant.status()).isEqualTo(ParticipantStatus.CREATED);
        assertThat(service.calls("POST /participant/part_1/sample")).hasSize(3);
    }

    @Test
    void addModel_nameOfTheMediumForgottenByTheService_uploadsItAgain() {
        service.inTurn(
                "POST /asset/url", Reply.ok("{\"fileName\":\"old.png\"}"), Reply.ok("{\"fileName\":\"new.png\"}"));
        service.on(
                "POST /participant/part_1/sample",
                call -> call.body().contains("old.png")
                        ? Reply.problem(400, "asset old.png not found")
                        : Reply.ok("{}"));

        benchmark.addModel("M", List.of("https://e.com/a.png"), List.of("b"));

        assertThat(service.calls("POST /asset/url")).hasSize(2);
        assertThat(service.calls("POST /participant/part_1/sample")).hasSize(2);
    }

    @Test
    void addModel_sameSampleTwice_isSentOnce() {
        benchmark.addModel("M", texts("x", "scene_1", "x", "A hill", "y", "scene_1"));

        assertThat(service.calls("POST /participant/part_1/sample")).hasSize(2);
    }

    @Test
    void uploadSamples_reportsEachSampleAndNeverThrowsForOne() {
        service.on("GET /participant/part_1", "{\"id\":\"part_1\",\"name\":\"M\",\"status\":\"Created\"}");
        service.on(
                "POST /participant/part_1/sample",
                call -> call.body().contains("bad") ? Reply.problem(400, "no") : Reply.ok("{}"));
        Participant participant = benchmark.getParticipantById("part_1");

        AddedSamples added = participant.uploadSamples(texts("good", "b", "bad", "b"));

        assertThat(added.succeeded()).containsExactly(ModelSample.text("good", "b"));
        assertThat(added.failed()).extracting(FailedUpload::item).containsExactly(ModelSample.text("bad", "b"));
    }

    @Test
    void missingSamples_recognisesWhatIsThere() {
        service.on("GET /participant/part_1", "{\"id\":\"part_1\",\"name\":\"M\",\"status\":\"Created\"}");
        service.on("GET /participant/part_1/samples", page("""
                        {"_t":"SampleOutput","id":"s1","identifier":"b","tags":[],
                         "asset":{"_t":"TextAsset","text":"there","identifier":"","metadata":{}}}""", """
                        {"_t":"SampleOutput","id":"s2","identifier":"scene_1","tags":[],
                         "asset":{"_t":"HologramAsset"}}"""));
        Participant participant = benchmark.getParticipantById("part_1");

        assertThat(participant.missingSamples(texts("there", "b", "new", "b")))
                .containsExactly(ModelSample.text("new", "b"));
        assertThat(participant.missingSamples(texts("one", "scene_1", "two", "scene_1")))
                .containsExactly(ModelSample.text("one", "scene_1"), ModelSample.text("two", "scene_1"));
        assertThat(participant.missingSamples(texts("there", "b", "there", "b")))
                .isEmpty();
        assertThat(participant.missingCounts(List.of("b", "b", "scene_1", "x"))).isEqualTo(Map.of("b", 1, "x", 1));
    }

    @Test
    void retryMissing_stopsWhenNothingIsMissing_usingEachCountTwice() {
        service.on("GET /participant/part_1", "{\"id\":\"part_1\",\"name\":\"M\",\"status\":\"Created\"}");
        String there = "{\"_t\":\"SampleOutput\",\"id\":\"s1\",\"identifier\":\"b\",\"tags\":[],\"asset\":"
                + "{\"_t\":\"TextAsset\",\"text\":\"one\",\"identifier\":\"\",\"metadata\":{}}}";
        String both = there + "," + there.replace("s1", "s2").replace("one", "two");
        service.inTurn(
                "GET /participant/part_1/samples", Reply.ok(page(there)), Reply.ok(page(both.split("(?<=}}),"))));
        Participant participant = benchmark.getParticipantById("part_1");

        AddedSamples added = participant.retryMissing(texts("one", "b", "two", "b"));

        assertThat(added.succeeded()).containsExactly(ModelSample.text("two", "b"));
        assertThat(sent())
                .containsExactly("{\"identifier\":\"b\",\"asset\":{\"_t\":\"TextAssetInput\",\"text\":\"two\"}}");
        assertThat(service.calls("GET /participant/part_1/samples")).hasSize(2);
    }

    @Test
    void run_submitsAllThatWait_evenIfOneIsRefused() {
        service.on(
                "GET /benchmark/bm_1/participants",
                page(
                        "{\"id\":\"p1\",\"name\":\"A\",\"status\":\"Created\"}",
                        "{\"id\":\"p2\",\"name\":\"B\",\"status\":\"Submittable\"}",
                        "{\"id\":\"p3\",\"name\":\"C\",\"status\":\"Submitted\"}",
                        "{\"id\":\"p4\",\"name\":\"D\",\"status\":\"Created\"}"));
        service.on("POST /participants/.*/submit", "{}");
        service.on("POST /participants/p1/submit", call -> Reply.problem(400, "no samples"));

        assertThatThrownBy(benchmark::run)
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("no samples");
        assertThat(service.calls("POST /participants/.*"))
                .extracting(Call::path)
                .containsExactlyInAnyOrder(
                        "/participants/p1/submit", "/participants/p2/submit", "/participants/p4/submit");
    }

    @Test
    void participants_beyondTheFirstPage_areThereToo() {
        service.on("GET /benchmark/bm_1/participants", call -> {
            int page = call.query().startsWith("page=1&") ? 1 : 2;
            StringBuilder items = new StringBuilder();
            for (int i = 0; i < (page == 1 ? 100 : 20); i++) {
                items.append(i == 0 ? "" : ",")
                        .append("{\"id\":\"p")
                        .append(page * 1000 + i)
                        .append("\",\"name\":\"M\"}");
            }
            return Reply.ok("{\"total\":120,\"page\":" + page + ",\"pageSize\":100,\"items\":[" + items + "]}");
        });

        assertThat(benchmark.participants()).hasSize(120);
    }

    @Test
    void evaluateModel_texts_byParallelLists() {
        benchmark.evaluateModel("M", List.of("x"), List.of("b"), DataType.TEXT);

        assertThat(sent())
                .containsExactly("{\"identifier\":\"b\",\"asset\":{\"_t\":\"TextAssetInput\",\"text\":\"x\"}}");
    }
}
