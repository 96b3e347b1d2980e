package ai.rapidata.sdk.results.live;

import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.DrawnLine;
import ai.rapidata.sdk.results.Point;
import ai.rapidata.sdk.results.SelectedWord;
import java.util.List;

/** What a labeler answered, by kind of task. */
public sealed interface Answer {

    /**
     * The answer to a classification.
     *
     * @param category the category that was selected
     */
    record Category(String category) implements Answer {}

    /**
     * The answer to a comparison.
     *
     * @param winners what was chosen: an uploaded file's name or a text; both options for "both", none for "neither"
     */
    record Comparison(List<String> winners) implements Answer {

        /** Copies the list. */
        public Comparison {
            winners = List.copyOf(winners);
        }
    }

    /**
     * A written answer.
     *
     * @param text what was written; written by a stranger, so treat it as untrusted text
     */
    record FreeText(String text) implements Answer {}

    /**
     * Selected words.
     *
     * @param words the words
     */
    record Words(List<SelectedWord> words) implements Answer {

        /** Copies the list. */
        public Words {
            words = List.copyOf(words);
        }
    }

    /**
     * Tapped places.
     *
     * @param points the places
     */
    record Places(List<Point> points) implements Answer {

        /** Copies the list. */
        public Places {
            points = List.copyOf(points);
        }
    }

    /**
     * Drawn lines.
     *
     * @param lines the lines
     */
    record Lines(List<DrawnLine> lines) implements Answer {

        /** Copies the list. */
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Marked moments.
     *
     * @param milliseconds the moments, from the beginning
     */
    record Moments(List<Long> milliseconds) implements Answer {

        /** Copies the list. */
        public Moments {
            milliseconds = List.copyOf(milliseconds);
        }
    }

    /**
     * Drawn boxes.
     *
     * @param boxes the boxes
     */
    record Boxes(List<Box> boxes) implements Answer {

        /** Copies the list. */
        public Boxes {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * A drawn box as the service sends it, in percent of the image; a side that is not known is not a number.
     *
     * @param xMin the left edge
     * @param yMin the upper edge
     * @param xMax the right edge
     * @param yMax the lower edge
     */
    record Box(double xMin, double yMin, double xMax, double yMax) {}

    /**
     * Drawn shapes with corners.
     *
     * @param shapes the corners of each shape, in order
     */
    record Polygons(List<List<Point>> shapes) implements Answer {

        /** Copies the lists. */
        public Polygons {
            shapes = shapes.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Marked parts of a text.
     *
     * @param entities the parts
     */
    record NamedEntities(List<Entity> entities) implements Answer {

        /** Copies the list. */
        public NamedEntities {
            entities = List.copyOf(entities);
        }
    }

    /**
     * A marked part of a text.
     *
     * @param start where it begins, counted from 0
     * @param end where it ends, as the service sends it
     * @param classification what it is
     */
    record Entity(int start, int end, String classification) {}

    /** The labeler passed the task on. */
    record Skipped() implements Answer {}

    /**
     * An answer of a kind that this library does not know.
     *
     * @param type the service's name of the kind, an empty text if there is none
     * @param raw the answer as the service sent it
     */
    record Other(String type, JsonObject raw) implements Answer {}
}
