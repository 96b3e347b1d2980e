package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The right answer of a task. */
public sealed interface ValidationTruth
        permits ValidationTruth.Categories,
                ValidationTruth.Winner,
                ValidationTruth.Boxes,
                ValidationTruth.Words,
                ValidationTruth.Moments,
                ValidationTruth.Unknown {

    /**
     * The right answers of a classification.
     *
     * @param correct the answers
     */
    record Categories(List<String> correct) implements ValidationTruth {
        /** Copies the list. */
        public Categories {
            correct = List.copyOf(correct);
        }
    }

    /**
     * The right item of a comparison.
     *
     * @param winnerId a text, or a medium: its URL or path in a {@link Rapid}, its uploaded name in what the service shows
     */
    record Winner(String winnerId) implements ValidationTruth {}

    /**
     * The right places of an image, to be tapped on or drawn over.
     *
     * @param boxes the places
     * @param requiredPrecision how exact an answer must be, 0 to 1, or null for the service's own measure
     * @param requiredCompleteness how complete an answer must be, 0 to 1, or null for the service's own measure
     */
    record Boxes(
            List<Box> boxes,
            @Nullable Double requiredPrecision,
            @Nullable Double requiredCompleteness) implements ValidationTruth {
        /** Copies the list. */
        public Boxes {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * The right words of a sentence.
     *
     * @param words the words with their places
     * @param requiredPrecision how exact an answer must be, 0 to 1, or null for the service's own measure
     * @param requiredCompleteness how complete an answer must be, 0 to 1, or null for the service's own measure
     */
    record Words(
            List<Word> words,
            @Nullable Double requiredPrecision,
            @Nullable Double requiredCompleteness) implements ValidationTruth {
        /** Copies the list. */
        public Words {
            words = List.copyOf(words);
        }
    }

    /**
     * A word of a sentence.
     *
     * @param word the word
     * @param index its place, counted from 0
     */
    record Word(String word, int index) {}

    /**
     * The right moments of a clip.
     *
     * @param ranges the stretches in which an answer is right
     */
    record Moments(List<TimeRange> ranges) implements ValidationTruth {
        /** Copies the list. */
        public Moments {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * A truth that this version of the library does not know; it is sent back exactly as it came.
     *
     * @param raw what the service sent
     */
    record Unknown(JsonObject raw) implements ValidationTruth {}
}
