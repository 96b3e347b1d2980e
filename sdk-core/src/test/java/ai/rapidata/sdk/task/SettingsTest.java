package ai.rapidata.sdk.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {

    static Stream<Arguments> known() {
        return Stream.of(
                Arguments.of(Settings.noShuffle(), "no_shuffle", "True"),
                Arguments.of(Settings.noShuffle(false), "no_shuffle", "False"),
                Arguments.of(Settings.allowNeitherBoth(), "compare_unsure", "5000"),
                Arguments.of(Settings.allowNeitherBoth(0), "compare_unsure", "0"),
                Arguments.of(Settings.comparePanorama(), "compare_panorama", "True"),
                Arguments.of(Settings.compareEquirectangular(), "compare_equirectangular", "True"),
                Arguments.of(Settings.classifyEquirectangular(), "classify_equirectangular", "True"),
                Arguments.of(Settings.freeTextMinimumCharacters(20), "free_text_minimum_characters", "20"),
                Arguments.of(Settings.freeTextMaxCharacters(), "free_text_max_characters", "1024"),
                Arguments.of(Settings.keyboardNumeric(), "keyboard_numeric", "True"),
                Arguments.of(Settings.locateMaxPoints(), "locate_max_points", "3"),
                Arguments.of(Settings.locateMinPoints(), "locate_min_points", "1"),
                Arguments.of(Settings.muteVideo(), "mute_video_asset", "True"),
                Arguments.of(Settings.markdown(), "use_main_text_markdown", "True"),
                Arguments.of(Settings.swapContextInstruction(), "swap_question_and_prompt", "True"),
                Arguments.of(Settings.playPercentageVideo(), "media_played_percentage", "95"),
                Arguments.of(Settings.playPercentageVideo(0), "media_played_percentage", "0"),
                Arguments.of(Settings.originalLanguageOnly(), "force_original_language", "True"),
                Arguments.of(Settings.noMistakeOption(), "no_mistake", "True"),
                Arguments.of(Settings.disableAutoloop(), "disable_autoloop", "True"),
                Arguments.of(Settings.noInstructionDisplay(), "no_aux_text", "True"),
                Arguments.of(Settings.custom("k", "v"), "k", "v"));
    }

    @ParameterizedTest
    @MethodSource("known")
    void setting_hasTheServicesKeyAndSpelling(Setting setting, String key, String value) {
        assertThat(setting).isEqualTo(new Setting(key, value, SettingTarget.RAPIDS));
    }

    @Test
    void custom_canApplyToTheCampaign() {
        assertThat(Settings.custom("k", "v", SettingTarget.CAMPAIGN).target()).isEqualTo(SettingTarget.CAMPAIGN);
        assertThatThrownBy(() -> Settings.custom(" ", "v")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void numbersOutsideTheirRange_refused() {
        List<ThrowingCallable> attempts = List.of(
                () -> Settings.allowNeitherBoth(-1),
                () -> Settings.freeTextMinimumCharacters(0),
                () -> Settings.freeTextMaxCharacters(0),
                () -> Settings.locateMaxPoints(0),
                () -> Settings.locateMinPoints(0),
                () -> Settings.playPercentageVideo(-1),
                () -> Settings.playPercentageVideo(96));

        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(attempt)
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("choose a value"));
    }

    @Test
    void supports_followsTheServicesTable_rankingCountsAsCompare() {
        assertThat(Settings.noShuffle().supports(TaskType.CLASSIFICATION)).isTrue();
        assertThat(Settings.noShuffle().supports(TaskType.RANKING)).isTrue();
        assertThat(Settings.noShuffle().supports(TaskType.LOCATE)).isFalse();
        assertThat(Settings.allowNeitherBoth().supports(TaskType.CLASSIFICATION))
                .isFalse();
        assertThat(Settings.keyboardNumeric().supports(TaskType.FREE_TEXT)).isTrue();
        assertThat(Settings.markdown().supports(TaskType.DRAW)).isTrue();
        assertThat(Settings.custom("anything", "v").supports(TaskType.TIMESTAMP))
                .isTrue();
    }
}
