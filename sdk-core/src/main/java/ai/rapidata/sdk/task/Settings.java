package ai.rapidata.sdk.task;

import static ai.rapidata.sdk.task.TaskType.CLASSIFICATION;
import static ai.rapidata.sdk.task.TaskType.COMPARE;
import static ai.rapidata.sdk.task.TaskType.FREE_TEXT;
import static ai.rapidata.sdk.task.TaskType.LOCATE;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Map;
import java.util.Set;

/** Makes the settings that the service knows. */
public final class Settings {

    /** How long labelers wait before they may answer "neither" or "both" when nothing else was said: 5000 ms. */
    public static final int DEFAULT_NEITHER_BOTH_DELAY_MILLIS = 5000;

    private static final Map<String, Set<TaskType>> SUPPORTED = Map.ofEntries(
            Map.entry("no_shuffle", Set.of(CLASSIFICATION, COMPARE)),
            Map.entry("compare_unsure", Set.of(COMPARE)),
            Map.entry("compare_panorama", Set.of(COMPARE)),
            Map.entry("compare_equirectangular", Set.of(COMPARE)),
            Map.entry("classify_equirectangular", Set.of(CLASSIFICATION)),
            Map.entry("free_text_minimum_characters", Set.of(FREE_TEXT)),
            Map.entry("free_text_max_characters", Set.of(FREE_TEXT)),
            Map.entry("keyboard_numeric", Set.of(FREE_TEXT)),
            Map.entry("locate_max_points", Set.of(LOCATE)),
            Map.entry("locate_min_points", Set.of(LOCATE)));

    private Settings() {}

    static Set<TaskType> supportedTypes(String key) {
        return SUPPORTED.getOrDefault(key, Set.of());
    }

    /**
     * Keeps answers in the given order instead of shuffling them for each labeler, as scales need it. For
     * classification and comparison.
     *
     * @return the setting
     */
    public static Setting noShuffle() {
        return noShuffle(true);
    }

    /**
     * {@link #noShuffle()} as a switch.
     *
     * @param enabled whether the order is kept
     * @return the setting
     */
    public static Setting noShuffle(boolean enabled) {
        return flag("no_shuffle", enabled);
    }

    /**
     * Lets labelers answer "neither" or "both" after {@value #DEFAULT_NEITHER_BOTH_DELAY_MILLIS} milliseconds. For
     * comparison.
     *
     * @return the setting
     */
    public static Setting allowNeitherBoth() {
        return allowNeitherBoth(DEFAULT_NEITHER_BOTH_DELAY_MILLIS);
    }

    /**
     * Lets labelers answer "neither" or "both" after a while. For comparison.
     *
     * @param delayMillis how many milliseconds after the task appeared, at least 0
     * @return the setting
     * @throws ai.rapidata.sdk.error.InvalidInputException if the delay is negative
     */
    public static Setting allowNeitherBoth(int delayMillis) {
        return number("allowNeitherBoth.delayMillis", "compare_unsure", delayMillis, 0, Integer.MAX_VALUE);
    }

    /**
     * Shows the two items of a comparison as panoramas.
     *
     * @return the setting
     */
    public static Setting comparePanorama() {
        return comparePanorama(true);
    }

    /**
     * {@link #comparePanorama()} as a switch.
     *
     * @param enabled whether items are shown as panoramas
     * @return the setting
     */
    public static Setting comparePanorama(boolean enabled) {
        return flag("compare_panorama", enabled);
    }

    /**
     * Shows the two items of a comparison as equirectangular images that labelers can turn.
     *
     * @return the setting
     */
    public static Setting compareEquirectangular() {
        return compareEquirectangular(true);
    }

    /**
     * {@link #compareEquirectangular()} as a switch.
     *
     * @param enabled whether items are shown so
     * @return the setting
     */
    public static Setting compareEquirectangular(boolean enabled) {
        return flag("compare_equirectangular", enabled);
    }

