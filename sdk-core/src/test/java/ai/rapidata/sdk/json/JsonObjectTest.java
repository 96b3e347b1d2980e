package ai.rapidata.sdk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

    private static JsonObject of(JsonValue value) {
        return JsonObject.builder().put("x", value).build();
    }

    @Test
    void getters_memberOfAnotherKind_emptyAndNeverThrowing() {
        List<JsonObject> odd = List.of(
                JsonObject.empty(),
                of(JsonNull.INSTANCE),
                of(JsonObject.empty()),
                of(JsonArray.of()),
                of(JsonValue.of("text")));
        for (JsonObject object : odd) {
            assertThat(object.longValue("x")).isEmpty();
            assertThat(object.intValue("x")).isEmpty();
            assertThat(object.doubleValue("x")).isEmpty();
            assertThat(object.decimal("x")).isEmpty();
            assertThat(object.booleanValue("x")).isEmpty();
            assertThat(object.instant("x")).isEmpty();
            assertThat(object.strings("x")).isEmpty();
            assertThat(object.objects("x")).isEmpty();
        }
        assertThat(of(JsonValue.of(1)).object("x")).isEmpty();
        assertThat(of(JsonValue.of(1)).array("x")).isEmpty();
        assertThat(of(JsonArray.of()).string("x")).isEmpty();
    }

    @Test
    void numbers_textAndFractions_readLeniently() {
        assertThat(of(JsonValue.of("42")).longValue("x")).hasValue(42);
        assertThat(of(JsonValue.of(3.0)).intValue("x")).hasValue(3);
        assertThat(of(JsonValue.of(3.5)).intValue("x")).isEmpty();
        assertThat(of(JsonValue.of(1L << 40)).intValue("x")).isEmpty();
        assertThat(of(new JsonNumber(new BigDecimal("1e999999999"))).doubleValue("x"))
                .isEmpty();
        assertThat(of(new JsonNumber(new BigDecimal("1e999999999"))).longValue("x"))
                .isEmpty();
    }

    @Test
    void string_scalars_asText() {
        assertThat(of(JsonValue.of(7)).string("x")).contains("7");
        assertThat(of(JsonValue.of(true)).string("x")).contains("true");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T03:04:13.559026Z,2026-11-21T03:04:13.559026Z",
        "2026-11-21T03:04:13+02:00,2026-11-21T01:04:13Z",
        "2026-11-21T03:04:13.1234567,2026-11-21T03:04:13.123456700Z"
    })
    void instant_isoForms_read(String text, String expected) {
        assertThat(of(JsonValue.of(text)).instant("x")).contains(Instant.parse(expected));
    }

    @Test
    void has_jsonNull_isNoValue() {
        JsonObject object = JsonObject.builder().putNull("x").build();

        assertThat(object.has("x")).isFalse();
        assertThat(object.get("x")).isSameAs(JsonNull.INSTANCE);
        assertThat(object.get("y")).isNull();
    }

    @Test
    void lists_mixedElements_onlyTheWantedOnes() {
        JsonObject object = of(JsonArray.of(JsonValue.of("a"), JsonNull.INSTANCE, JsonObject.empty(), JsonValue.of(1)));

        assertThat(object.strings("x")).containsExactly("a");
        assertThat(object.objects("x")).containsExactly(JsonObject.empty());
        assertThat(object.array("x")).hasSize(4);
    }

    @Test
    void builder_nullables_keepTheDifferenceOfNullAndAbsent() {
        JsonObject object = JsonObject.builder()
                .putNullable("a", (String) null)
                .putIfPresent("b", (String) null)
                .putNullable("c", "x")
                .putIfPresent("d", "y")
                .putIfPresent("e", JsonValue.of(1))
                .put("f", 2.5)
                .put("g", true)
                .put("h", "gone")
                .remove("h")
                .build();

        assertThat(object).hasToString("{\"a\":null,\"c\":\"x\",\"d\":\"y\",\"e\":1,\"f\":2.5,\"g\":true}");
        assertThat(object.toBuilder().put("a", 1).build().toString()).startsWith("{\"a\":1,\"c\"");
    }

    @Test
    void members_sourceChangedLater_objectDoesNotFollow() {
        Map<String, JsonValue> source = new HashMap<>(Map.of("a", JsonValue.of(1)));
        JsonObject object = new JsonObject(source);
        source.clear();

        assertThat(object.has("a")).isTrue();
        assertThatThrownBy(() -> object.members().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void builder_usedAfterBuild_builtObjectsDoNotFollow() {
        JsonObject.Builder builder = JsonObject.builder().put("a", 1).put("b", 2);
        JsonObject first = builder.build();
        JsonObject second = builder.put("a", 3).build();
        JsonObject third = builder.remove("b").build();

        assertThat(first).hasToString("{\"a\":1,\"b\":2}");
        assertThat(second).hasToString("{\"a\":3,\"b\":2}");
        assertThat(third).hasToString("{\"a\":3}");
        assertThat(first.toBuilder().put("c", 4).build().members()).hasSize(3);
        assertThat(first.members()).hasSize(2);
    }

    @Test
    void members_ofBuiltAndReadObjects_cannotBeChanged() {
        Map<String, JsonValue> members =
                JsonObject.builder().put("a", 1).put("b", 2).build().members();

        assertThatThrownBy(members::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> members.put("c", JsonValue.of(3))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> members.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> members.entrySet().iterator().next().setValue(JsonValue.of(4)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(members).containsExactly(Map.entry("a", JsonValue.of(1)), Map.entry("b", JsonValue.of(2)));
        assertThat(members.keySet()).containsExactly("a", "b");
        assertThat(members).isEqualTo(Map.of("b", JsonValue.of(2), "a", JsonValue.of(1)));
        assertThat(Map.of("b", JsonValue.of(2), "a", JsonValue.of(1))).isEqualTo(members);
    }

    @Test
    void equality_orderOfMembers_doesNotMatter() {
        JsonObject one = JsonObject.builder().put("a", 1).put("b", 2).build();
        JsonObject other = JsonObject.builder().put("b", 2).put("a", 1).build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void of_numberThatJsonCannotExpress_refused(double value) {
        assertThatThrownBy(() -> JsonValue.of(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toString_lonelySurrogate_escaped() {
        assertThat(new JsonString("a\uD800b")).hasToString("\"a\\ud800b\"");
        assertThat(new JsonString("\uDE00")).hasToString("\"\\ude00\"");
        assertThat(new JsonString("\uD83D\uDE00")).hasToString("\"\uD83D\uDE00\"");
    }
}
