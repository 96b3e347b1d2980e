package ai.rapidata.sandbox.page;

import java.util.List;

/**
 * One task as a labeler meets it.
 *
 * @param instruction the question
 * @param context the text beside it, or empty
 * @param contextMedia the files beside it
 * @param shown what it is about
 * @param choices the answers to choose from; empty where the answer is something else than a choice
 * @param chooseMedia whether the answer is one of the things shown
 * @param hint how to answer where there is nothing to choose, or empty
 */
public record TaskView(
        String instruction,
        String context,
        List<Media> contextMedia,
        List<Media> shown,
        List<String> choices,
        boolean chooseMedia,
        String hint) {

    /** Copies the lists. */
    public TaskView {
        contextMedia = List.copyOf(contextMedia);
        shown = List.copyOf(shown);
        choices = List.copyOf(choices);
    }
}
