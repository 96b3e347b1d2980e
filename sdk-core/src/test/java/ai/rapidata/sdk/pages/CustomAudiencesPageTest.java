package ai.rapidata.sdk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.audience.AudienceKind;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The programs of the page "Custom Audiences". */
class CustomAudiencesPageTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private final RapidataClient client = TIME.client();

    @Test
    void completeExample_trainsAnAudienceAndRunsAJobOnIt() {
        Audience audience = client.audience().createAudience("Prompt Alignment Audience");
        for (int example = 0; example < 3; example++) {
            audience.addCompareExample(
                    "Which image follows the prompt more accurately?",
                    List.of(
                            "https://assets.rapidata.ai/flux_sign_diffusion.jpg",
                            "https://assets.rapidata.ai/mj_sign_diffusion.jpg"),
                    "https://assets.rapidata.ai/flux_sign_diffusion.jpg",
                    options -> options.context("A sign that says 'Diffusion'."));
        }
        JobDefinition definition = client.job()
                .createCompareJobDefinition(
                        "Prompt Alignment Job",
                        "Which image follows the prompt more accurately?",
                        List.of(List.of(
                                "https://assets.rapidata.ai/flux_flower.jpg",
                                "https://assets.rapidata.ai/mj_flower.jpg")),
                        DataType.MEDIA,
                        options -> options.contexts(List.of("A yellow flower sticking out of a green pot.")));
        definition.preview();

        Job job = audience.assignJob(definition);
        job.displayProgressBar();

        assertThat(job.getResults().asCompare().rows()).hasSize(1);
        assertThat(job.recruitingStarted()).isTrue();
        assertThat(job.warnings()).isEmpty();
        assertThat(audience.kind()).isEqualTo(AudienceKind.CUSTOM);
        assertThat(audience.getRecruitingMetrics().graduated()).isPositive();

        reuse(audience, definition);
    }

    private void reuse(Audience audience, JobDefinition definition) {
        assertThat(client.audience().findAudiences("Prompt Alignment"))
                .extracting(Audience::id)
                .contains(audience.id());
        Audience again = client.audience().getAudienceById(audience.id());

        Job job = again.assignJob(definition);

        assertThat(again.kind()).isEqualTo(AudienceKind.CUSTOM);
        assertThat(job.recruitingStarted()).isFalse();
        assertThat(job.getResults().asCompare().rows().get(0).sortIndex()).hasValue(0);
    }
}
