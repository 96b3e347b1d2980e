package ai.rapidata.sdk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sandbox.fault.Fault;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Samples go through the pipeline that datapoints use, and what was interrupted can be continued. */
class SampleUploadSandboxTest {

    private static final int PROMPTS = 40;

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.standard();

    private final RapidataClient client = SANDBOX.client();

    private Benchmark benchmark(String name) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < PROMPTS; i++) {
            texts.add("prompt " + i);
        }
        return client.mri().createNewBenchmark(name, Prompts.of(texts));
    }

    private static List<ModelSample> urls(String model) {
        List<ModelSample> samples = new ArrayList<>();
        for (int i = 0; i < PROMPTS; i++) {
            samples.add(ModelSample.media("https://samples.example/" + model + "/" + i + ".png", "prompt " + i));
        }
        return samples;
    }

    @Test
    void urls_areUploadedInBatches_notOneByOne() {
        Benchmark benchmark = benchmark("Batches");
        int single = SANDBOX.service().requests().count("POST", "/asset/url");
        int batches = SANDBOX.service().requests().count("POST", "/asset/batch-upload");

        Participant model = benchmark.addModel("M", urls("batches"));

        assertThat(model.streamSamples()).hasSize(PROMPTS);
        assertThat(SANDBOX.service().requests().count("POST", "/asset/url")).isEqualTo(single);
        assertThat(SANDBOX.service().requests().count("POST", "/asset/batch-upload") - batches)
                .isBetween(1, 3);
    }

    @Test
    void modelThatWasInterrupted_isContinuedByAnotherProgram_withWhatIsMissingOnly() {
        Benchmark benchmark = benchmark("Continued");
        List<ModelSample> samples = urls("continued");
        SANDBOX.service()
                .faults()
                .add(Fault.on("POST", "/participant/*/sample")
                        .after(10)
                        .times(5)
                        .answer(400));
        FailedSamplesException failed =
                catchThrowableOfType(FailedSamplesException.class, () -> benchmark.addModel("M", samples));
        assertThat(failed.failures()).hasSize(5);
        String id = failed.participant().orElseThrow().id();
        int before = SANDBOX.service().requests().count("POST", "/participant/" + id + "/sample");

        Participant found =
                SANDBOX.client().mri().getBenchmarkById(benchmark.id()).getParticipantById(id);
        assertThat(found.missingSamples(samples)).hasSize(5);
        AddedSamples added = found.retryMissing(samples);

        assertThat(added.succeeded()).hasSize(5);
        assertThat(added.failed()).isEmpty();
        assertThat(found.streamSamples()).hasSize(PROMPTS);
        assertThat(SANDBOX.service().requests().count("POST", "/participant/" + id + "/sample"))
                .isEqualTo(before + 5);
        assertThat(found.status()).isEqualTo(ParticipantStatus.CREATED);
    }
}
