package ai.rapidata.sdk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.results.ClassificationResults;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.task.Settings;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the page "Job Definition Parameter Reference". */
class ParameterReferencePageTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    @TempDir
    Path directory;

    private final RapidataClient client = TIME.client();

    private String image(String name) throws IOException {
        byte[] pixel = {
            (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, (byte) name.hashCode(), (byte) (name.hashCode() >> 8)
        };
        return Files.write(directory.resolve(name), pixel).toString();
    }

    private ClassificationResults classified(JobDefinition definition) {
        return client.audience()
                .getAudienceById("global")
                .assignJob(definition)
                .getResults()
                .asClassification();
    }

    private CompareResults compared(JobDefinition definition) {
        return client.audience()
                .getAudienceById("global")
                .assignJob(definition)
                .getResults()
                .asCompare();
    }

    @Test
    void dataType_text() {
        CompareResults results = compared(client.job()
                .createCompareJobDefinition(
                        "LLM Response Comparison",
                        "Which response is more helpful?",
                        List.of(List.of("Response A text here...", "Response B text here...")),
                        DataType.TEXT));

        assertThat(results.rows()).hasSize(1);
    }

    @Test
    void contexts_oneForEachImage() throws IOException {
        ClassificationResults results = classified(client.job()
                .createClassificationJobDefinition(
                        "Contexts",
                        "Does the image show this?",
                        List.of("Yes", "No"),
                        List.of(image("image1.png"), image("image2.png")),
                        DataType.MEDIA,
                        options ->
                                options.contexts(List.of("A cat sitting on a red couch", "A blue car in the rain"))));

        assertThat(results.rows())
                .extracting(row -> row.datapoint().orElseThrow().context().orElseThrow())
                .containsExactlyInAnyOrder("A cat sitting on a red couch", "A blue car in the rain");
    }

    @Test
    void mediaContexts_theOriginalBesideEachEditedImage() throws IOException {
        JobDefinition definition = client.job()
                .createClassificationJobDefinition(
                        "Media contexts",
                        "Is the edited image faithful?",
                        List.of("Yes", "No"),
                        List.of(image("edited1.png"), image("edited2.png")),
                        DataType.MEDIA,
                        options ->
                                options.singleMediaContexts(List.of(pathOf("original1.png"), pathOf("original2.png"))));

        assertThat(classified(definition).rows()).hasSize(2);
    }

    private String pathOf(String name) {
        try {
            return image(name);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    @Test
    void confidenceThreshold_stopsBeforeAllResponses() throws IOException {
        ClassificationResults results = classified(client.job()
                .createClassificationJobDefinition(
                        "Cat or Dog with Early Stopping",
                        "What animal is in this image?",
                        List.of("Cat", "Dog"),
                        Datapoints.media(List.of(image("pet1.png"), image("pet2.png"))),
                        options -> options.responsesPerDatapoint(50).confidenceThreshold(0.99)));

        assertThat(results.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.votes()).hasSizeLessThan(50));
    }

    @Test
    void settings_noShuffle() throws IOException {
        ClassificationResults results = classified(client.job()
                .createClassificationJobDefinition(
                        "Likert",
                        "Rate the quality of this image",
                        List.of("1: Poor", "2: Fair", "3: Good", "4: Excellent"),
                        List.of(Datapoint.media(image("image.png"))),
                        options -> options.settings(Settings.noShuffle())));

        assertThat(results.rows()).hasSize(1);
    }

    @Test
    void settings_markdown() {
        JobDefinition definition = client.job()
                .createCompareJobDefinition(
                        "LLM Response Comparison",
                        "Which response is better formatted?",
                        List.of(Datapoint.textPair("**Bold** and _italic_", "Plain text only")),
                        options -> options.settings(Settings.markdown()));

        assertThat(definition.warnings()).isEmpty();
        assertThat(compared(definition).rows()).hasSize(1);
    }

    @Test
    void settings_allowNeitherBoth() throws IOException {
        JobDefinition definition = client.job()
                .createCompareJobDefinition(
                        "Image Quality Comparison",
                        "Which image is higher quality?",
                        List.of(Datapoint.mediaPair(image("img_a.png"), image("img_b.png"))),
                        options -> options.settings(Settings.allowNeitherBoth()));

        assertThat(definition.warnings()).isEmpty();
        assertThat(compared(definition).rows()).hasSize(1);
    }

    @Test
    void answerOptions_ofAClassification() throws IOException {
        ClassificationResults results = classified(client.job()
                .createClassificationJobDefinition(
                        "Animal Classification",
                        "What animal is in the image?",
                        List.of("Cat", "Dog", "Bird", "Other"),
                        List.of(image("image1.png"), image("image2.png")),
                        DataType.MEDIA,
                        options -> options.responsesPerDatapoint(15)));

        assertThat(results.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.votes()).hasSizeGreaterThanOrEqualTo(15));
    }

    @Test
    void abNames_ofAComparison() throws IOException {
        JobDefinition definition = client.job()
                .createCompareJobDefinition(
                        "Model Comparison",
                        "Which image is better?",
                        List.of(Datapoint.mediaPair(image("model_a.png"), image("model_b.png"))),
                        options -> options.abNames("Flux", "Midjourney"));

        assertThat(compared(definition).rows()).hasSize(1);
    }
}
