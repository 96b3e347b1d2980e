package ai.rapidata.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @Test
    void toString_anySecret_sameAsterisks() {
        assertThat(Secret.of("hunter2")).hasToString(Secret.of("").toString());
        assertThat(Secret.of("hunter2").toString()).doesNotContain("hunter2");
        assertThat(Secret.of("hunter2").reveal()).isEqualTo("hunter2");
    }

    @Test
    void equality_byValue() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
        assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b")).isNotEqualTo(Secret.of("aa"));
        assertThat(Secret.of("a").equals(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "with\nbreak", "with\u0000zero", "ünï", "tab\t", "del\u007F"})
    void token_charactersThatNoTokenHas_refusedWithoutShowingThem(String value) {
        assertThatThrownBy(() -> Token.of(value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining(value.isEmpty() ? "\u0001" : value);
        assertThatThrownBy(() -> Token.of("fine").withRefreshToken(value)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void token_toString_showsNoSecret() {
        Token token = Token.of("access-abc")
                .withRefreshToken("refresh-def")
                .withScope("api")
                .withExpiresAt(Instant.EPOCH);

        assertThat(token.toString()).doesNotContain("abc", "def").contains("1970-01-01", "api");
    }
}
