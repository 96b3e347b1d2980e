package ai.rapidata.sandbox.labeling;

/**
 * What a stopping rule sees of an answer.
 *
 * @param choice what was chosen; equal answers have equal choices
 * @param score the reliability of who chose it, 0 to 1
 * @param decisive false for answers such as "both" and "neither" that favour no choice
 */
public record Vote(String choice, double score, boolean decisive) {

    /**
     * A vote for one choice.
     *
     * @param choice what was chosen
     * @param score the reliability of who chose it, 0 to 1
     */
    public Vote(String choice, double score) {
        this(choice, score, true);
    }
}
