package ai.rapidata.sdk.context;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContextSandboxTest {

    private static final String FILLER = "The weather was fine and nothing else happened on that day. ";

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.standard();

    private final RapidataClient client = SANDBOX.client();

    private static String longText(String sentence) {
        return FILLER.repeat(10) + sentence + " " + FILLER.repeat(10);
    }

    @Test
    void longContext_keepsWhatTheQuestionIsAbout() {
        String shortened = client.context()
                .shortenContext(longText("A yellow flower stands in a green pot."), "What colour is the flower?");

        assertThat(shortened).contains("yellow flower").hasSizeLessThanOrEqualTo(ContextManager.MAX_CONTEXT_LENGTH);
    }

    @Test
    void manyContexts_comeBackInTheirOrder() {
        List<ContextQuestion> pairs = new ArrayList<>();
        for (int index = 0; index < 25; index++) {
            pairs.add(new ContextQuestion(longText("Room number " + index + " is empty."), "Which room is empty?"));
        }

        List<String> shortened = client.context().shortenContexts(pairs);

        assertThat(shortened).hasSize(25);
        for (int index = 0; index < 25; index++) {
            assertThat(shortened.get(index)).contains("Room number " + index + " is empty.");
        }
    }
}