    /**
     * Shows the item of a classification as an equirectangular image that labelers can turn.
     *
     * @return the setting
     */
    public static Setting classifyEquirectangular() {
        return classifyEquirectangular(true);
    }

    /**
     * {@link #classifyEquirectangular()} as a switch.
     *
     * @param enabled whether items are shown so
     * @return the setting
     */
    public static Setting classifyEquirectangular(boolean enabled) {
        return flag("classify_equirectangular", enabled);
    }

    /**
     * Asks for answers of a least length. For free text. Above 40 characters few labelers will answer.
     *
     * @param characters the least number of characters, at least 1
     * @return the setting
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is below 1
     */
    public static Setting freeTextMinimumCharacters(int characters) {
        return number("freeTextMinimumCharacters", "free_text_minimum_characters", characters, 1, Integer.MAX_VALUE);
    }

    /**
     * Limits answers to 1024 characters. For free text.
     *
     * @return the setting
     */
    public static Setting freeTextMaxCharacters() {
        return freeTextMaxCharacters(1024);
    }

    /**
     * Limits the length of answers. For free text.
     *
     * @param characters the greatest number of characters, at least 1
     * @return the setting
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is below 1
     */
    public static Setting freeTextMaxCharacters(int characters) {
        return number("freeTextMaxCharacters", "free_text_max_characters", characters, 1, Integer.MAX_VALUE);
    }

    /**
     * Gives labelers a keyboard of digits. For free text.
     *
     * @return the setting
     */
    public static Setting keyboardNumeric() {
        return keyboardNumeric(true);
    }

    /**
     * {@link #keyboardNumeric()} as a switch.
     *
     * @param enabled whether only digits are offered
     * @return the setting
     */
    public static Setting keyboardNumeric(boolean enabled) {
        return flag("keyboard_numeric", enabled);
    }

    /**
     * Limits the number of places to three. For locating.
     *
     * @return the setting
     */
    public static Setting locateMaxPoints() {
        return locateMaxPoints(3);
    }

    /**
     * Limits the number of places. For locating.
     *
     * @param points the greatest number of places, at least 1
     * @return the setting
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is below 1
     */
    public static Setting locateMaxPoints(int points) {
        return number("locateMaxPoints", "locate_max_points", points, 1, Integer.MAX_VALUE);
    }

    /**
     * Asks for at least one place. For locating.
     *
     * @return the setting
     */
    public static Setting locateMinPoints() {
        return locateMinPoints(1);
    }

    /**
     * Asks for a least number of places. For locating.
     *
     * @param points the least number of places, at least 1
     * @return the setting
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is below 1
     */
    public static Setting locateMinPoints(int points) {
        return number("locateMinPoints", "locate_min_points", points, 1, Integer.MAX_VALUE);
    }

    /**
     * Plays videos without sound.
     *
     * @return the setting
     */
    public static Setting muteVideo() {
        return muteVideo(true);
    }

    /**
     * {@link #muteVideo()} as a switch.
     *
     * @param enabled whether videos are silent
     * @return the setting
     */
    public static Setting muteVideo(boolean enabled) {
        return flag("mute_video_asset", enabled);
    }

    /**
     * Renders a limited Markdown in text datapoints.
     *
     * @return the setting
     */
    public static Setting markdown() {
        return markdown(true);
    }

    /**
     * {@link #markdown()} as a switch.
     *
     * @param enabled whether Markdown is rendered
     * @return the setting
     */
    public static Setting markdown(boolean enabled) {
        return flag("use_main_text_markdown", enabled);
    }

    /**
     * Exchanges the places of instruction and context on the screen.
     *
     * @return the setting
     */
    public static Setting swapContextInstruction() {
        return swapContextInstruction(true);
    }

    /**
     * {@link #swapContextInstruction()} as a switch.
     *
     * @param enabled whether the places are exchanged
     * @return the setting
     */
    public static Setting swapContextInstruction(boolean enabled) {
        return flag("swap_question_and_prompt", enabled);
    }

