package ai.rapidata.sdk.results;

/**
 * A word that a labeler selected.
 *
 * @param word the word
 * @param wordIndex its place in the sentence, counted from 0; -1 where the file does not say
 */
public record SelectedWord(String word, int wordIndex) {}
