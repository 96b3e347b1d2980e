package ai.rapidata.sdk.task;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Set;

/**
 * A switch that changes how tasks are shown. {@link Settings} makes the known ones.
 *
 * @param key the service's name of the switch
 * @param value its value as the service reads it
 * @param target what it applies to
 */
public record Setting(String key, String value, SettingTarget target) {

    /**
     * Checks the name.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the key is blank
     */
    public Setting {
        if (key.isBlank()) {
            throw new InvalidInputException("setting.key", key, "is blank", "give the switch's name");
        }
    }

    /**
     * Whether this setting has an effect on tasks of the given type. A setting without effect is sent all the same and
     * answered with a warning.
     *
     * @param type a task type
     * @return true unless the setting is known to belong to other task types
     */
    public boolean supports(TaskType type) {
        Set<TaskType> supported = Settings.supportedTypes(key);
        return supported.isEmpty()
                || supported.contains(type)
                || (type == TaskType.RANKING && supported.contains(TaskType.COMPARE));
    }
}
