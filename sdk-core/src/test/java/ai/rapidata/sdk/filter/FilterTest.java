package ai.rapidata.sdk.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

    private static final Filter US = CountryFilter.of("US");
    private static final Filter EN = LanguageFilter.of("en");
    private static final Filter PHONE = DeviceFilter.of(DeviceType.PHONE);

    @Test
    void and_growsInsteadOfNesting() {
        assertThat(US.and(EN)).isEqualTo(AndFilter.of(US, EN));
        assertThat(US.and(EN).and(PHONE)).isEqualTo(AndFilter.of(US, EN, PHONE));
        assertThat(US.and(EN.and(PHONE))).isEqualTo(AndFilter.of(US, EN, PHONE));
        assertThat(US.and(EN.or(PHONE))).isEqualTo(AndFilter.of(US, OrFilter.of(EN, PHONE)));
    }

    @Test
    void or_growsInsteadOfNesting() {
        assertThat(US.or(EN).or(PHONE)).isEqualTo(OrFilter.of(US, EN, PHONE));
        assertThat(US.or(EN.or(PHONE))).isEqualTo(OrFilter.of(US, EN, PHONE));
    }

    @Test
    void not_ofNot_isTheFilterItself() {
        assertThat(US.not()).isEqualTo(new NotFilter(US));
        assertThat(US.not().not()).isSameAs(US);
    }

    @Test
    void codes_areWrittenInTheServicesCase() {
        assertThat(CountryFilter.of("us", "De").countries()).containsExactly("US", "DE");
        assertThat(LanguageFilter.of("EN").languages()).containsExactly("en");
        assertThat("i".toUpperCase(Locale.forLanguageTag("tr"))).isNotEqualTo("I");
        assertThat(CountryFilter.of("in").countries()).containsExactly("IN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "USA", "U1", "zh-TW", "ÄÖ"})
    void codes_ofOtherThanTwoLetters_refused(String code) {
        assertThatThrownBy(() -> CountryFilter.of("US", code))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("countries[1]: is \"" + code + "\"");
        assertThatThrownBy(() -> LanguageFilter.of(code)).hasMessageContaining("languages[0]");
    }

    @Test
    void userScore_outsideZeroToOneOrUpsideDown_refused() {
        assertThatThrownBy(() -> new UserScoreFilter(-0.1, 1)).hasMessageContaining("lowerBound");
        assertThatThrownBy(() -> new UserScoreFilter(0, 1.1)).hasMessageContaining("upperBound");
        assertThatThrownBy(() -> new UserScoreFilter(0.5, 0.5)).hasMessageContaining("not below upperBound 0.5");
        assertThat(new UserScoreFilter(0, 1)).isEqualTo(new UserScoreFilter(0, 1, null));
    }

    @Test
    void ageGroups_haveTheServicesSpelling() {
        assertThat(AgeGroup.of("0-17")).contains(AgeGroup.UNDER_18);
        assertThat(AgeGroup.OVER_65.value()).isEqualTo("65+");
        assertThat(AgeGroup.of("66+")).isEmpty();
    }
}
