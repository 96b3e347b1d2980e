package ai.rapidata.sandbox.crowd;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a labeler is asked, by type of task. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Question.Classify.class, name = "classify"),
    @JsonSubTypes.Type(value = Question.Compare.class, name = "compare"),
    @JsonSubTypes.Type(value = Question.FreeText.class, name = "freeText"),
    @JsonSubTypes.Type(value = Question.SelectWords.class, name = "selectWords"),
    @JsonSubTypes.Type(value = Question.Locate.class, name = "locate"),
    @JsonSubTypes.Type(value = Question.Draw.class, name = "draw"),
    @JsonSubTypes.Type(value = Question.Scrub.class, name = "scrub")
})
public sealed interface Question {

    /**
     * The sentence that labelers read.
     *
     * @return the instruction
     */
    String instruction();

    /**
     * How many different answers there are, for rules that count categories.
     *
     * @return at least 2; 2 where answers are not categories
     */
    default int categories() {
        return 2;
    }

    /**
     * Choose one category.
     *
     * @param instruction the question
     * @param options the values to choose from, in the order given
     */
    record Classify(String instruction, List<String> options) implements Question {

        /** Copies the options. */
        public Classify {
            options = List.copyOf(options);
        }

        @Override
        public int categories() {
            return Math.max(2, options.size());
        }
    }

    /**
     * Choose the better of the things shown.
     *
     * @param instruction the question
     */
    record Compare(String instruction) implements Question {}

    /**
     * Write something.
     *
     * @param instruction the question
     */
    record FreeText(String instruction) implements Question {}

    /**
     * Choose words of a sentence.
     *
     * @param instruction the question
     * @param words the words of the sentence in order
     */
    record SelectWords(String instruction, List<String> words) implements Question {

        /** Copies the words. */
        public SelectWords {
            words = List.copyOf(words);
        }
    }

    /**
     * Tap on places of an image.
     *
     * @param instruction what to find
     */
    record Locate(String instruction) implements Question {}

    /**
     * Draw over places of an image.
     *
     * @param instruction what to draw over
     */
    record Draw(String instruction) implements Question {}

    /**
     * Mark moments of a video or audio.
     *
     * @param instruction what to mark
     */
    record Scrub(String instruction) implements Question {}
}
