package ai.rapidata.sdk.internal.api;

import static ai.rapidata.sdk.testing.ScriptedTransport.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.filter.AgeFilter;
import ai.rapidata.sdk.filter.AgeGroup;
import ai.rapidata.sdk.filter.CampaignFilter;
import ai.rapidata.sdk.filter.ComparisonOperator;
import ai.rapidata.sdk.filter.CountryFilter;
import ai.rapidata.sdk.filter.CustomFilter;
import ai.rapidata.sdk.filter.DemographicFilter;
import ai.rapidata.sdk.filter.DeviceFilter;
import ai.rapidata.sdk.filter.DeviceType;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.filter.Gender;
import ai.rapidata.sdk.filter.GenderFilter;
import ai.rapidata.sdk.filter.LanguageFilter;
import ai.rapidata.sdk.filter.NewUserFilter;
import ai.rapidata.sdk.filter.ResponseCountFilter;
import ai.rapidata.sdk.filter.UnknownFilter;
import ai.rapidata.sdk.filter.UserScoreFilter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterCodecTest {

    static Stream<Arguments> ofAudiences() {
        return Stream.of(
                Arguments.of(CountryFilter.of("US", "DE"), "{'_t':'CountryFilter','countries':['US','DE']}"),
                Arguments.of(LanguageFilter.of("en"), "{'_t':'LanguageFilter','languages':['en']}"),
                Arguments.of(
                        AgeFilter.of(AgeGroup.UNDER_18, AgeGroup.OVER_65),
                        "{'_t':'DemographicFilter','identifier':'age','values':['0-17','65+']}"),
                Arguments.of(
                        GenderFilter.of(Gender.MALE),
                        "{'_t':'DemographicFilter','identifier':'gender','values':['Male']}"),
                Arguments.of(DeviceFilter.of(DeviceType.PHONE), "{'_t':'DeviceFilter','deviceTypes':['Phone']}"),
                Arguments.of(
                        DemographicFilter.of("occupation", "Healthcare"),
                        "{'_t':'DemographicFilter','identifier':'occupation','values':['Healthcare']}"),
                Arguments.of(
                        CountryFilter.of("US").not(),
                        "{'_t':'NotFilter','filter':{'_t':'CountryFilter','countries':['US']}}"),
                Arguments.of(
                        CountryFilter.of("US").and(LanguageFilter.of("en")),
                        "{'_t':'AndFilter','filters':[{'_t':'CountryFilter','countries':['US']},"
                                + "{'_t':'LanguageFilter','languages':['en']}]}"),
                Arguments.of(
                        CountryFilter.of("US").or(LanguageFilter.of("en")),
                        "{'_t':'OrFilter','filters':[{'_t':'CountryFilter','countries':['US']},"
                                + "{'_t':'LanguageFilter','languages':['en']}]}"));
    }

    @ParameterizedTest
    @MethodSource("ofAudiences")
    void audienceFilter_goesThereAndBack(Filter filter, String wire) {
        assertThat(AudienceFilterCodec.toJson(filter)).isEqualTo(json(wire.replace('\'', '"')));
        assertThat(AudienceFilterCodec.read(json(wire.replace('\'', '"')))).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'_t':'LanguageFilter','languages':['zh-TW']}",
                "{'_t':'MoonFilter','phase':3}",
                "{'_t':'CountryFilter','countries':['US'],'strict':true}",
                "{'_t':'DeviceFilter','deviceTypes':['Watch']}",
                "{'_t':'NotFilter'}",
                "{}"
            })
    void audienceFilter_notUnderstood_isKeptAndGoesBackAsItCame(String wire) {
        var raw = json(wire.replace('\'', '"'));

        Filter filter = AudienceFilterCodec.read(raw);

        assertThat(filter).isEqualTo(new UnknownFilter(raw));
        assertThat(AudienceFilterCodec.toJson(filter)).isEqualTo(raw);
    }

    @Test
    void audienceFilter_withAnAgeGroupOfTomorrow_isADemographicFilter() {
        var raw = json("{\"_t\":\"DemographicFilter\",\"identifier\":\"age\",\"values\":[\"18-29\",\"120+\"]}");

        assertThat(AudienceFilterCodec.read(raw)).isEqualTo(DemographicFilter.of("age", "18-29", "120+"));
    }

    @Test
    void audienceFilter_unknownPartOfAConjunction_survives() {
        var raw = json("{\"_t\":\"AndFilter\",\"filters\":[{\"_t\":\"CountryFilter\",\"countries\":[\"US\"]},"
                + "{\"_t\":\"MoonFilter\",\"phase\":3}]}");

        assertThat(AudienceFilterCodec.toJson(AudienceFilterCodec.read(raw))).isEqualTo(raw);
    }

    @Test
    void audienceFilter_forOrdersOnly_refusedAlsoInside() {
        List<Filter> forOrders = List.of(
                new UserScoreFilter(0, 1),
                new CampaignFilter(List.of("c")),
                new CustomFilter("id", List.of("v")),
                new NewUserFilter(),
                new ResponseCountFilter(1, "d", ComparisonOperator.EQUAL));

        assertThat(forOrders)
                .allSatisfy(filter -> assertThatThrownBy(() -> AudienceFilterCodec.toJson(
                                CountryFilter.of("US").and(filter.not())))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining(filter.getClass().getSimpleName() + " is for orders only"));
    }

    static Stream<Arguments> ofOrders() {
        return Stream.of(
                Arguments.of(CountryFilter.of("US"), "{'_t':'CountryFilter','countries':['US']}"),
                Arguments.of(LanguageFilter.of("en"), "{'_t':'LanguageFilter','languages':['en']}"),
                Arguments.of(AgeFilter.of(AgeGroup.BETWEEN_18_29), "{'_t':'AgeFilter','ageGroups':['18-29']}"),
                Arguments.of(GenderFilter.of(Gender.MALE), "{'_t':'GenderFilter','genders':['Male']}"),
                Arguments.of(DeviceFilter.of(DeviceType.TABLET), "{'_t':'DeviceFilter','deviceTypes':['Tablet']}"),
                Arguments.of(
                        new UserScoreFilter(0.2, 0.9),
                        "{'_t':'UserScoreFilter','lowerbound':0.2,'upperbound':0.9,'dimension':null}"),
                Arguments.of(
                        new UserScoreFilter(0, 1, "electrical"),
                        "{'_t':'UserScoreFilter','lowerbound':0,'upperbound':1,'dimension':'electrical'}"),
                Arguments.of(new CampaignFilter(List.of("c")), "{'_t':'CampaignFilter','campaignIds':['c']}"),
                Arguments.of(
                        new CustomFilter("id", List.of("v")), "{'_t':'CustomFilter','identifier':'id','values':['v']}"),
                Arguments.of(new NewUserFilter(), "{'_t':'NewUserFilter'}"),
                Arguments.of(
                        new ResponseCountFilter(10, "electrical", ComparisonOperator.GREATER_THAN),
                        "{'_t':'ResponseCountFilter','responseCount':10,'dimension':'electrical','operator':'GreaterThan'}"),
                Arguments.of(
                        CountryFilter.of("US").and(new NewUserFilter().not()),
                        "{'_t':'AndFilter','filters':[{'_t':'CountryFilter','countries':['US']},"
                                + "{'_t':'NotFilter','filter':{'_t':'NewUserFilter'}}]}"));
    }

    @ParameterizedTest
    @MethodSource("ofOrders")
    void userFilter_goesThereAndBack(Filter filter, String wire) {
        assertThat(UserFilterCodec.toJson(filter)).isEqualTo(json(wire.replace('\'', '"')));
        assertThat(UserFilterCodec.read(json(wire.replace('\'', '"')))).isEqualTo(filter);
    }

    @Test
    void userFilter_notUnderstood_goesBackAsItCame() {
        var raw =
                json("{\"_t\":\"ResponseCountFilter\",\"responseCount\":1,\"dimension\":\"d\",\"operator\":\"Near\"}");

        assertThat(UserFilterCodec.toJson(UserFilterCodec.read(raw))).isEqualTo(raw);
    }

    @Test
    void userFilter_forAudiencesOnly_refused() {
        assertThatThrownBy(() -> UserFilterCodec.toJson(DemographicFilter.of("occupation", "Retired")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("DemographicFilter is for audiences only");
    }
}
