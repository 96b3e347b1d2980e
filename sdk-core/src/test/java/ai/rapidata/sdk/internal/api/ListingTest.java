package ai.rapidata.sdk.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.job.JobDefinitionField;
import ai.rapidata.sdk.job.JobField;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Operator;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import ai.rapidata.sdk.search.SearchField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static String query(PageRequest page) {
        return page.addTo(ApiRequest.get("/jobs")).build().query();
    }

    private static PageRequest first(Search<? extends SearchField> search) {
        return PageRequest.first(search, "-created_at");
    }

    @Test
    void byName_isTheServicesSearch_alsoWithoutName() {
        assertThat(query(PageRequest.byName("my name", 10, 1)))
                .isEqualTo("page=1&page_size=10&sort=-created_at&name%5Bcontains%5D=my%20name");
        assertThat(query(PageRequest.byName("", 5, 2)))
                .isEqualTo("page=2&page_size=5&sort=-created_at&name%5Bcontains%5D=");
        assertThat(query(PageRequest.byName("z", 10, 1).with("audience_id[eq]", "aud_1")))
                .endsWith("name%5Bcontains%5D=z&audience_id%5Beq%5D=aud_1");
    }

    @Test
    void byName_withoutAmountOrPage_refused() {
        assertThatThrownBy(() -> PageRequest.byName("", 0, 1)).hasMessageContaining("amount: is 0");
        assertThatThrownBy(() -> PageRequest.byName("", 10, 0)).hasMessageContaining("page: is 0");
    }

    @Test
    void search_allOperators_areSpelledAsTheServiceDoes() {
        Search<JobField> search = Search.<JobField>everything()
                .oneOf(JobField.STATE, "Running", "Completed")
                .from(JobField.CREATED_AT, Instant.parse("2026-01-01T00:00:00Z"))
                .sortedBy(JobField.NAME)
                .sortedByDescending(JobField.CREATED_AT)
                .matchingAny();

        assertThat(query(first(search)))
                .isEqualTo(
                        "page=1&page_size=100&sort=name&sort=-created_at&state%5Bin%5D=Running&state%5Bin%5D=Completed"
                                + "&created_at%5Bgte%5D=2026-01-01T00%3A00%3A00Z&logic=or");
        assertThat(query(first(Search.<JobField>everything()
                        .where(JobField.NAME, Operator.NOT_CONTAINS, "x")
                        .is(JobField.ID, "j")
                        .before(JobField.CREATED_AT, Instant.EPOCH)
                        .pageSize(7))))
                .isEqualTo("page=1&page_size=7&sort=-created_at&name%5Bnot_contains%5D=x&id%5Beq%5D=j"
                        + "&created_at%5Blt%5D=1970-01-01T00%3A00%3A00Z");
    }

    @Test
    void search_whatTheServiceCannot_refused() {
        assertThatThrownBy(() -> Search.<JobField>everything().is(JobField.PROGRESS, "1"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cannot filter by PROGRESS");
        assertThatThrownBy(() -> Search.<JobDefinitionField>everything().sortedBy(JobDefinitionField.OWNER_ID))
                .hasMessageContaining("cannot order by OWNER_ID");
        assertThatThrownBy(() -> Search.<JobField>everything().oneOf(JobField.STATE))
                .hasMessageContaining("IN was given 0 values");
        assertThatThrownBy(() -> Search.<JobField>everything().pageSize(0)).hasMessageContaining("pageSize");
        assertThatThrownBy(() -> first(Search.<JobField>everything()
                                .contains(JobField.NAME, "a")
                                .matchingAny())
                        .with("audience_id[eq]", "x"))
                .hasMessageContaining("matchingAny cannot be combined");
        assertThatThrownBy(() -> query(first(Search.<JobField>everything()
                        .contains(JobField.NAME, "a")
                        .contains(JobField.NAME, "b"))))
                .hasMessageContaining("has two conditions name[contains]");
    }

    @Test
    void stream_asksForAPageOnlyWhenItIsNeeded_andForNoMoreThanThereAre() {
        List<Integer> asked = new ArrayList<>();
        PageRequest first = PageRequest.byName("", 2, 1);

        var items = Listing.stream(
                first,
                request -> {
                    asked.add(request.page());
                    int from = (request.page() - 1) * 2;
                    return new Page<>(
                            IntStream.range(from, Math.min(5, from + 2)).boxed().toList(), 5, request.page());
                },
                String::valueOf);
        assertThat(asked).isEmpty();
        var iterator = items.iterator();
        assertThat(iterator.next()).isZero();
        assertThat(asked).containsExactly(1);
        List<Integer> rest = new ArrayList<>();
        iterator.forEachRemaining(rest::add);

        assertThat(rest).containsExactly(1, 2, 3, 4);
        assertThat(asked).containsExactly(1, 2, 3);
    }

    @Test
    void stream_newItemPushesAnotherOntoTheNextPage_yieldsItOnce() {
        List<List<String>> pages = List.of(List.of("c", "b"), List.of("b", "a"));

        assertThat(Listing.stream(
                        PageRequest.byName("", 2, 1),
                        request -> new Page<>(pages.get(request.page() - 1), 4, request.page()),
                        String::valueOf))
                .containsExactly("c", "b", "a");
    }

    @Test
    void page_withoutItems_isNoPage() {
        assertThatThrownBy(() -> Listing.page(JsonObject.empty(), PageRequest.byName("", 1, 1), item -> item))
                .isInstanceOf(UnexpectedResponseException.class);
    }
}
