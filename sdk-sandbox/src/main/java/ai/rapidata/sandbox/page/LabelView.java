package ai.rapidata.sandbox.page;

import java.util.List;

/**
 * One task to be answered.
 *
 * @param rapidId the task
 * @param kind how to answer: {@code choose}, {@code compare}, {@code write}, {@code words}, {@code locate}, {@code draw} or
 *     {@code mark}
 * @param instruction the question
 * @param context the text beside it, or empty
 * @param contextMedia the files beside it
 * @param shown what it is about
 * @param choices the answers or words to choose from
 * @param most at most so many places
 */
public record LabelView(
        String rapidId,
        String kind,
        String instruction,
        String context,
        List<Media> contextMedia,
        List<Media> shown,
        List<String> choices,
        int most) {

    /** Copies the lists. */
    public LabelView {
        contextMedia = List.copyOf(contextMedia);
        shown = List.copyOf(shown);
        choices = List.copyOf(choices);
    }

    /**
     * The letter of one of the things shown.
     *
     * @param index its place, from 0
     * @return A, B, and so on
     */
    public String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }
}
