package ai.rapidata.sdk.job;

import ai.rapidata.sdk.task.Referee;
import ai.rapidata.sdk.task.Setting;
import ai.rapidata.sdk.task.Task;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a new revision of a job definition changes. What is not mentioned is as in the newest revision. Immutable; every
 * method with an argument returns a changed copy.
 */
public final class RevisionOptions {

    private static final RevisionOptions NOTHING = new RevisionOptions(null, null, null, null, null);

    private final @Nullable Task task;
    private final @Nullable Referee referee;
    private final @Nullable List<Setting> settings;
    private final @Nullable String datasetId;
    private final @Nullable String validationSetId;

    private RevisionOptions(
            @Nullable Task task,
            @Nullable Referee referee,
            @Nullable List<Setting> settings,
            @Nullable String datasetId,
            @Nullable String validationSetId) {
        this.task = task;
        this.referee = referee;
        this.settings = settings;
        this.datasetId = datasetId;
        this.validationSetId = validationSetId;
    }

    /**
     * A revision like the newest one.
     *
     * @return options without a mention
     */
    public static RevisionOptions nothing() {
        return NOTHING;
    }

    /**
     * Asks something else about the same datapoints.
     *
     * @param task what is asked, of the same type as before
     * @return a changed copy
     */
    public RevisionOptions task(Task task) {
        return new RevisionOptions(task, referee, settings, datasetId, validationSetId);
    }

    /**
     * Decides otherwise when enough answers were collected.
     *
     * @param referee the referee
     * @return a changed copy
     */
    public RevisionOptions referee(Referee referee) {
        return new RevisionOptions(task, referee, settings, datasetId, validationSetId);
    }

    /**
     * Shows the tasks otherwise.
     *
     * @param settings the settings, in place of the present ones
     * @return a changed copy
     */
    public RevisionOptions settings(Setting... settings) {
        return settings(List.of(settings));
    }

    /**
     * Shows the tasks otherwise.
     *
     * @param settings the settings, in place of the present ones
     * @return a changed copy
     */
    public RevisionOptions settings(List<Setting> settings) {
        return new RevisionOptions(task, referee, List.copyOf(settings), datasetId, validationSetId);
    }

    /**
     * Asks about the datapoints of a dataset that exists. {@link JobDefinition#updateDataset(Iterable)} uploads new ones.
     *
     * @param datasetId the dataset
     * @return a changed copy
     */
    public RevisionOptions datasetId(String datasetId) {
        return new RevisionOptions(task, referee, settings, datasetId, validationSetId);
    }

    /**
     * Takes the tasks with known answers from a certain validation set.
     *
     * @param validationSetId the validation set
     * @return a changed copy
     */
    public RevisionOptions validationSetId(String validationSetId) {
        return new RevisionOptions(task, referee, settings, datasetId, validationSetId);
    }

    /**
     * What is asked.
     *
     * @return the task, or empty if it stays
     */
    public Optional<Task> task() {
        return Optional.ofNullable(task);
    }

    /**
     * When enough answers were collected.
     *
     * @return the referee, or empty if it stays
     */
    public Optional<Referee> referee() {
        return Optional.ofNullable(referee);
    }

    /**
     * How the tasks are shown.
     *
     * @return the settings, or empty if they stay
     */
    public Optional<List<Setting>> settings() {
        return Optional.ofNullable(settings);
    }

    /**
     * The dataset that is asked about.
     *
     * @return its id, or empty if it stays
     */
    public Optional<String> datasetId() {
        return Optional.ofNullable(datasetId);
    }

    /**
     * Where the tasks with known answers come from.
     *
     * @return the id of a validation set, or empty if that stays
     */
    public Optional<String> validationSetId() {
        return Optional.ofNullable(validationSetId);
    }
}
