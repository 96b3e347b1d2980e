package ai.rapidata.sdk.internal.demographic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.demographic.DemographicManager;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.DemographicApi;
import ai.rapidata.sdk.task.Settings;
import ai.rapidata.sdk.testing.ManualTime;
import ai.rapidata.sdk.testing.ScriptedTransport;
import ai.rapidata.sdk.testing.UploadBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceDemographicManagerTest {

    private static final String DEMOGRAPHIC = "POST /rapid/demographic";
    private static final List<String> AGES = List.of("18-29", "30-39");

    @TempDir
    Path directory;

    private final ScriptedTransport service =
            new ScriptedTransport().storesFiles().on(DEMOGRAPHIC, "{\"rapidId\":\"rp_1\"}");
    private UploadBench upload;

    private DemographicManager demographics() {
        upload =
                new UploadBench(service, directory.resolve("cache"), (UploadConfig config) -> config, new ManualTime());
        return new ServiceDemographicManager(new DemographicApi(service), upload.uploads.assets());
    }

    @AfterEach
    void close() {
        if (upload != null) {
            upload.close();
        }
    }

    private String file(String name) throws IOException {
        return Files.writeString(directory.resolve(name), "content of " + name).toString();
    }

    @Test
    void createDemographicRapid_withAMedium_sendsWhatWasCaptured() throws IOException {
        String id = demographics().createDemographicRapid("age", "How old are you?", AGES, file("u.webp"));

        assertThat(id).isEqualTo("rp_1");
        assertThat(service.bodyOf(DEMOGRAPHIC))
                .isEqualTo("{\"key\":\"age\",\"payload\":{\"title\":\"How old are you?\",\"categories\":["
                        + "{\"label\":\"18-29\",\"value\":\"18-29\"},{\"label\":\"30-39\",\"value\":\"30-39\"}]},"
                        + "\"asset\":{\"_t\":\"ExistingAssetInput\",\"name\":\"up_u.webp\"}}");
        assertThat(service.only(DEMOGRAPHIC).repeatable()).isFalse();
    }

    @Test
    void createDemographicRapid_withContextsAndSettings_sendsAllOfThem() throws IOException {
        demographics()
                .createDemographicRapid(
                        "age",
                        "How old?",
                        AGES,
                        Datapoint.text("You").withContext("Truly").withMediaContext(file("a.webp"), file("b.webp")),
                        Settings.noShuffle());

        assertThat(service.bodyOf(DEMOGRAPHIC))
                .endsWith("\"featureFlags\":[{\"key\":\"no_shuffle\",\"value\":\"True\"}],"
                        + "\"asset\":{\"_t\":\"TextAssetInput\",\"text\":\"You\"},\"context\":\"Truly\","
                        + "\"contextAsset\":{\"_t\":\"MultiAssetInput\",\"assets\":["
                        + "{\"_t\":\"ExistingAssetInput\",\"name\":\"up_a.webp\"},"
                        + "{\"_t\":\"ExistingAssetInput\",\"name\":\"up_b.webp\"}]}}");
    }

    @Test
    void createDemographicRapid_withNothingToShow_leavesItOut() {
        demographics().createDemographicRapid("age", "How old?", AGES);

        assertThat(service.bodyOf(DEMOGRAPHIC)).doesNotContain("asset").doesNotContain("featureFlags");
        assertThat(service.lines()).containsExactly(DEMOGRAPHIC);
    }

    @Test
    void createDemographicRapid_badInput_isRefusedBeforeAnyRequest() {
        DemographicManager demographics = demographics();

        assertThatThrownBy(() -> demographics.createDemographicRapid(" ", "How old?", AGES))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("key: is blank");
        assertThatThrownBy(() -> demographics.createDemographicRapid("age", "x".repeat(251), AGES))
                .hasMessageStartingWith("instruction: ");
        assertThatThrownBy(() -> demographics.createDemographicRapid("age", "How old?", List.of("18-29")))
                .hasMessageStartingWith("answerOptions: ");
        assertThatThrownBy(() -> demographics.createDemographicRapid(
                        "age", "How old?", AGES, Datapoint.mediaPair("missing-a.jpg", "missing-b.jpg")))
                .hasMessageStartingWith("datapoint");
        assertThat(service.sent()).isEmpty();
    }
}
