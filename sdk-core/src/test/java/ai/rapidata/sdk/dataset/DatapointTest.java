package ai.rapidata.sdk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatapointTest {

    @ParameterizedTest
    @CsvSource({
        "http://h/a.png, true",
        "HTTPS://H/A.png, true",
        "HtTp://h, true",
        "/files/a.png, false",
        "s3://bucket/a.png, false",
        "https:/h/a.png, false",
        "httpx://h, false"
    })
    void media_isUrl_whenItBeginsLikeOne(String location, boolean url) {
        assertThat(Asset.media(location).isUrl()).isEqualTo(url);
    }

    @Test
    void datapoint_keepsWhatItWasGiven() {
        Datapoint datapoint = Datapoint.mediaPair("a.png", "b.png")
                .withContext("ctx")
                .withMediaContext("m.png", "n.png")
                .withGroup("g")
                .withPrivateMetadata(Map.of("k", "v"));

        assertThat(datapoint.assets()).containsExactly(Asset.media("a.png"), Asset.media("b.png"));
        assertThat(datapoint.dataType()).isEqualTo(DataType.MEDIA);
        assertThat(datapoint.isPair()).isTrue();
        assertThat(datapoint.isMulti()).isTrue();
        assertThat(datapoint.context()).contains("ctx");
        assertThat(datapoint.mediaContext()).containsExactly(Asset.media("m.png"), Asset.media("n.png"));
        assertThat(datapoint.group()).contains("g");
        assertThat(datapoint.privateMetadata()).containsExactly(Map.entry("k", "v"));
        assertThat(datapoint.sentence()).isEmpty();
    }

    @Test
    void datapoint_isEqual_whenEverythingIs() {
        assertThat(Datapoint.text("a").withContext("c"))
                .isEqualTo(Datapoint.text("a").withContext("c"));
        assertThat(Datapoint.text("a").withContext("c"))
                .hasSameHashCodeAs(Datapoint.text("a").withContext("c"));
        assertThat(Datapoint.text("a"))
                .isNotEqualTo(Datapoint.media("a"))
                .isNotEqualTo(Datapoint.textGroup(List.of("a")));
    }

    @Test
    void blankContext_isAllowed() {
        assertThat(Datapoint.text("a").withContext(" ").context()).contains(" ");
    }

    @Test
    void refusals_nameFieldValueAndFix() {
        refused("asset", () -> Datapoint.media(""));
        refused("asset", () -> Datapoint.text(""));
        refused("asset", () -> Datapoint.mediaPair("a", ""));
        refused("assets", () -> Datapoint.mediaGroup(List.of()));
        refused("assets", () -> Datapoint.of(List.of(Asset.text("a"), Asset.media("b"))));
        refused("context", () -> Datapoint.text("a").withContext(""));
        refused("mediaContext", () -> Datapoint.text("a").withMediaContext());
        refused("mediaContext", () -> Datapoint.text("a").withMediaContext("b", ""));
        refused("mediaContext", () -> Datapoint.text("a").withMediaContextAssets(List.of(Asset.text("b"))));
        refused("sentence", () -> Datapoint.media("a").withSentence("one"));
        refused("sentence", () -> Datapoint.media("a").withContext("c").withSentence("two words"));
        refused("sentence", () -> Datapoint.media("a").withSentence("two words").withContext("c"));
        refused("group", () -> Datapoint.text("a").withGroup(""));
        refused("privateMetadata", () -> Datapoint.text("a").withPrivateMetadata(Map.of("", "v")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "tab\tseparated", " padded   words "})
    void sentence_ofTwoWords_isAccepted(String sentence) {
        assertThat(Datapoint.media("a").withSentence(sentence).sentence()).contains(sentence);
    }

    @Test
    void text_ofADatapoint_isShortAndHidesMetadata() {
        String text = Datapoint.text("x".repeat(500))
                .withPrivateMetadata(Map.of("k", "hidden"))
                .toString();

        assertThat(text).hasSizeLessThan(120).doesNotContain("hidden");
    }

    @Test
    void parallelLists_areCombined() {
        List<Datapoint> datapoints = Datapoints.mediaPairs(List.of(List.of("a", "b"), List.of("c", "d")))
                .withContexts(List.of("one", "two"))
                .withMediaContexts(List.of(List.of("m"), List.of("n", "o")))
                .withPrivateMetadata(List.of(Map.of(), Map.of("k", "v")));

        assertThat(datapoints.get(1))
                .isEqualTo(Datapoint.mediaPair("c", "d")
                        .withContext("two")
                        .withMediaContext("n", "o")
                        .withPrivateMetadata(Map.of("k", "v")));
    }

    @Test
    void parallelLists_refusals_nameTheElement() {
        refused("datapoints[1]", () -> Datapoints.media(List.of("a", "")));
        refused("datapoints[0]", () -> Datapoints.mediaPairs(List.of(List.of("a", "b", "c"))));
        refused("contexts", () -> Datapoints.text(List.of("a")).withContexts(List.of("x", "y")));
        refused("contexts[1]", () -> Datapoints.text(List.of("a", "b")).withContexts(List.of("x", "")));
        refused("sentences[0]", () -> Datapoints.media(List.of("a")).withSentences(List.of("one")));
        refused("mediaContexts", () -> Datapoints.text(List.of("a")).withMediaContexts(List.of()));
    }

    private static void refused(String field, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.fix()).isNotBlank();
            assertThat(e).hasMessageStartingWith(field + ": ");
        });
    }
}
