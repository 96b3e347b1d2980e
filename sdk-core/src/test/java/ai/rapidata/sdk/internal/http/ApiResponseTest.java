package ai.rapidata.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiResponseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{}",
                " {\"a\":[{\"b\":\"}\"},{}]} \n",
                "[1,[2],{\"a\":\"\\\"]\"}]",
                "\"text\"",
                "12",
                "null",
                "{\"ä\":\"\\\\\"}"
            })
    void json_looksLikeJson(String body) {
        assertThat(response(body).looksLikeJson()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>{}</html>",
                "{",
                "{\"items\":[{\"a\":1}",
                "{\"items\":[{\"a\":1},{\"a\":2}",
                "[[1]",
                "{\"a\":\"}",
                "{\"a\":\"\\\"}",
                "{}{}",
                "\"",
                "\"text"
            })
    void pagesAndTornAnswers_doNot(String body) {
        assertThat(response(body).looksLikeJson()).isFalse();
    }

    private static ApiResponse response(String body) {
        return new ApiResponse(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
