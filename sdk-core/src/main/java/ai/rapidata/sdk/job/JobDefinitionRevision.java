package ai.rapidata.sdk.job;

import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.task.Referee;
import ai.rapidata.sdk.task.Setting;
import ai.rapidata.sdk.task.Settings;
import ai.rapidata.sdk.task.TaskType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One revision of a job definition, as the service shows it. A listed revision says less than one that was got. */
public final class JobDefinitionRevision {

    private final JsonObject raw;
    private final @Nullable TaskType taskType;
    private final @Nullable String instruction;
    private final @Nullable Referee referee;

    private JobDefinitionRevision(
            JsonObject raw, @Nullable TaskType taskType, @Nullable String instruction, @Nullable Referee referee) {
        this.raw = Objects.requireNonNull(raw, "raw");
        this.taskType = taskType;
        this.instruction = instruction;
        this.referee = referee;
    }

    /**
     * Creates a revision from what the service said and what was read from it.
     *
     * @param raw the service's answer about one revision
     * @param taskType what is asked, or null if that is not known
     * @param instruction what labelers read, or null if that is not known
     * @param referee when enough answers were collected, or null if that is not known
     * @return the revision
     */
    public static JobDefinitionRevision of(
            JsonObject raw, @Nullable TaskType taskType, @Nullable String instruction, @Nullable Referee referee) {
        return new JobDefinitionRevision(raw, taskType, instruction, referee);
    }

    /**
     * The definition.
     *
     * @return its id
     */
    public String definitionId() {
        return raw.string("definitionId").orElse("");
    }

    /**
     * Which revision this is.
     *
     * @return its number, counted from 1
     */
    public int number() {
        return raw.intValue("revisionNumber").orElse(0);
    }

    /**
     * How far the service is with preparing this revision.
     *
     * @return the state
     */
    public RevisionState state() {
        return new RevisionState(raw.string("state").orElse("Unknown"));
    }

    /**
     * The datapoints of this revision.
     *
     * @return the id of their dataset, or empty if the service did not say
     */
    public Optional<String> datasetId() {
        return raw.string("datasetId");
    }

    /**
     * What is asked.
     *
     * @return the type of task, or empty if the service did not say or this version of the library does not know it
     */
    public Optional<TaskType> taskType() {
        return Optional.ofNullable(taskType);
    }

    /**
     * What labelers read.
     *
     * @return the instruction, or empty if the service did not say
     */
    public Optional<String> instruction() {
        return Optional.ofNullable(instruction);
    }

    /**
     * When enough answers were collected.
     *
     * @return the referee, or empty if the service did not say
     */
    public Optional<Referee> referee() {
        return Optional.ofNullable(referee);
    }

    /**
     * How the tasks are shown.
     *
     * @return the settings, empty also if the service did not say
     */
    public List<Setting> settings() {
        return raw.objects("featureFlags").stream()
                .filter(flag -> !flag.string("key").orElse("").isBlank())
                .map(flag -> Settings.custom(
                        flag.string("key").orElseThrow(), flag.string("value").orElse("")))
                .toList();
    }

    /**
     * Whether the service found the instruction too complex for most people.
     *
     * @return the finding, or empty while there is none
     */
    public Optional<Boolean> isInstructionComplex() {
        return raw.booleanValue("isInstructionComplex");
    }

    /**
     * Why the service found the instruction too complex.
     *
     * @return a short text, or empty if it did not
     */
    public Optional<String> instructionComplexityReason() {
        return raw.string("instructionComplexityReason");
    }

    /**
     * When this revision was made.
     *
     * @return the moment by the service's clock, or empty if it did not say
     */
    public Optional<Instant> createdAt() {
        return raw.instant("createdAt");
    }

    /**
     * The service's answer, with all that this class does not show.
     *
     * @return the answer as it came
     */
    public JsonObject raw() {
        return raw;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JobDefinitionRevision that && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return "JobDefinitionRevision[" + definitionId() + ", " + number() + ", " + state() + "]";
    }
}
