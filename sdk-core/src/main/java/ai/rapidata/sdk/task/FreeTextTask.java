package ai.rapidata.sdk.task;

/**
 * Labelers write an answer about one item.
 *
 * @param instruction what labelers read, at most {@value Task#MAX_INSTRUCTION_LENGTH} UTF-16 units
 */
public record FreeTextTask(String instruction) implements Task {

    /**
     * Checks the instruction.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the instruction is blank or too long
     */
    public FreeTextTask {
        instruction = Instruction.checked(instruction);
    }

    @Override
    public TaskType type() {
        return TaskType.FREE_TEXT;
    }
}
