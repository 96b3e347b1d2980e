package ai.rapidata.sdk.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.internal.api.BatchResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchMatchingTest {

    @Test
    void match_inAnotherOrder_goesByTheUrl() {
        List<BatchResult.Item> items = List.of(item("http://b/2"), item("http://a/1"));

        assertThat(names(List.of("http://a/1", "http://b/2"), items)).containsExactly("http://a/1", "http://b/2");
    }

    @Test
    void match_prefersVerbatimOverNormalised() {
        List<BatchResult.Item> items = List.of(item("http://a/"), item("http://A"));

        assertThat(names(List.of("http://A", "http://a/"), items)).containsExactly("http://A", "http://a/");
    }

    @Test
    void match_ofUnknownUrls_goesByPositionWhenCountsAgree() {
        List<BatchResult.Item> items = List.of(item("https://cdn/x1"), item("http://b/2"), item("https://cdn/x3"));

        assertThat(names(List.of("http://a/1", "http://b/2", "http://c/3"), items))
                .containsExactly("https://cdn/x1", "http://b/2", "https://cdn/x3");
    }

    @Test
    void match_ofTooFewItems_leavesTheOthersOut() {
        assertThat(names(List.of("http://a/1", "http://b/2"), List.of(item("http://else/"))))
                .containsExactly("-", "-");
    }

    @Test
    void match_inTheSameOrder_needsNothingElse() {
        List<BatchResult.Item> items = List.of(item("http://a/1"), item("http://b/2"), item("http://c/3"));

        assertThat(BatchMatching.match(List.of("http://a/1", "http://b/2", "http://c/3"), items))
                .containsExactlyElementsOf(items);
    }

    @Test
    void match_ofTheSameUrlSeveralTimes_usesEachItemOnce() {
        List<String> urls = List.of("http://a/", "http://b/", "http://a/", "http://a/");
        List<BatchResult.Item> items =
                List.of(named("http://b/", "b"), named("http://a/", "1"), named("http://a/", "2"));

        assertThat(BatchMatching.match(urls, items))
                .extracting(item -> item == null ? null : item.name())
                .containsExactly("1", "b", "2", null);
    }

    @Test
    void match_ofTheSameUrlInTwoForms_givesEachForm_itsItem() {
        assertThat(names(
                        List.of("http://A/x", "http://a/x", "http://a:80/x"),
                        List.of(item("http://a/x"), item("http://a/x#2"))))
                .containsExactly("http://a/x#2", "http://a/x", "-");
    }

    @Test
    void match_ofAPartialResult_leavesOutWhatIsMissing() {
        assertThat(names(
                        List.of("http://a/1", "http://b/2", "http://c/3"),
                        List.of(item("http://c/3"), item("http://a/1"))))
                .containsExactly("http://a/1", "-", "http://c/3");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.COM, http://example.com/",
        "https://e.com:443/a, https://e.com/a",
        "http://e.com:80/a, http://e.com/a",
        "http://e.com:8080/a, http://e.com:8080/a",
        "http://e.com/a b, http://e.com/a%20b",
        "http://e.com/%c3%bc, http://e.com/%C3%BC",
        "http://e.com/ü, http://e.com/%C3%BC",
        "http://e.com/a/../b#frag, http://e.com/b",
        "http://e.com?q=1, http://e.com/?q=1",
        "http://[bad, http://[bad"
    })
    void normalised_forms(String url, String expected) {
        assertThat(BatchMatching.normalised(url)).isEqualTo(expected);
    }

    private static List<String> names(List<String> urls, List<BatchResult.Item> items) {
        return BatchMatching.match(urls, items).stream()
                .map(item -> item == null ? "-" : item.url())
                .toList();
    }

    private static BatchResult.Item item(String url) {
        return named(url, "n");
    }

    private static BatchResult.Item named(String url, String name) {
        return new BatchResult.Item(url, "Completed", name, List.of(), null, null, null);
    }
}
