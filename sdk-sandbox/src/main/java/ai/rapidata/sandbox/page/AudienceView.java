package ai.rapidata.sandbox.page;

import java.util.List;

/**
 * An audience.
 *
 * @param id its id
 * @param name its name
 * @param description what it is for, or empty
 * @param status where it stands
 * @param filters who may come, in the form of the wire
 * @param rule when labelers are let in, in the form of the wire
 * @param qualified how many labelers may answer now
 * @param states how many labelers are in which state, as {@code state: count}
 * @param examples the first examples that labelers qualify on
 * @param moving whether the page should be looked at again
 */
public record AudienceView(
        String id,
        String name,
        String description,
        String status,
        List<String> filters,
        String rule,
        long qualified,
        List<String> states,
        List<Example> examples,
        boolean moving) {

    /** Copies the lists. */
    public AudienceView {
        filters = List.copyOf(filters);
        states = List.copyOf(states);
        examples = List.copyOf(examples);
    }

    /**
     * A task with a known answer.
     *
     * @param instruction the question
     * @param truth the right answer, in the form of the wire
     * @param correct how many labelers were right
     * @param incorrect how many labelers were wrong
     */
    public record Example(String instruction, String truth, int correct, int incorrect) {}
}
