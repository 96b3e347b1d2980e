package ai.rapidata.sdk.task;

/**
 * Labelers mark the moments of a video or an audio clip that the instruction asks for.
 *
 * @param instruction what labelers read, at most {@value Task#MAX_INSTRUCTION_LENGTH} UTF-16 units
 */
public record TimestampTask(String instruction) implements Task {

    /**
     * Checks the instruction.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the instruction is blank or too long
     */
    public TimestampTask {
        instruction = Instruction.checked(instruction);
    }

    @Override
    public TaskType type() {
        return TaskType.TIMESTAMP;
    }
}
