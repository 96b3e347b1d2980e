package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.task.Setting;
import ai.rapidata.sdk.task.TaskType;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what callers should know, and logs each warning as it is added. Thread-safe. */
public final class Warnings {

    private static final Logger LOG = LoggerFactory.getLogger("ai.rapidata.sdk.job");
    private static final int CAUTIOUS_MINIMUM_CHARACTERS = 40;

    private final List<JobWarning> warnings = new ArrayList<>();

    /**
     * Adds a warning and logs it.
     *
     * @param kind what it is about
     * @param message what to know
     */
    public synchronized void add(JobWarning.Kind kind, String message) {
        warnings.add(new JobWarning(kind, message));
        LOG.warn("{}", message);
    }

    /**
     * Adds a warning for each setting that has no effect on a type of task.
     *
     * @param type the type of task
     * @param settings the settings
     */
    public void checkSettings(TaskType type, List<Setting> settings) {
        for (Setting setting : settings) {
            if (!setting.supports(type)) {
                add(
                        JobWarning.Kind.SETTING_WITHOUT_EFFECT,
                        "setting " + setting.key() + " has no effect on a " + type.displayName() + " task");
            }
            if (setting.key().equals("free_text_minimum_characters") && above(setting.value())) {
                add(
                        JobWarning.Kind.SETTING,
                        "setting " + setting.key() + " is " + setting.value() + ": few labelers write that much");
            }
        }
    }

    private static boolean above(String value) {
        try {
            return Integer.parseInt(value) > CAUTIOUS_MINIMUM_CHARACTERS;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /**
     * All warnings so far.
     *
     * @return a copy
     */
    public synchronized List<JobWarning> all() {
        return List.copyOf(warnings);
    }
}
