package ai.rapidata.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.examples.migration.AudienceAndJob;
import ai.rapidata.examples.migration.LegacyOrder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ExamplesTest {
    private interface Program {
        void run() throws Exception;
    }

    @Test
    void quickstart_onTheSandbox_printsResultsAndWritesTables() throws Exception {
        String output = outputOf(() -> Quickstart.main(new String[0]));

        assertThat(output)
                .contains("Talking to a sandbox in this process")
                .contains("A small blue book sitting on a large red book.")
                .contains("Wins: {aurora=")
                .contains("It is a grey bag");
        assertThat(Files.readAllLines(Path.of("target/quickstart/pictures.csv")))
                .hasSize(1 + 4);
        assertThat(Files.readAllLines(Path.of("target/quickstart/texts.csv"))).hasSize(1 + 3);
    }

    @Test
    void customAudience_onTheSandbox_printsConfidences() throws Exception {
        String output = outputOf(() -> CustomAudience.main(new String[0]));

        assertThat(output).contains("Recruiting: ").containsPattern("=0\\.\\d+");
    }

    @Test
    void migration_onTheSandbox_printsTheWinnersOfBothWays() throws Exception {
        assertThat(outputOf(() -> LegacyOrder.main(new String[0]))).contains("A cat on a chair: ");
        assertThat(outputOf(() -> AudienceAndJob.main(new String[0]))).contains("A cat on a chair: ");
    }

    @Test
    void failedUploads_onTheSandbox_endsWithACompleteDefinition() throws Exception {
        String output = outputOf(() -> FailedUploads.main(new String[0]));

        assertThat(output).contains("balloon.jpg").contains("Complete: http");
    }

    @Test
    void modelRanking_onTheSandbox_ranksFiveModelsAndDrawsThem() throws Exception {
        String output = outputOf(() -> ModelRanking.main(new String[0]));

        assertThat(output)
                .contains("Aurora 2 takes part with 20 images")
                .containsPattern("\\d+ s: \\d+ responses, [1-4] models under evaluation")
                .containsPattern("Ember came in at rank 3\\.");
        assertThat(output.substring(output.indexOf("Five models:")))
                .containsSubsequence(
                        "| 1 | Aurora 2 ", "| 2 | Borealis ", "| 3 | Ember ", "| 4 | Cirrus ", "| 5 | Dune ");
        assertThat(Path.of("target/model-ranking/models.html"))
                .content()
                .contains("data-chart=\"scores\"", "data-chart=\"matrix\"", "Dune against Aurora 2: ");
        try (Stream<Path> images = Files.list(Path.of("target/model-ranking/images"))) {
            assertThat(images).hasSize(5 * 20);
        }
    }

    @Test
    void textRanking_onTheSandbox_ranksTwoBatches() throws Exception {
        String output = outputOf(() -> TextRanking.main(new String[0]));

        assertThat(output)
                .contains("\"A train is late\" ended as Completed")
                .containsPattern("  1\\. .+ \\(1[2-9]\\d\\d\\)");
        assertThat(Path.of("target/text-ranking/texts.html")).content().contains("<h2>A bakery opens on Saturday</h2>");
    }

    @Test
    void choose_hostedServiceWithoutTheSwitch_isRefused() {
        assertThatThrownBy(() -> ExampleService.choose(Map.of("RAPIDATA_API_URL", "https://api.rapidata.ai"), false))
                .hasMessageContaining("-Drapidata.quickstart.hosted=true");
    }

    @Test
    void choose_credentialsAlone_staysInTheSandbox() {
        Map<String, String> credentials = Map.of("RAPIDATA_CLIENT_ID", "id", "RAPIDATA_CLIENT_SECRET", "secret");

        try (ExampleService service = ExampleService.choose(credentials, false)) {
            assertThat(service.costsMoney()).isFalse();
            assertThat(service.description()).contains("sandbox");
        }
    }

    @Test
    void choose_theSwitch_namesTheHostedService() {
        try (ExampleService service = ExampleService.choose(Map.of(), true)) {
            assertThat(service.costsMoney()).isTrue();
            assertThat(service.description()).contains("hosted").contains("api.rapidata.ai");
        }
    }

    private static String outputOf(Program program) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setProperty("rapidata.examples.module", ".");
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
            System.clearProperty("rapidata.examples.module");
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