    /**
     * Lets labelers answer only after 95 percent of a clip were played.
     *
     * @return the setting
     */
    public static Setting playPercentageVideo() {
        return playPercentageVideo(95);
    }

    /**
     * Lets labelers answer only after a part of a clip was played.
     *
     * @param percentage how much must be played, 0 to 95
     * @return the setting
     * @throws ai.rapidata.sdk.error.InvalidInputException if the percentage is outside its range
     */
    public static Setting playPercentageVideo(int percentage) {
        return number("playPercentageVideo", "media_played_percentage", percentage, 0, 95);
    }

    /**
     * Shows texts in their original language only.
     *
     * @return the setting
     */
    public static Setting originalLanguageOnly() {
        return originalLanguageOnly(true);
    }

    /**
     * {@link #originalLanguageOnly()} as a switch.
     *
     * @param enabled whether texts stay untranslated
     * @return the setting
     */
    public static Setting originalLanguageOnly(boolean enabled) {
        return flag("force_original_language", enabled);
    }

    /**
     * Offers labelers the answer that there is no mistake.
     *
     * @return the setting
     */
    public static Setting noMistakeOption() {
        return noMistakeOption(true);
    }

    /**
     * {@link #noMistakeOption()} as a switch.
     *
     * @param enabled whether the answer is offered
     * @return the setting
     */
    public static Setting noMistakeOption(boolean enabled) {
        return flag("no_mistake", enabled);
    }

    /**
     * Plays clips once instead of over and over.
     *
     * @return the setting
     */
    public static Setting disableAutoloop() {
        return disableAutoloop(true);
    }

    /**
     * {@link #disableAutoloop()} as a switch.
     *
     * @param enabled whether clips play only once
     * @return the setting
     */
    public static Setting disableAutoloop(boolean enabled) {
        return flag("disable_autoloop", enabled);
    }

    /**
     * Hides the instruction.
     *
     * @return the setting
     */
    public static Setting noInstructionDisplay() {
        return noInstructionDisplay(true);
    }

    /**
     * {@link #noInstructionDisplay()} as a switch.
     *
     * @param enabled whether the instruction is hidden
     * @return the setting
     */
    public static Setting noInstructionDisplay(boolean enabled) {
        return flag("no_aux_text", enabled);
    }

    /**
     * A setting by its name, for switches that this version of the library does not list. It applies to every task.
     *
     * @param key the service's name of the switch
     * @param value its value as the service reads it; a truth value is written {@code True} or {@code False}
     * @return the setting
     * @throws ai.rapidata.sdk.error.InvalidInputException if the key is blank
     */
    public static Setting custom(String key, String value) {
        return custom(key, value, SettingTarget.RAPIDS);
    }

    /**
     * A setting by its name.
     *
     * @param key the service's name of the switch
     * @param value its value as the service reads it; a truth value is written {@code True} or {@code False}
     * @param target what it applies to
     * @return the setting
     * @throws ai.rapidata.sdk.error.InvalidInputException if the key is blank
     */
    public static Setting custom(String key, String value, SettingTarget target) {
        return new Setting(key, value, target);
    }

    // The service's switches were first written by a Python client, whose spelling of truth values they carry.
    private static Setting flag(String key, boolean enabled) {
        return new Setting(key, enabled ? "True" : "False", SettingTarget.RAPIDS);
    }

    private static Setting number(String field, String key, int value, int least, int greatest) {
        if (value < least || value > greatest) {
            throw new InvalidInputException(
                    field,
                    value,
                    "is " + value,
                    greatest == Integer.MAX_VALUE
                            ? "choose a value of at least " + least
                            : "choose a value from " + least + " to " + greatest);
        }
        return new Setting(key, Integer.toString(value), SettingTarget.RAPIDS);
    }
}
