package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.task.TaskType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tasks are like for which a validation set is wanted. Immutable; every method with an argument returns a changed copy.
 */
public final class RapidNeeds {

    private static final RapidNeeds ANY = new RapidNeeds(null, null, null, null);

    private final @Nullable TaskType taskType;
    private final @Nullable AssetType assetType;
    private final @Nullable PromptType promptType;
    private final @Nullable String instruction;

    private RapidNeeds(
            @Nullable TaskType taskType,
            @Nullable AssetType assetType,
            @Nullable PromptType promptType,
            @Nullable String instruction) {
        this.taskType = taskType;
        this.assetType = assetType;
        this.promptType = promptType;
        this.instruction = instruction;
    }

    /**
     * Tasks of which nothing is known.
     *
     * @return the needs
     */
    public static RapidNeeds any() {
        return ANY;
    }

    /**
     * Sets the type of task.
     *
     * @param type the type
     * @return a changed copy
     */
    public RapidNeeds taskType(TaskType type) {
        return new RapidNeeds(Objects.requireNonNull(type, "type"), assetType, promptType, instruction);
    }

    /**
     * Sets what the tasks show.
     *
     * @param type the kind of item
     * @return a changed copy
     */
    public RapidNeeds assetType(AssetType type) {
        return new RapidNeeds(taskType, Objects.requireNonNull(type, "type"), promptType, instruction);
    }

    /**
     * Sets what the tasks show beside their items.
     *
     * @param type the kind of context
     * @return a changed copy
     */
    public RapidNeeds promptType(PromptType type) {
        return new RapidNeeds(taskType, assetType, Objects.requireNonNull(type, "type"), instruction);
    }

    /**
     * Sets what labelers read.
     *
     * @param text the instruction
     * @return a changed copy
     */
    public RapidNeeds instruction(String text) {
        return new RapidNeeds(taskType, assetType, promptType, Objects.requireNonNull(text, "text"));
    }

    /**
     * The type of task.
     *
     * @return the type, or empty for any
     */
    public Optional<TaskType> taskType() {
        return Optional.ofNullable(taskType);
    }

    /**
     * What the tasks show.
     *
     * @return the kind of item, or empty for any
     */
    public Optional<AssetType> assetType() {
        return Optional.ofNullable(assetType);
    }

    /**
     * What the tasks show beside their items.
     *
     * @return the kind of context, or empty for any
     */
    public Optional<PromptType> promptType() {
        return Optional.ofNullable(promptType);
    }

    /**
     * What labelers read.
     *
     * @return the instruction, or empty for any
     */
    public Optional<String> instruction() {
        return Optional.ofNullable(instruction);
    }
}
