package ai.rapidata.sandbox.page;

import java.util.List;

/**
 * A validation set with its tasks.
 *
 * @param id its id
 * @param name its name
 * @param dimensions the scores that its tasks change; none means the global one
 * @param alerts whether labelers are told when they are wrong
 * @param isPublic whether others may use it
 * @param rapids the first of its tasks
 * @param more how many tasks are not shown
 */
public record ValidationSetView(
        String id,
        String name,
        List<String> dimensions,
        boolean alerts,
        boolean isPublic,
        List<Rapid> rapids,
        int more) {

    /** Copies the lists. */
    public ValidationSetView {
        dimensions = List.copyOf(dimensions);
        rapids = List.copyOf(rapids);
    }

    /**
     * A task with a known answer.
     *
     * @param instruction the question
     * @param context the text beside it, or empty
     * @param shown what it is about
     * @param truth the right answer, in the form of the wire, or empty
     * @param explanation what labelers read after a wrong answer, or empty
     * @param correct how many labelers were right
     * @param incorrect how many labelers were wrong
     */
    public record Rapid(
            String instruction,
            String context,
            List<Media> shown,
            String truth,
            String explanation,
            int correct,
            int incorrect) {

        /** Copies the media. */
        public Rapid {
            shown = List.copyOf(shown);
        }
    }
}
