package ai.rapidata.sdk.task;

import java.util.Arrays;
import java.util.List;

/** How a sentence falls into the words that labelers can select. */
public final class Sentence {

    private Sentence() {}

    /**
     * The words of a sentence. They are separated by single spaces, so that two spaces in a row enclose an empty word,
     * which takes a number of its own but cannot be selected.
     *
     * @param sentence any text
     * @return the words in order; a word's position is its index
     */
    public static List<String> words(String sentence) {
        return List.copyOf(Arrays.asList(sentence.split(" ", -1)));
    }
}
