package ai.rapidata.sdk.task;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Labelers choose one of several answers for one item.
 *
 * @param instruction what labelers read, at most {@value Task#MAX_INSTRUCTION_LENGTH} UTF-16 units
 * @param answerOptions the answers to choose from: at least two, none blank, none twice
 */
public record ClassificationTask(String instruction, List<String> answerOptions) implements Task {

    /**
     * Checks and copies.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the instruction or the answers break the rules above
     */
    public ClassificationTask {
        instruction = Instruction.checked(instruction);
        answerOptions = List.copyOf(answerOptions);
        if (answerOptions.size() < 2) {
            throw new InvalidInputException(
                    "answerOptions",
                    answerOptions,
                    answerOptions.isEmpty() ? "is empty" : "has only one answer, " + answerOptions,
                    "give at least two answers");
        }
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < answerOptions.size(); index++) {
            String option = answerOptions.get(index);
            if (option.isBlank()) {
                throw new InvalidInputException(
                        "answerOptions[" + index + "]", option, "is blank", "give every answer a text");
            }
            if (!seen.add(option)) {
                throw new InvalidInputException(
                        "answerOptions[" + index + "]",
                        option,
                        "\"" + option + "\" occurs twice",
                        "remove the repetition: results are counted by the answer's text");
            }
        }
    }

    @Override
    public TaskType type() {
        return TaskType.CLASSIFICATION;
    }
}
