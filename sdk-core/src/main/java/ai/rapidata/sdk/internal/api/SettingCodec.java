package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.task.Setting;
import ai.rapidata.sdk.task.SettingTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns settings into the feature flags of the wire. */
public final class SettingCodec {

    private SettingCodec() {}

    /**
     * All settings, whatever they apply to.
     *
     * @param settings the settings
     * @return one object per setting, or null if there is none
     */
    public static @Nullable JsonArray flags(List<Setting> settings) {
        if (settings.isEmpty()) {
            return null;
        }
        return new JsonArray(settings.stream()
                .<JsonValue>map(setting -> JsonObject.builder()
                        .put("key", setting.key())
                        .put("value", setting.value())
                        .build())
                .toList());
    }

    /**
     * The settings that apply to something.
     *
     * @param settings the settings
     * @param target what they apply to
     * @return one object per setting, or null if there is none
     */
    public static @Nullable JsonArray flags(List<Setting> settings, SettingTarget target) {
        return flags(
                settings.stream().filter(setting -> setting.target() == target).toList());
    }
}
