package ai.rapidata.sdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonNumber;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonString;
import ai.rapidata.sdk.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static String written(JsonValue value) {
        return new String(Json.write(value), StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "0",
                "-12.50",
                "123456789012345678901234567890",
                "\"\"",
                "{\"b\":1,\"a\":[null,false,{\"c\":\"x\"}]}"
            })
    void parseThenWrite_anyText_unchanged(String text) throws IOException {
        assertThat(written(Json.parse(text))).isEqualTo(text);
        assertThat(Json.parse(text)).hasToString(text);
        assertThat(Json.parse(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Json.parse(text));
        assertThat(Json.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Json.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{", "{} {}", "[1,]", "{\"a\"}", "nul", "'x'", "NaN"})
    void parse_notOneValue_refused(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(IOException.class);
    }

    @Test
    void parse_textInAnError_notShown() {
        assertThatThrownBy(() -> Json.parse("{\"secret\":\"hunter2\" oops"))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void parse_nestedBeyondReason_refusedWithoutStackOverflow() {
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJhbGci.hunter2", "{\"password\": hunter2}", "{hunter2", "{\"a\":\"b\" hunter2}"})
    void parse_malformed_placeNamedAndNothingQuoted(String text) {
        assertThatThrownBy(() -> Json.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the text is not valid JSON at line 1, column ")
                .hasNoCause();
    }

    @Test
    void write_unicodeAndControls_asciiThatReadsBack() throws IOException {
        JsonString text = new JsonString("grün \uD83D\uDE00 \u0001\t\"\\/ \uFEFF");

        assertThat(written(text)).matches("[ -~]*");
        assertThat(Json.parse(written(text))).isEqualTo(text);
        assertThat(Json.parse(text.toString())).isEqualTo(text);
    }

    @Test
    void write_toStream_flushesAndLeavesItOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream stream = new OutputStream() {
            @Override
            public void write(int octet) {
                bytes.write(octet);
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };

        Json.write(new JsonArray(java.util.List.of(JsonNull.INSTANCE)), stream);

        assertThat(bytes).hasToString("[null]");
        assertThat(closed).isFalse();
    }

    @Test
    void parse_numbers_keepTheirPrecision() throws IOException {
        JsonObject numbers = (JsonObject) Json.parse("{\"a\":0.1,\"b\":1e3,\"c\":9007199254740993,\"d\":1.0}");

        assertThat(numbers.decimal("a")).contains(new BigDecimal("0.1"));
        assertThat(numbers.longValue("b")).hasValue(1000);
        assertThat(numbers.longValue("c")).hasValue(9_007_199_254_740_993L);
        assertThat(numbers.get("d")).isEqualTo(new JsonNumber(BigDecimal.ONE));
        assertThat(numbers.get("d").hashCode()).isEqualTo(JsonValue.of(1).hashCode());
    }

    @Test
    void parse_repeatedMember_lastOneCounts() throws IOException {
        assertThat(((JsonObject) Json.parse("{\"a\":1,\"a\":2}")).intValue("a")).hasValue(2);
    }
}
