package ai.rapidata.sdk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sandbox.fault.Fault;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.flow.Flow;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service did what was asked, but its answer was lost: nothing is created twice, and what costs is not begun twice. */
class LostAnswersTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.standard().unchecked();

    private final RapidataClient client = SANDBOX.client();

    private static void loseTheAnswerTo(String path) {
        SANDBOX.service().faults().add(Fault.on("POST", path).times(1).resetAfterActing());
    }

    @Test
    void createNewBenchmark_isThereOnce() {
        loseTheAnswerTo("/benchmark");

        assertThatThrownBy(() -> client.mri().createNewBenchmark("Once", Prompts.of(List.of("p"))))
                .isInstanceOfSatisfying(
                        ConnectionException.class,
                        lost -> assertThat(lost.requestMayHaveArrived()).isTrue());

        assertThat(client.mri().findBenchmarks("Once")).hasSize(1);
    }

    @Test
    void addPrompt_isLookedUpAndThereOnce() {
        Benchmark benchmark = client.mri().createNewBenchmark("Prompts", Prompts.of(List.of("p")));
        loseTheAnswerTo("/benchmark/" + benchmark.id() + "/prompt");

        benchmark.addPrompt(Prompt.of("q"));

        assertThat(benchmark.identifiers()).containsExactly("p", "q");
    }

    @Test
    void createLeaderboard_startsOneRunOnly() {
        Benchmark benchmark = client.mri().createNewBenchmark("Boards", Prompts.of(List.of("p")));
        loseTheAnswerTo("/leaderboard");

        assertThatThrownBy(() -> benchmark.createLeaderboard("L", "Which?")).isInstanceOf(ConnectionException.class);

        assertThat(benchmark.leaderboards()).hasSize(1);
    }

    @Test
    void addModel_isThereOnce() {
        Benchmark benchmark = client.mri().createNewBenchmark("Models", Prompts.of(List.of("p")));
        loseTheAnswerTo("/benchmark/" + benchmark.id() + "/participants");

        assertThatThrownBy(() -> benchmark.addModel("M", List.of(ModelSample.text("t", "p"))))
                .isInstanceOf(ConnectionException.class);

        assertThat(benchmark.participants()).hasSize(1);
    }

    @Test
    void sample_isSentAgain_andTheConflictIsWhatWasWanted() {
        Benchmark benchmark = client.mri().createNewBenchmark("Samples", Prompts.of(List.of("p")));
        loseTheAnswerTo("/participant/*/sample");

        Participant model = benchmark.addModel("M", List.of(ModelSample.text("t", "p")));

        assertThat(model.streamSamples()).hasSize(1);
    }

    @Test
    void flowBatch_isStartedOnce() {
        Flow flow = client.flow().createRankingFlow("Flow", "Which?");
        loseTheAnswerTo("/flow/ranking/" + flow.id() + "/item");

        assertThatThrownBy(() -> flow.createNewFlowBatch(List.of("a", "b"), DataType.TEXT))
                .isInstanceOf(ConnectionException.class);

        assertThat(flow.getFlowItems()).hasSize(1);
    }
}
