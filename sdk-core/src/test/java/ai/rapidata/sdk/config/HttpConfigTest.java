package ai.rapidata.sdk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpConfigTest {

    @Test
    void with_anything_originalUnchanged() {
        HttpConfig before = HttpConfig.defaults();
        HttpConfig after = before.withHttp2(false)
                .withTimeouts(timeouts -> timeouts.withConnect(Duration.ofSeconds(1)))
                .withHeader("X-Gateway", "key-123");

        assertThat(before.http2()).isTrue();
        assertThat(before.headers()).isEmpty();
        assertThat(before.timeouts()).isEqualTo(Timeouts.defaults());
        assertThat(after.http2()).isFalse();
        assertThat(after.headers()).containsEntry("X-Gateway", "key-123");
        assertThat(after.timeouts().connect()).isEqualTo(Duration.ofSeconds(1));
        assertThat(after.toString()).contains("X-Gateway").doesNotContain("key-123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization", "X-CLIENT", "Content-Length", "a b", "a:b", "ü"})
    void withHeader_nameThatCannotBeSet_refused(String name) {
        assertThatThrownBy(() -> HttpConfig.defaults().withHeader(name, "x")).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"line\nbreak", "ünï", "\u0000"})
    void withHeader_valueThatCannotBeSent_refusedWithoutShowingIt(String value) {
        assertThatThrownBy(() -> HttpConfig.defaults().withHeader("X-Key", value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("X-Key")
                .hasMessageNotContaining(value);
    }
}
