package ai.rapidata.sdk.task;

import ai.rapidata.sdk.error.InvalidInputException;

/** The rule that every task's instruction obeys. */
final class Instruction {

    private Instruction() {}

    static String checked(String instruction) {
        if (instruction.isBlank()) {
            throw new InvalidInputException(
                    "instruction", instruction, "is blank", "say in one sentence what labelers should do");
        }
        if (instruction.length() > Task.MAX_INSTRUCTION_LENGTH) {
            throw new InvalidInputException(
                    "instruction",
                    instruction,
                    "has " + instruction.length() + " characters",
                    "shorten it to at most " + Task.MAX_INSTRUCTION_LENGTH
                            + "; details of a single item belong in its context");
        }
        return instruction;
    }
}
