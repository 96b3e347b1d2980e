package ai.rapidata.sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SandboxExtensionTest {
    @RegisterExtension
    static final SandboxExtension sandbox = SandboxExtension.standard();

    @Test
    void url_withoutToken_isAnsweredAsUnauthorized() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                sandbox.url().resolve("/connect/userinfo").toURL().openConnection();

        assertThat(connection.getResponseCode()).isEqualTo(401);
        connection.disconnect();
    }
}
