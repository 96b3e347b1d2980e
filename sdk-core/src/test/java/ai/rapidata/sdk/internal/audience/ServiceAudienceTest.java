package ai.rapidata.sdk.internal.audience;

import static ai.rapidata.sdk.testing.ScriptedTransport.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.audience.AudienceField;
import ai.rapidata.sdk.audience.AudienceKind;
import ai.rapidata.sdk.audience.AudienceStatus;
import ai.rapidata.sdk.audience.FilteredAudience;
import ai.rapidata.sdk.audience.GraduationRule;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.ServerException;
import ai.rapidata.sdk.filter.AgeFilter;
import ai.rapidata.sdk.filter.AgeGroup;
import ai.rapidata.sdk.filter.CountryFilter;
import ai.rapidata.sdk.filter.LanguageFilter;
import ai.rapidata.sdk.filter.NewUserFilter;
import ai.rapidata.sdk.filter.UnknownFilter;
import ai.rapidata.sdk.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceAudienceTest {

    private final AudienceBench bench = new AudienceBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static JsonObject wire(String text) {
        return json(text.replace('\'', '"'));
    }

    private static String audience(String id, boolean isPublic, String more) {
        return ("{'id':'" + id + "','baseAudienceId':'" + id + "','name':'Name of " + id
                        + "','status':'Ready','qualifiedUserCount':7,'isPublic':" + isPublic + ",'isDistilling':false,"
                        + "'createdAt':'2026-01-01T00:00:00+00:00','boostLevel':'Stable',"
                        + "'graduationRule':{'_t':'TaskAccuracy','targetAccuracy':0.8,'minTasks':10,'maxTasks':null}"
                        + more + "}")
                .replace('\'', '"');
    }

    @Test
    void createAudience_withFiltersAndRule_hasTheServicesForm() {
        bench.service.on("POST /audience", "{\"audienceId\":\"aud_1\"}");

        Audience audience = bench.audiences.createAudience(
                "A",
                options -> options.filters(
                                CountryFilter.of("us", "DE"),
                                LanguageFilter.of("en"),
                                AgeFilter.of(AgeGroup.UNDER_18, AgeGroup.OVER_65))
                        .targetAccuracy(0.8));

        assertThat(bench.service.only("POST /audience").body())
                .isEqualTo(
                        wire(
                                "{'name':'A','filters':[{'_t':'CountryFilter','countries':['US','DE']},"
                                        + "{'_t':'LanguageFilter','languages':['en']},"
                                        + "{'_t':'DemographicFilter','identifier':'age','values':['0-17','65+']}],"
                                        + "'graduationRule':{'_t':'TaskAccuracy','targetAccuracy':0.8,'minTasks':10,'maxTasks':null}}"));
        assertThat(bench.service.only("POST /audience").repeatable()).isFalse();
        assertThat(audience.id()).isEqualTo("aud_1");
        assertThat(audience.kind()).isEqualTo(AudienceKind.CUSTOM);
        assertThat(audience.filters()).hasSize(3);
    }

    @Test
    void createAudience_withoutOptions_sendsAnEmptyListAndNoRule() {
        bench.created();

        assertThat(bench.service.bodyOf("POST /audience")).isEqualTo("{\"name\":\"A\",\"filters\":[]}");
    }

    @Test
    void createAudience_whatCannotBeRight_refusedWithoutARequest() {
        assertThatThrownBy(() -> bench.audiences.createAudience("A", options -> options.targetAccuracy(1.1)))
                .hasMessageContaining("targetAccuracy: is 1.1");
        assertThatThrownBy(() -> bench.audiences.createAudience("A", options -> options.minTasks(0)))
                .hasMessageContaining("minTasks: is 0");
        assertThatThrownBy(() -> bench.audiences.createAudience("A", options -> options.maxTasks(3)))
                .hasMessageContaining("maxTasks: is 3, below minTasks 10");
        assertThatThrownBy(() -> bench.audiences.createAudience(
                        "A",
                        options ->
                                options.minTasks(3).graduationRule(new GraduationRule.ScoreThreshold(0.5, null, null))))
                .hasMessageContaining("choose one of the two ways");
        assertThatThrownBy(() -> bench.audiences.createAudience("A", options -> options.filters(new NewUserFilter())))
                .hasMessageContaining("NewUserFilter is for orders only");
        assertThatThrownBy(() -> bench.audiences.createAudience(" ")).isInstanceOf(InvalidInputException.class);
        assertThat(bench.service.sent()).isEmpty();
    }

    @Test
    void createAudience_withAnotherRule_hasTheServicesForm() {
        bench.service.on("POST /audience", "{\"audienceId\":\"aud_1\"}");

        bench.audiences.createAudience(
                "A", options -> options.graduationRule(new GraduationRule.ScoreThreshold(0.5, 0.2, 5)));

        assertThat(bench.service.only("POST /audience").body().object("graduationRule"))
                .contains(wire("{'_t':'ScoreThreshold','graduationScore':0.5,'demotionScore':0.2,"
                        + "'minResponsesToGraduate':5}"));
    }

    @Test
    void getAudienceById_readsEverything_andKeepsWhatItDoesNotKnow() {
        bench.service.on(
                "GET /audience/aud_2",
                audience(
                        "aud_2",
                        false,
                        ",'description':'D','filter':null,'filters':[{'_t':'LanguageFilter','languages':['zh-TW']},"
                                + "{'_t':'CountryFilter','countries':['US']}]"));

        Audience audience = bench.audiences.getAudienceById("aud_2");

        assertThat(audience.name()).isEqualTo("Name of aud_2");
        assertThat(audience.filters())
                .containsExactly(
                        new UnknownFilter(wire("{'_t':'LanguageFilter','languages':['zh-TW']}")),
                        CountryFilter.of("US"));
        assertThat(audience.details().status()).isEqualTo(AudienceStatus.READY);
        assertThat(audience.details().graduationRule()).contains(new GraduationRule.TaskAccuracy(0.8, 10, null));
        assertThat(audience.details().description()).contains("D");
        assertThat(audience.details().qualifiedUserCount()).isEqualTo(7);
    }

    @Test
    void kinds_areToldByIdAndVisibility() {
        bench.service
                .on("GET /audience/global", audience("global", true, ""))
                .on("GET /audience/aud_p", audience("aud_p", true, ""))
                .on("GET /audience/aud_c", audience("aud_c", false, ""));

        assertThat(bench.audiences.getAudienceById("global").kind()).isEqualTo(AudienceKind.GLOBAL);
        assertThat(bench.audiences.getAudienceById("aud_p").kind()).isEqualTo(AudienceKind.CURATED);
        assertThat(bench.audiences.getAudienceById("aud_c").kind()).isEqualTo(AudienceKind.CUSTOM);
    }

    @Test
    void filteredAudience_isAHandleOfItsOwn() {
        Audience base = bench.created();
        bench.service.on("POST /audience/aud_1/filter", "{\"audienceId\":\"fau_1\"}");

        FilteredAudience part = base.filter(CountryFilter.of("US"), LanguageFilter.of("en"));

        assertThat(bench.service.only("POST /audience/aud_1/filter").body())
                .isEqualTo(wire("{'filter':{'_t':'AndFilter','filters':[{'_t':'CountryFilter','countries':['US']},"
                        + "{'_t':'LanguageFilter','languages':['en']}]}}"));
        assertThat(part.id()).isEqualTo("fau_1");
        assertThat(part.name()).isEqualTo("A");
        assertThat(part.baseAudienceId()).isEqualTo("aud_1");
        bench.service.accept("DELETE /audience/fau_1");
        part.delete();
        assertThatThrownBy(base::filter).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void filteredAudience_ofOneFilter_sendsItAsItIs() {
        Audience base = bench.created();
        bench.service.on("POST /audience/aud_1/filter", "{\"audienceId\":\"fau_1\"}");

        base.filter(CountryFilter.of("US"));

        assertThat(bench.service.only("POST /audience/aud_1/filter").body())
                .isEqualTo(wire("{'filter':{'_t':'CountryFilter','countries':['US']}}"));
    }

    @Test
    void idOfAPart_isNotTakenForTheWhole_norTheOtherWayRound() {
        bench.service
                .on(
                        "GET /audience/fau_1",
                        audience("fau_1", false, ",'filter':{'_t':'CountryFilter','countries':['US']}")
                                .replace("\"baseAudienceId\":\"fau_1\"", "\"baseAudienceId\":\"aud_1\""))
                .on("GET /audience/aud_1", audience("aud_1", false, ""));

        assertThatThrownBy(() -> bench.audiences.getAudienceById("fau_1"))
                .hasMessageContaining("fau_1 is a part of audience aud_1")
                .hasMessageContaining("getFilteredAudienceById");
        assertThatThrownBy(() -> bench.audiences.getFilteredAudienceById("aud_1"))
                .hasMessageContaining("call getAudienceById");
        FilteredAudience part = bench.audiences.getFilteredAudienceById("fau_1");
        assertThat(part.baseAudienceId()).isEqualTo("aud_1");
        assertThat(part.filter()).isEqualTo(CountryFilter.of("US"));
    }

    @Test
    void findAudiences_isTheServicesSearch() {
        bench.service.on(
                "GET /audiences",
                "{\"total\":12,\"page\":1,\"pageSize\":10,\"items\":[" + audience("aud_1", false, "") + "]}");

        assertThat(bench.audiences.findAudiences("align").total()).isEqualTo(12);
        assertThat(bench.audiences.findAudiences("", 3, 2)).hasSize(1);
        assertThat(bench.audiences
                        .streamAudiences(search -> search.is(AudienceField.IS_PUBLIC, true)
                                .sortedByDescending(AudienceField.QUALIFIED_USER_COUNT))
                        .limit(1))
                .hasSize(1);

        assertThat(bench.service.sent())
                .extracting(sent -> sent.query())
                .containsExactly(
                        "page=1&page_size=10&sort=-created_at&name%5Bcontains%5D=align",
                        "page=2&page_size=3&sort=-created_at&name%5Bcontains%5D=",
                        "page=1&page_size=100&sort=-qualified_user_count&is_public%5Beq%5D=true");
    }

    @Test
    void updates_sendOnlyWhatChanges() {
        Audience audience = bench.created();
        bench.service.on("PATCH /audience/aud_1", "{\"recalculationId\":null}").accept("DELETE /audience/aud_1");

        audience.updateName("B").updateFilters(List.of());

        assertThat(bench.service.sent().stream()
                        .filter(sent -> sent.method().equals("PATCH"))
                        .map(sent -> String.valueOf(sent.body())))
                .containsExactly("{\"name\":\"B\"}", "{\"filters\":[]}");
        assertThat(audience.name()).isEqualTo("B");
        assertThatThrownBy(() -> audience.updateName("\t")).isInstanceOf(InvalidInputException.class);
        audience.delete();
    }

    @Test
    void startRecruiting_happensOncePerHandle_unlessItFailed() {
        Audience audience = bench.created();
        bench.service.refuse("POST /audience/aud_1/recruit", 500, "broken").accept("POST /audience/aud_1/recruit");

        assertThatThrownBy(audience::startRecruiting).isInstanceOf(ServerException.class);
        audience.startRecruiting().startRecruiting();

        assertThat(bench.service.lines().stream().filter("POST /audience/aud_1/recruit"::equals))
                .hasSize(2);
    }

    @Test
    void pauseAndResumeRecruiting_haveTheServicesForm() {
        Audience audience = bench.created();
        bench.service
                .accept("POST /audience/aud_1/pause-distillation")
                .accept("POST /audience/aud_1/resume-distillation");

        assertThat(audience.pauseRecruiting().resumeRecruiting()).isSameAs(audience);

        assertThat(bench.service.lines())
                .endsWith("POST /audience/aud_1/pause-distillation", "POST /audience/aud_1/resume-distillation");
    }

    @Test
    void recruitingMetrics_countByStateAndPrefix() {
        Audience audience = bench.created();
        bench.service.on(
                "GET /audience/aud_1/user-metrics",
                "{\"usersPerState\":{\"Graduated\":3,\"Distilling\":2,\"DroppedScore\":4,\"Inactive\":1,"
                        + "\"InactiveGraduated\":5,\"Odd\":9}}");

        assertThat(audience.getRecruitingMetrics())
                .hasToString("RecruitingMetrics[graduated=3, distilling=2, dropped=4, inactive=6]");
    }
}
