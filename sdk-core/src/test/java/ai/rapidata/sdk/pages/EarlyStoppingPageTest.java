package ai.rapidata.sdk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.results.ClassificationResults;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The program of the page "Early Stopping Based on Confidence". */
class EarlyStoppingPageTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private final RapidataClient client = TIME.client();

    @Test
    void classification_endsWithAFewResponsesOnceItIsCertain() {
        SANDBOX.service().crowd().truth("dog.jpeg", "Dog");
        Audience audience = client.audience().createAudience("Animal Classification Audience");
        audience.addClassificationExample(
                "What do you see in the image?",
                List.of("Cat", "Dog"),
                "https://assets.rapidata.ai/cat.jpeg",
                List.of("Cat"));
        JobDefinition definition = client.job()
                .createClassificationJobDefinition(
                        "Test Classification with Early Stopping",
                        "What do you see in the image?",
                        List.of("Cat", "Dog"),
                        List.of("https://assets.rapidata.ai/dog.jpeg"),
                        DataType.MEDIA,
                        options -> options.responsesPerDatapoint(50).confidenceThreshold(0.99));
        definition.preview();

        Job job = audience.assignJob(definition);
        job.displayProgressBar();
        ClassificationResults results = job.getResults().asClassification();

        assertThat(job.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(JobWarning.Kind.AUDIENCE);
            assertThat(warning.message()).contains("has 1 example;").contains("at least 3");
        });
        assertThat(results.rows()).singleElement().satisfies(row -> {
            assertThat(row.votes()).hasSizeBetween(2, 20);
            assertThat(row.tallies().confidencePerCategory().get("Dog")).isGreaterThan(0.99);
        });
    }
}
