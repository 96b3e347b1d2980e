package ai.rapidata.sandbox.crowd;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a labeler answered, by type of task. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Category.class, name = "category"),
    @JsonSubTypes.Type(value = Answer.Winners.class, name = "winners"),
    @JsonSubTypes.Type(value = Answer.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Answer.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Answer.Points.class, name = "points"),
    @JsonSubTypes.Type(value = Answer.Lines.class, name = "lines"),
    @JsonSubTypes.Type(value = Answer.Moments.class, name = "moments")
})
public sealed interface Answer {

    /**
     * What makes two answers the same for rules that count equal answers.
     *
     * @return a text that equal answers share
     */
    String key();

    /**
     * The chosen category.
     *
     * @param value its value
     */
    record Category(String value) implements Answer {
        @Override
        public String key() {
            return value;
        }
    }

    /**
     * The chosen things of a comparison.
     *
     * @param indexes positions of what was chosen: one, all for "both", none for "neither"
     */
    record Winners(List<Integer> indexes) implements Answer {

        /** Copies the positions. */
        public Winners {
            indexes = List.copyOf(indexes);
        }

        /**
         * One winner.
         *
         * @param index its position
         * @return the answer
         */
        public static Winners only(int index) {
            return new Winners(List.of(index));
        }

        @Override
        public String key() {
            return indexes.toString();
        }
    }

    /**
     * The written text.
     *
     * @param text what was written
     */
    record Text(String text) implements Answer {
        @Override
        public String key() {
            return text;
        }
    }

    /**
     * The chosen words.
     *
     * @param indexes positions of the words in the sentence, ascending
     */
    record Words(List<Integer> indexes) implements Answer {

        /** Copies the positions. */
        public Words {
            indexes = List.copyOf(indexes);
        }

        @Override
        public String key() {
            return indexes.toString();
        }
    }

    /**
     * The tapped places.
     *
     * @param points at least one place
     */
    record Points(List<Point> points) implements Answer {

        /** Copies the places. */
        public Points {
            points = List.copyOf(points);
        }

        @Override
        public String key() {
            return points.toString();
        }
    }

    /**
     * The drawn lines.
     *
     * @param lines at least one line
     */
    record Lines(List<Line> lines) implements Answer {

        /** Copies the lines. */
        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public String key() {
            return lines.toString();
        }
    }

    /**
     * The marked moments.
     *
     * @param milliseconds from the beginning
     */
    record Moments(List<Integer> milliseconds) implements Answer {

        /** Copies the moments. */
        public Moments {
            milliseconds = List.copyOf(milliseconds);
        }

        @Override
        public String key() {
            return milliseconds.toString();
        }
    }

    /**
     * A place on an image.
     *
     * @param x percent of the width, 0 to 100
     * @param y percent of the height, 0 to 100
     */
    record Point(double x, double y) {}

    /**
     * A drawn line.
     *
     * @param size the width of the brush in percent of the image
     * @param points the places the brush passed
     */
    record Line(double size, List<Point> points) {

        /** Copies the places. */
        public Line {
            points = List.copyOf(points);
        }
    }
}
