package ai.rapidata.sdk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.audience.AudienceKind;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobStatus;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The programs of the pages "Overview" and "Quick Start". */
class QuickstartPageTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private final RapidataClient client = TIME.client();

    @Test
    void imagePromptAlignment_fromAudienceToResults() {
        Audience audience = client.audience().findAudiences("alignment").get(0);
        JobDefinition definition = client.job()
                .createCompareJobDefinition(
                        "Example Image Prompt Alignment",
                        "Which image matches the description better?",
                        List.of(List.of(
                                "https://assets.rapidata.ai/midjourney-5.2_37_3.jpg",
                                "https://assets.rapidata.ai/flux-1-pro_37_0.jpg")),
                        DataType.MEDIA,
                        options -> options.contexts(List.of("A small blue book sitting on a large red book.")));
        definition.preview();

        Job job = audience.assignJob(definition);
        job.displayProgressBar();
        CompareResults results = job.getResults().asCompare();

        assertThat(audience.kind()).isEqualTo(AudienceKind.CURATED);
        assertThat(results.rows()).singleElement().satisfies(row -> {
            assertThat(row.votes()).hasSizeGreaterThanOrEqualTo(10);
            assertThat(row.context()).contains("A small blue book sitting on a large red book.");
            assertThat(row.sortIndex()).hasValue(0);
            assertThat(row.datapoint().orElseThrow().context())
                    .contains("A small blue book sitting on a large red book.");
        });
        assertThat(results.toString()).isNotBlank();
        assertThat(job.getStatus()).isEqualTo(JobStatus.COMPLETED);
        assertThat(TIME.printed())
                .contains("Job definition: " + SANDBOX.url() + "/definitions/" + definition.id())
                .contains("Job: " + SANDBOX.url() + "/audiences/" + audience.id() + "/job/" + job.id())
                .contains("100.0 %");

        findExistingResources(audience, definition, job);
    }

    private void findExistingResources(Audience audience, JobDefinition definition, Job job) {
        assertThat(client.audience().getAudienceById(audience.id()).name()).isEqualTo(audience.name());
        assertThat(client.audience().findAudiences()).isNotEmpty();
        assertThat(client.job().findJobDefinitions("Example Image Prompt Alignment"))
                .extracting(JobDefinition::id)
                .contains(definition.id());
        assertThat(client.job().getJobDefinitionById(definition.id()).name()).isEqualTo(definition.name());
        assertThat(client.job().findJobDefinitions())
                .extracting(JobDefinition::id)
                .contains(definition.id());
        assertThat(client.job().findJobs("Example Image Prompt Alignment"))
                .extracting(Job::id)
                .contains(job.id());
        assertThat(client.job().findJobs()).extracting(Job::id).contains(job.id());
        assertThat(client.job().getJobById(job.id()).name()).isEqualTo(job.name());
        assertThat(audience.findJobs("Prompt Alignment")).extracting(Job::id).contains(job.id());
        assertThat(audience.streamJobs("Prompt Alignment")).extracting(Job::id).contains(job.id());
        assertThat(client.audience().findAudiences("no audience has this name")).isEmpty();
    }

    @Test
    void videoComparison_onTheCuratedAudience() {
        JobDefinition definition = client.job()
                .createCompareJobDefinition(
                        "Example Video Comparison",
                        "Which video fits the description better?",
                        List.of(List.of(
                                "https://assets.rapidata.ai/0074_sora_1.mp4",
                                "https://assets.rapidata.ai/0074_hunyuan_1724.mp4")),
                        DataType.MEDIA,
                        options -> options.contexts(
                                List.of("A group of elephants painting vibrant murals on a city wall.")));

        Job job = client.audience().findAudiences("alignment").get(0).assignJob(definition);
        job.view();
        job.displayProgressBar();

        assertThat(job.getResults().asCompare().rows()).hasSize(1);
    }

    @Test
    void audioComparison_onTheGlobalAudience() {
        Audience audience = client.audience().getAudienceById("global");
        JobDefinition definition = client.job()
                .createCompareJobDefinition(
                        "Example Audio Comparison",
                        "Which audio clip sounds more natural?",
                        List.of(List.of(
                                "https://assets.rapidata.ai/Chat_gpt.mp3",
                                "https://assets.rapidata.ai/ElevenLabs.mp3")),
                        DataType.MEDIA);

        Job job = audience.assignJob(definition);
        job.displayProgressBar();

        assertThat(audience.kind()).isEqualTo(AudienceKind.GLOBAL);
        assertThat(job.warnings()).isEmpty();
        assertThat(job.getResults().asCompare().rows()).hasSize(1);
    }

    @Test
    void textComparison_onTheGlobalAudience() {
        JobDefinition definition = client.job()
                .createCompareJobDefinition(
                        "Example Text Comparison",
                        "Which sentence is grammatically more correct?",
                        List.of(List.of(
                                "The children were amazed by the magician's tricks",
                                "The children were amusing by the magician's tricks.")),
                        DataType.TEXT);

        Job job = client.audience().getAudienceById("global").assignJob(definition);
        CompareResults results = job.getResults().asCompare();

        assertThat(results.rows().get(0).datapoint().orElseThrow().assets())
                .extracting(asset -> asset.source())
                .contains("The children were amazed by the magician's tricks");
    }
}
