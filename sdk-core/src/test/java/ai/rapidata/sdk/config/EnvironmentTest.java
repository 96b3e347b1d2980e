package ai.rapidata.sdk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

    @Test
    void of_name_fourHosts() {
        Environment environment = Environment.of("rapidata.ai");

        assertThat(environment.apiUrl()).hasToString("https://api.rapidata.ai");
        assertThat(environment.authUrl()).hasToString("https://auth.rapidata.ai");
        assertThat(environment.appUrl()).hasToString("https://app.rapidata.ai");
        assertThat(environment.assetsUrl()).hasToString("https://assets.rapidata.ai");
        assertThat(environment.hosted()).isTrue();
        assertThat(Environment.of("rabbitdata.ch").hosted()).isTrue();
        assertThat(Environment.of("rapidata.dev:8443").apiUrl()).hasToString("https://api.rapidata.dev:8443");
        assertThat(Environment.of("rapidata.dev").hosted()).isFalse();
    }

    @Test
    void fromVariables_nothingSet_production() {
        assertThat(Environment.fromVariables(Map.of())).isEqualTo(Environment.of("rapidata.ai"));
        assertThat(Environment.fromVariables(Map.of("RAPIDATA_ENVIRONMENT", "", "RAPIDATA_API_URL", " ")))
                .isEqualTo(Environment.of("rapidata.ai"));
    }

    @Test
    void fromVariables_apiUrlAlone_everythingAtItsOrigin() {
        Environment environment = Environment.fromVariables(
                Map.of("RAPIDATA_API_URL", "http://LOCALHOST:8080/base/", "RAPIDATA_ENVIRONMENT", "rapidata.ai"));

        assertThat(environment.apiUrl()).hasToString("http://localhost:8080/base");
        assertThat(environment.authUrl()).hasToString("http://localhost:8080");
        assertThat(environment.appUrl()).hasToString("http://localhost:8080");
        assertThat(environment.assetsUrl()).hasToString("http://localhost:8080");
        assertThat(environment.hosted()).isFalse();
    }

    @Test
    void fromVariables_singleParts_replaced() {
        Environment environment = Environment.fromVariables(Map.of(
                "RAPIDATA_ENVIRONMENT", "rabbitdata.ch",
                "RAPIDATA_AUTH_URL", "https://login.example",
                "RAPIDATA_APP_URL", "https://app.example",
                "RAPIDATA_ASSETS_URL", "https://cdn.example"));

        assertThat(environment.apiUrl()).hasToString("https://api.rabbitdata.ch");
        assertThat(environment.authUrl()).hasToString("https://login.example");
        assertThat(environment.appUrl()).hasToString("https://app.example");
        assertThat(environment.assetsUrl()).hasToString("https://cdn.example");
        assertThat(environment.hosted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "ftp://host",
                "http://",
                "http:///path",
                "not a url",
                "https://user:pw@host",
                "https://host?x=1",
                "https://host#f"
            })
    void fromVariables_unusableUrl_refusedNamingTheVariable(String url) {
        assertThatThrownBy(() -> Environment.fromVariables(Map.of("RAPIDATA_API_URL", url)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("RAPIDATA_API_URL: ")
                .hasMessageNotContaining("pw@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "https://api.rapidata.ai", "a b", "user@host"})
    void of_noHostName_refused(String name) {
        assertThatThrownBy(() -> Environment.of(name)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void fromVariables_environmentThatIsNoHostName_refusedNamingTheVariable() {
        assertThatThrownBy(() -> Environment.fromVariables(Map.of("RAPIDATA_ENVIRONMENT", "https://rapidata.ai")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("RAPIDATA_ENVIRONMENT: ");
    }

    @Test
    void local_url_isNoHostedEnvironment() {
        assertThat(Environment.local(URI.create("https://api.rapidata.ai")).hosted())
                .isFalse();
    }
}
