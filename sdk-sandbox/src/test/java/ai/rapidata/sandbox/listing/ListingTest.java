package ai.rapidata.sandbox.listing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Filters, sort orders and pages as clients ask for them, seen through the list of clients. */
class ListingTest {

    private static RapidataSandbox sandbox;
    private static SandboxClient client;

    @BeforeAll
    static void start() {
        VirtualClock clock = SandboxClock.virtual(Instant.parse("2026-01-01T00:00:00Z"));
        sandbox = RapidataSandbox.builder().clock(clock).start();
        client = SandboxClient.of(sandbox);
        for (String name : List.of("Beta", "alpha", "gamma", "alphabet")) {
            client.post("/client", Map.of("displayName", name));
            clock.advance(Duration.ofDays(1));
        }
        client.post("/client", "{}");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void sort_byText_ignoresCaseAndPutsNullLast() {
        assertThat(names("sort=display_name")).containsExactly("alpha", "alphabet", "Beta", "gamma", "null");
        assertThat(names("sort=-display_name")).containsExactly("gamma", "Beta", "alphabet", "alpha", "null");
    }

    @Test
    void sort_byTime_descends() {
        assertThat(names("sort=-created_at&page_size=2")).containsExactly("null", "alphabet");
    }

    @Test
    void filter_eachOperator_selects() {
        assertThat(names("display_name[eq]=beta")).containsExactly("Beta");
        assertThat(names("display_name[neq]=beta")).containsExactly("alpha", "gamma", "alphabet", "null");
        assertThat(names("display_name[contains]=")).containsExactly("Beta", "alpha", "gamma", "alphabet");
        assertThat(names("display_name[contains]=LPH")).containsExactly("alpha", "alphabet");
        assertThat(names("display_name[not_contains]=a")).containsExactly("null");
        assertThat(names("display_name[starts_with]=al")).containsExactly("alpha", "alphabet");
        assertThat(names("display_name[ends_with]=a")).containsExactly("Beta", "alpha", "gamma");
        assertThat(names("display_name[in]=beta&display_name[in]=gamma")).containsExactly("Beta", "gamma");
        assertThat(names("display_name[gt]=beta")).containsExactly("gamma");
        assertThat(names("display_name[lte]=alpha")).containsExactly("alpha");
        assertThat(names("created_at[gte]=2026-01-03")).containsExactly("gamma", "alphabet", "null");
        assertThat(names("created_at[lt]=2026-01-02T00:00:00Z")).containsExactly("Beta");
    }

    @Test
    void filter_logicOr_needsOneMatch() {
        assertThat(names("display_name[eq]=beta&created_at[gte]=2026-01-04")).isEmpty();
        assertThat(names("display_name[eq]=beta&created_at[gte]=2026-01-04&logic=or"))
                .containsExactly("Beta", "alphabet", "null");
    }

    @Test
    void page_beyondTheEnd_isEmptyButCounts() {
        var page = client.get("/clients?page=9&page_size=2").json();

        assertThat(page.path("items")).isEmpty();
        assertThat(page.path("total").asInt()).isEqualTo(5);
        assertThat(page.path("totalPages").asInt()).isEqualTo(3);
    }

    @Test
    void query_senseless_isRefused() {
        for (String query : List.of(
                "page=0",
                "page_size=x",
                "page_size=101",
                "sort=color",
                "color[eq]=red",
                "display_name[like]=a",
                "display_name[eq]=a&display_name[eq]=b",
                "created_at[gt]=yesterday",
                "logic=xor")) {
            assertThat(client.get("/clients?" + query.replace("[", "%5B").replace("]", "%5D"))
                            .status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void query_earlierForm_isUnderstood() {
        String query = """
                {"page":{"index":1,"size":10},
                 "filter":{"filters":[{"field":"DisplayName","value":"alpha","operator":"Contains"}]},
                 "sortCriteria":[{"propertyName":"CreatedAt","direction":"Desc"}]}""";

        assertThat(names("request=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .containsExactly("alphabet", "alpha");
        assertThat(client.get("/clients?request=nonsense").status()).isEqualTo(400);
    }

    private static List<String> names(String query) {
        List<String> names = new ArrayList<>();
        client.get("/clients?" + query.replace("[", "%5B").replace("]", "%5D"))
                .json()
                .path("items")
                .forEach(item -> names.add(item.path("displayName").asText()));
        return names;
    }
}
