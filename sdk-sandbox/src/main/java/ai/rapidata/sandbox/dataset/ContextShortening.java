package ai.rapidata.sandbox.dataset;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Shortens contexts to what matters for a question, without a language model: the sentences that share most words with
 * the question are kept, in their order, as long as they fit. The same input always gives the same result.
 */
final class ContextShortening {

    /** The most UTF-16 units that a datapoint's context may have. */
    static final int MOST_UNITS = 400;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String ELLIPSIS = "…";

    private ContextShortening() {}

    static String shorten(String context, String question) {
        String text = context.strip().replaceAll("\\s+", " ");
        if (text.length() <= MOST_UNITS) {
            return text.isEmpty() ? context : text;
        }
        List<String> sentences = sentences(text);
        Set<String> asked = words(question);
        List<Integer> ranked = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            ranked.add(i);
        }
        ranked.sort(Comparator.comparingInt((Integer i) -> -shared(sentences.get(i), asked))
                .thenComparing(Comparator.naturalOrder()));
        Set<Integer> kept = new HashSet<>();
        int length = 0;
        for (int i : ranked) {
            int longer = length + sentences.get(i).length() + (kept.isEmpty() ? 0 : 1);
            if (longer <= MOST_UNITS) {
                kept.add(i);
                length = longer;
            }
        }
        if (kept.isEmpty()) {
            return cut(sentences.get(ranked.get(0)));
        }
        List<String> remaining = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (kept.contains(i)) {
                remaining.add(sentences.get(i));
            }
        }
        return String.join(" ", remaining);
    }

    private static List<String> sentences(String text) {
        BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
        boundaries.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = boundaries.first();
        for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            String sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            from = to;
        }
        return sentences;
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }

    private static int shared(String sentence, Set<String> asked) {
        Set<String> words = words(sentence);
        words.retainAll(asked);
        return words.size();
    }

    /** Cuts at a word, or at least not within a character. */
    private static String cut(String sentence) {
        int most = MOST_UNITS - ELLIPSIS.length();
        int space = sentence.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : most;
        if (Character.isHighSurrogate(sentence.charAt(end - 1))) {
            end--;
        }
        return sentence.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
