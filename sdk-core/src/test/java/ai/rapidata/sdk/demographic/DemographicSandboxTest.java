package ai.rapidata.sdk.demographic;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.task.Settings;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemographicSandboxTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.standard();

    private final RapidataClient client = SANDBOX.client();

    @Test
    void questions_withAndWithoutSomethingToShow_areTakenIn() {
        List<String> answers = List.of("18-29", "30-39", "older");

        String plain = client.demographic().createDemographicRapid("age", "How old are you?", answers);
        String picture = client.demographic()
                .createDemographicRapid("age", "How old are you?", answers, "https://assets.rapidata.ai/cat.jpeg");
        String everything = client.demographic()
                .createDemographicRapid(
                        "age",
                        "How old are you?",
                        answers,
                        Datapoint.text("You").withContext("Nobody else"),
                        Settings.noShuffle());

        assertThat(List.of(plain, picture, everything)).doesNotHaveDuplicates().allMatch(id -> !id.isEmpty());
    }
}
