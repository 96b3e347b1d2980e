package ai.rapidata.sdk.internal.benchmark;

import static ai.rapidata.sdk.internal.benchmark.BenchmarkFixture.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sdk.benchmark.Benchmark;
import ai.rapidata.sdk.benchmark.BenchmarkManager;
import ai.rapidata.sdk.benchmark.FailedPromptsException;
import ai.rapidata.sdk.benchmark.Prompt;
import ai.rapidata.sdk.benchmark.Prompts;
import ai.rapidata.sdk.benchmark.Tag;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.ServerException;
import ai.rapidata.sdk.testing.FakeService;
import ai.rapidata.sdk.testing.FakeService.Call;
import ai.rapidata.sdk.testing.FakeService.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptsOfBenchmarksTest {

    private final BenchmarkFixture fixture = new BenchmarkFixture();
    private final FakeService service = fixture.service;
    private final BenchmarkManager manager = fixture.manager();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void createNewBenchmark_badInput_leavesNothingBehind() {
        assertThatThrownBy(() -> manager.createNewBenchmark(" ", List.of())).hasMessageStartingWith("name: is blank");
        assertThatThrownBy(() -> manager.createNewBenchmark("B", Prompts.of(List.of("same", "same"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("prompts[1]: has the identifier of prompts[0], \"same\"; give prompts with the same text"
                        + " identifiers of their own");
        assertThatThrownBy(() -> Prompts.of(List.of("a", "b")).withTags(List.of(List.of("t"))))
                .hasMessage("tags: has 1 elements for 2 prompts; give one for each prompt");
        assertThatThrownBy(() -> Prompts.of(List.of("a", " "))).hasMessageStartingWith("prompts[1]: is blank");
        assertThatThrownBy(() -> Prompts.of(List.of("a")).withTags(List.of(List.of(""))))
                .hasMessageStartingWith("tags[0]: is blank");
        assertThatThrownBy(() -> Prompts.of(List.of("a", "b")).withIdentifiers(List.of("x")))
                .hasMessageStartingWith("identifiers: has 1 elements");
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void createNewBenchmark_manyPrompts_keepsTheirOrder() {
        List<String> texts =
                IntStream.range(0, 230).mapToObj(i -> "prompt " + i).toList();

        manager.createNewBenchmark("B", Prompts.of(texts));

        assertThat(service.calls("POST /benchmark/bm_1/prompt"))
                .extracting(call -> call.json().string("identifier").orElseThrow())
                .containsExactlyElementsOf(texts);
    }

    @Test
    void createNewBenchmark_parallelLists_goOutTogether() {
        manager.createNewBenchmark(
                "B",
                Prompts.of(List.of("p", "p"))
                        .withIdentifiers(List.of("seed_1", "seed_2"))
                        .withAssets(Arrays.asList("https://e.com/a.jpg", null))
                        .withTags(List.of(List.of("x"), List.of()))
                        .withOrigins(Arrays.asList(null, "coco")));

        assertThat(service.calls("POST /benchmark/bm_1/prompt"))
                .extracting(Call::body)
                .containsExactly(
                        "{\"identifier\":\"seed_1\",\"prompt\":\"p\",\"promptAsset\":{\"_t\":\"ExistingAssetInput\","
                                + "\"name\":\"up_a.jpg\"},\"tags\":[{\"value\":\"x\",\"category\":null}]}",
                        "{\"identifier\":\"seed_2\",\"prompt\":\"p\",\"tags\":[],\"origin\":{\"source\":\"coco\"}}");
    }

    @Test
    void createNewBenchmark_allMediaBroken_createsNoBenchmark() {
        FailedPromptsException failed = catchThrowableOfType(
                FailedPromptsException.class,
                () -> manager.createNewBenchmark(
                        "B", Prompts.ofAssets(List.of("image"), List.of("https://e.com/broken.jpg"))));

        assertThat(failed.benchmark()).isEmpty();
        assertThat(failed).hasMessageContaining("not a picture").hasMessageContaining("No benchmark was created");
        assertThat(service.calls("POST /benchmark.*")).isEmpty();

        service.on("POST /asset/url", "{\"fileName\":\"up.jpg\"}");
        assertThat(failed.retry().id()).isEqualTo("bm_1");
    }

    @Test
    void createNewBenchmark_onePromptRefused_keepsTheOthersAndRetriesIt() {
        service.on(
                "POST /benchmark/bm_1/prompt",
                call -> call.body().contains("\"bad\"") ? Reply.problem(400, "refused") : Reply.ok("{\"id\":\"prm\"}"));

        FailedPromptsException failed = catchThrowableOfType(
                FailedPromptsException.class,
                () -> manager.createNewBenchmark("B", Prompts.of(List.of("a", "bad", "c"))));

        assertThat(failed.benchmark()).isPresent();
        assertThat(failed.failures()).extracting(FailedUpload::item).containsExactly(Prompt.of("bad"));
        assertThat(failed.failures().get(0).stage()).contains("prompt");
        assertThat(service.calls("POST /benchmark/bm_1/prompt")).hasSize(3);

        service.on("POST /benchmark/bm_1/prompt", "{\"id\":\"prm\"}").forget();
        failed.retry();
        assertThat(service.calls("POST /benchmark/bm_1/prompt")).hasSize(1);
        assertThat(service.calls("POST /benchmark")).isEmpty();
    }

    @Test
    void createNewBenchmark_answerToTheBenchmarkLost_isNotSentTwice() {
        service.on("POST /benchmark", call -> Reply.lost());

        assertThatThrownBy(() -> manager.createNewBenchmark("B", Prompts.of(List.of("a"))))
                .isInstanceOf(ConnectionException.class);
        assertThat(service.calls("POST /benchmark")).hasSize(1).noneMatch(Call::repeatable);
    }

    @Test
    void addPrompts_answerLostButPromptThere_isNotSentTwice() {
        Benchmark benchmark = manager.getBenchmarkById("bm_1");
        benchmark.promptSet();
        service.on("POST /benchmark/bm_1/prompt", call -> {
            fixture.withPrompts("new");
            return Reply.lost();
        });

        benchmark.addPrompt(Prompt.of("new"));

        assertThat(service.calls("POST /benchmark/bm_1/prompt")).hasSize(1);
        assertThat(benchmark.prompts()).containsExactly("new");
    }

    @Test
    void addPrompts_answerLostAndPromptNotThere_isSentAgain() {
        Benchmark benchmark = manager.getBenchmarkById("bm_1");
        service.inTurn("POST /benchmark/bm_1/prompt", Reply.lost(), Reply.ok("{\"id\":\"prm\"}"));

        benchmark.addPrompt(Prompt.of("new"));

        assertThat(service.calls("POST /benchmark/bm_1/prompt")).hasSize(2);
    }

    @Test
    void addPrompts_identifierTaken_isRefusedBeforeAnythingIsSent() {
        fixture.withPrompts("a");
        Benchmark benchmark = manager.getBenchmarkById("bm_1");

        assertThatThrownBy(() -> benchmark.addPrompts(Prompts.of(List.of("b", "a"))))
                .hasMessage("prompts[1]: the benchmark has a prompt \"a\" already; give the prompt another identifier");
        assertThat(service.calls("POST .*")).isEmpty();
    }

    @Test
    void lists_afterAddingPrompts_areReadAnewAndAligned() {
        fixture.withPrompts("a");
        Benchmark benchmark = manager.getBenchmarkById("bm_1");
        assertThat(benchmark.identifiers()).containsExactly("a");
        benchmark.prompts();
        assertThat(service.calls("GET /benchmark/bm_1/prompts")).hasSize(1);

        fixture.withPrompts("b");
        benchmark.addPrompt(Prompt.of("c"));

        assertThat(benchmark.identifiers()).containsExactly("a", "b");
        assertThat(benchmark.prompts()).hasSize(2);
        assertThat(benchmark.promptAssets()).containsExactly(null, null);
        assertThat(benchmark.tags()).hasSize(2);
        assertThat(benchmark.origins()).hasSize(2);
        assertThat(benchmark.englishPrompts()).hasSize(2);
    }

    @Test
    void promptSet_failingHalfWay_keepsNoPartOfIt() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            items.add("{\"id\":\"p" + i + "\",\"identifier\":\"i" + i + "\",\"tags\":[]}");
        }
        String first = "{\"total\":101,\"page\":1,\"pageSize\":100,\"items\":["
                + String.join(",", items.subList(0, 100)) + "]}";
        String second = "{\"total\":101,\"page\":2,\"pageSize\":100,\"items\":[" + items.get(100) + "]}";
        service.inTurn(
                "GET /benchmark/bm_1/prompts",
                Reply.ok(first),
                Reply.problem(500, "down"),
                Reply.ok(first),
                Reply.ok(second));
        Benchmark benchmark = manager.getBenchmarkById("bm_1");

        assertThatThrownBy(benchmark::identifiers).isInstanceOf(ServerException.class);
        assertThat(benchmark.identifiers()).hasSize(101).doesNotHaveDuplicates();
        assertThat(service.calls("GET /benchmark/bm_1/prompts").get(0).query())
                .isEqualTo("page=1&page_size=100&sort=created_at");
    }

    @Test
    void updatePrompt_checksAndForgetsWhatItKnew() {
        fixture.withPrompts("a");
        service.on("PUT .*", call -> Reply.nothing());
        Benchmark benchmark = manager.getBenchmarkById("bm_1");

        assertThatThrownBy(() -> benchmark.updatePrompt("a", null, null))
                .hasMessageContaining("neither tags nor origin");
        assertThatThrownBy(() -> benchmark.updatePrompt("zzz", List.of()))
                .hasMessageStartingWith("identifier: the benchmark has no prompt \"zzz\"");
        service.forget();
        benchmark.updatePrompt("a", List.of(Tag.of("t", "c")));

        assertThat(service.calls("PUT .*").get(0).toString())
                .isEqualTo("PUT /benchmark-prompt/prm_0/tags {\"tags\":[{\"value\":\"t\",\"category\":\"c\"}]}");
        benchmark.tags();
        assertThat(service.calls("GET /benchmark/bm_1/prompts")).hasSize(1);
    }

    @Test
    void findBenchmarks_withoutArguments_asksForTheTenNewest() {
        service.on("GET /benchmarks", page("{\"id\":\"bm_1\",\"name\":\"B\"}"));

        assertThat(manager.findBenchmarks()).extracting(Benchmark::name).containsExactly("B");
        assertThat(service.log())
                .containsExactly("GET /benchmarks?page=1&page_size=10&sort=-created_at&name%5Bcontains%5D=");
    }

    @Test
    void update_namingNothing_sendsNothing() {
        Benchmark benchmark = manager.getBenchmarkById("bm_1");
        service.on("PATCH /benchmark/bm_1", call -> Reply.nothing()).forget();

        benchmark.update(update -> update);
        assertThat(service.calls()).isEmpty();
        benchmark.update(update -> update.withoutDescription()).rename("New");

        assertThat(benchmark.name()).isEqualTo("New");
        assertThat(service.log())
                .containsExactly(
                        "PATCH /benchmark/bm_1 {\"description\":null}", "PATCH /benchmark/bm_1 {\"name\":\"New\"}");
    }

    @Test
    void fork_returnsTheCopy() {
        Benchmark benchmark = manager.getBenchmarkById("bm_1");
        service.on("POST /benchmark/bm_1/fork", "{\"id\":\"bm_2\"}");
        service.on("GET /benchmark/bm_2", "{\"id\":\"bm_2\",\"name\":\"Copy of B\"}");

        Benchmark copy = benchmark.fork();

        assertThat(copy.id()).isEqualTo("bm_2");
        assertThat(copy.name()).isEqualTo("Copy of B");
    }
}
