package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The right answer of an example. */
public sealed interface ExampleTruth
        permits ExampleTruth.Categories,
                ExampleTruth.Winner,
                ExampleTruth.Places,
                ExampleTruth.Parts,
                ExampleTruth.Words,
                ExampleTruth.Moments,
                ExampleTruth.Unknown {

    /**
     * The right answers of a classification.
     *
     * @param correct the answers
     */
    record Categories(List<String> correct) implements ExampleTruth {
        /** Copies the list. */
        public Categories {
            correct = List.copyOf(correct);
        }
    }

    /**
     * The right item of a comparison.
     *
     * @param winnerId the uploaded name of a medium, or the text itself
     */
    record Winner(String winnerId) implements ExampleTruth {}

    /**
     * The right places of an image.
     *
     * @param boxes the places
     * @param requiredPrecision how exact an answer must be, 0 to 1, or null for the service's own measure
     * @param requiredCompleteness how complete an answer must be, 0 to 1, or null for the service's own measure
     */
    record Places(
            List<Box> boxes,
            @Nullable Double requiredPrecision,
            @Nullable Double requiredCompleteness) implements ExampleTruth {
        /** Copies the list. */
        public Places {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * The parts of an image that are to be drawn over.
     *
     * @param boxes the parts
     * @param requiredPrecision how exact an answer must be, 0 to 1, or null for the service's own measure
     * @param requiredCompleteness how complete an answer must be, 0 to 1, or null for the service's own measure
     */
    record Parts(
            List<Box> boxes,
            @Nullable Double requiredPrecision,
            @Nullable Double requiredCompleteness) implements ExampleTruth {
        /** Copies the list. */
        public Parts {
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
            @Nullable Double requiredCompleteness) implements ExampleTruth {
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
    record Moments(List<TimeRange> ranges) implements ExampleTruth {
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
    record Unknown(JsonObject raw) implements ExampleTruth {}
}
