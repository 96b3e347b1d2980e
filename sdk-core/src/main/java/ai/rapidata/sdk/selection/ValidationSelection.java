package ai.rapidata.sdk.selection;

/**
 * Tasks with known answers.
 *
 * @param validationSetId the set they come from
 * @param amount how many, at least 1
 */
public record ValidationSelection(String validationSetId, int amount) implements Selection {

    /**
     * Checks the values.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the id is blank or the amount is below 1
     */
    public ValidationSelection {
        SelectionRules.requireText("validationSetId", validationSetId, "give the id of a validation set");
        SelectionRules.requireAtLeastOne("amount", amount);
    }

    /**
     * One task with a known answer.
     *
     * @param validationSetId the set it comes from
     * @throws ai.rapidata.sdk.error.InvalidInputException if the id is blank
     */
    public ValidationSelection(String validationSetId) {
        this(validationSetId, 1);
    }
}
