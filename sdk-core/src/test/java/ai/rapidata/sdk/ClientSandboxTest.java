package ai.rapidata.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a client keeps for itself, its token, logins and caches, against a sandbox that the tests share. */
@Execution(ExecutionMode.SAME_THREAD)
class ClientSandboxTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.standard();

    @TempDir
    Path home;

    @Test
    void token_ofAnotherClient_isUsed() {
        try (RapidataClient first = TestClients.builder(SANDBOX.url(), home).build();
                RapidataClient second = TestClients.builder(SANDBOX.url(), home).build()) {
            Token token = first.getToken();

            second.setToken(token);

            assertThat(second.audience().findAudiences()).isNotEmpty();
            assertThat(second.getToken().accessToken()).isEqualTo(token.accessToken());
        }
    }

    @Test
    void tokenFile_isWrittenForOthers() {
        try (RapidataClient client = TestClients.builder(SANDBOX.url(), home).build()) {
            client.maintainTokenFile(home.resolve("token.json"));

            assertThat(home.resolve("token.json")).exists();
        }
    }

    @Test
    void clearedCaches_sendFilesAnew() throws IOException {
        String file = Files.writeString(home.resolve("a.png"), "no picture, but a file")
                .toString();
        try (RapidataClient client = TestClients.builder(SANDBOX.url(), home).build()) {
            Runnable upload = () -> client.job()
                    .createClassificationJobDefinition(
                            "N", "Cat or dog?", List.of("Cat", "Dog"), List.of(file), DataType.MEDIA);
            upload.run();
            upload.run();
            int once = uploads();

            client.clearAllCaches();
            upload.run();

            assertThat(uploads()).isEqualTo(once + 1);
        }
    }

    private static int uploads() {
        return SANDBOX.service().requests().count("POST", "/asset/file");
    }

    @Test
    void resetCredentials_leavesAClientThatWasGivenItsOwnAlone() {
        try (RapidataClient client = TestClients.builder(SANDBOX.url(), home).build()) {
            client.resetCredentials();

            assertThat(client.audience().findAudiences()).isNotEmpty();
        }
    }
}
