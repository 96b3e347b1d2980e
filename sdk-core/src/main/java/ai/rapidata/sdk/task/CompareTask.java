package ai.rapidata.sdk.task;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;

/**
 * Labelers choose between two items.
 *
 * @param instruction what labelers read, at most {@value Task#MAX_INSTRUCTION_LENGTH} UTF-16 units
 * @param abNames either empty or exactly two different names, shown in results in place of A and B
 */
public record CompareTask(String instruction, List<String> abNames) implements Task {

    /**
     * Checks and copies.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the instruction or the names break the rules above
     */
    public CompareTask {
        instruction = Instruction.checked(instruction);
        abNames = List.copyOf(abNames);
        if (!abNames.isEmpty() && abNames.size() != 2) {
            throw new InvalidInputException(
                    "abNames",
                    abNames,
                    "has " + abNames.size() + " names: " + abNames,
                    "give exactly two names, or none");
        }
        if (abNames.size() == 2) {
            if (abNames.get(0).isBlank() || abNames.get(1).isBlank()) {
                throw new InvalidInputException(
                        "abNames", abNames, "holds a blank name: " + abNames, "give both a text");
            }
            if (abNames.get(0).equals(abNames.get(1))) {
                throw new InvalidInputException(
                        "abNames", abNames, "holds \"" + abNames.get(0) + "\" twice", "give two different names");
            }
        }
    }

    /**
     * A comparison whose items are called A and B.
     *
     * @param instruction what labelers read
     * @throws ai.rapidata.sdk.error.InvalidInputException if the instruction is blank or too long
     */
    public CompareTask(String instruction) {
        this(instruction, List.of());
    }

    @Override
    public TaskType type() {
        return TaskType.COMPARE;
    }
}
