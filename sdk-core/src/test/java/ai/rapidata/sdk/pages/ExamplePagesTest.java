package ai.rapidata.sdk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.results.ClassificationResults;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.task.Settings;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The programs of the pages "Classification Job Example" and "Compare Job Example". */
class ExamplePagesTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private final RapidataClient client = TIME.client();

    @Test
    void classification_onALikertScale() {
        List<String> images = List.of(
                "https://assets.rapidata.ai/tshirt-4o.png",
                "https://assets.rapidata.ai/tshirt-aurora.jpg",
                "https://assets.rapidata.ai/teamleader-aurora.jpg");
        String context = "A t-shirt with the text 'Running on caffeine & dreams'";
        List<String> scale = List.of("1: Not at all", "2: A little", "3: Moderately", "4: Very well", "5: Perfectly");
        Audience audience = client.audience().createAudience("Likert Scale Audience");
        audience.addClassificationExample(
                "How well does the image match the description?",
                scale,
                "https://assets.rapidata.ai/tshirt-4o.png",
                List.of("5: Perfectly"),
                options -> options.context(context));
        JobDefinition definition = client.job()
                .createClassificationJobDefinition(
                        "Likert Scale Example",
                        "How well does the image match the description?",
                        scale,
                        images,
                        DataType.MEDIA,
                        options -> options.contexts(Collections.nCopies(images.size(), context))
                                .responsesPerDatapoint(25)
                                .settings(Settings.noShuffle()));
        definition.preview();

        Job job = audience.assignJob(definition);
        job.displayProgressBar();
        ClassificationResults results = job.getResults().asClassification();

        assertThat(results.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.votes()).hasSizeGreaterThanOrEqualTo(25);
            assertThat(scale).contains(row.votes().get(0).selectedCategory());
            assertThat(images)
                    .contains(row.datapoint().orElseThrow().assets().get(0).source());
        });
        assertThat(results.rows())
                .extracting(row -> row.sortIndex().orElseThrow())
                .containsExactlyInAnyOrder(0L, 1L, 2L);
    }

    @Test
    void compare_ofTwoModels() {
        List<String> prompts = List.of(
                "A sign that says 'Diffusion'.",
                "A yellow flower sticking out of a green pot.",
                "hyperrealism render of a surreal alien humanoid.",
                "psychedelic duck",
                "A small blue book sitting on a large red book.");
        List<List<String>> pairs =
                List.of(pair("sign_diffusion"), pair("flower"), pair("alien"), pair("duck"), pair("book"));
        Audience audience = client.audience().createAudience("Prompt Alignment Audience");
        audience.addCompareExample(
                "Which image follows the prompt more accurately?",
                pairs.get(0),
                "https://assets.rapidata.ai/flux_sign_diffusion.jpg",
                options -> options.context("A sign that says 'Diffusion'."));
        JobDefinition definition = client.job()
                .createCompareJobDefinition(
                        "Example Image Prompt Alignment Job",
                        "Which image follows the prompt more accurately?",
                        pairs,
                        DataType.MEDIA,
                        options -> options.responsesPerDatapoint(25).contexts(prompts));
        definition.preview();

        Job job = audience.assignJob(definition);
        job.displayProgressBar();
        CompareResults results = job.getResults().asCompare();

        assertThat(results.rows()).hasSize(5).allSatisfy(row -> {
            int place = (int) row.sortIndex().orElseThrow();
            assertThat(row.context()).contains(prompts.get(place));
            assertThat(row.datapoint().orElseThrow().assets())
                    .extracting(asset -> asset.source())
                    .isEqualTo(pairs.get(place));
            assertThat(row.votes()).hasSizeGreaterThanOrEqualTo(25);
        });
    }

    private static List<String> pair(String subject) {
        return List.of(
                "https://assets.rapidata.ai/flux_" + subject + ".jpg",
                "https://assets.rapidata.ai/mj_" + subject + ".jpg");
    }
}
