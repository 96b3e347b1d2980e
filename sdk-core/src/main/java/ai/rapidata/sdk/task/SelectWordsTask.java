package ai.rapidata.sdk.task;

/**
 * Labelers select words of the sentence that each datapoint carries.
 *
 * @param instruction what labelers read, at most {@value Task#MAX_INSTRUCTION_LENGTH} UTF-16 units
 */
public record SelectWordsTask(String instruction) implements Task {

    /**
     * Checks the instruction.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the instruction is blank or too long
     */
    public SelectWordsTask {
        instruction = Instruction.checked(instruction);
    }

    @Override
    public TaskType type() {
        return TaskType.SELECT_WORDS;
    }
}
