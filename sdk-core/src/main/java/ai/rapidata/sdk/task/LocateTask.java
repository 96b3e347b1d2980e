package ai.rapidata.sdk.task;

/**
 * Labelers tap the places of an image that the instruction asks for.
 *
 * @param instruction what labelers read, at most {@value Task#MAX_INSTRUCTION_LENGTH} UTF-16 units
 */
public record LocateTask(String instruction) implements Task {

    /**
     * Checks the instruction.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the instruction is blank or too long
     */
    public LocateTask {
        instruction = Instruction.checked(instruction);
    }

    @Override
    public TaskType type() {
        return TaskType.LOCATE;
    }
}
