package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.internal.json.JsonReader;
import ai.rapidata.sdk.results.DrawnLine;
import ai.rapidata.sdk.results.Point;
import ai.rapidata.sdk.results.SelectedWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the places, lines, words and moments that answers are made of. A part that is not whole is left out. */
final class AnswerParts {

    private AnswerParts() {}

    static List<SelectedWord> words(JsonReader in) throws IOException {
        List<SelectedWord> words = new ArrayList<>();
        if (in.enterArray()) {
            while (in.nextElement()) {
                if (in.isObject()) {
                    addWord(in, words);
                } else {
                    String word = in.text();
                    if (word != null) {
                        words.add(new SelectedWord(word, -1));
                    }
                }
            }
        }
        return words;
    }

    private static void addWord(JsonReader in, List<SelectedWord> words) throws IOException {
        String word = null;
        double index = -1;
        for (String name; (name = in.nextName()) != null; ) {
            switch (name) {
                case "word" -> word = in.text();
                case "wordIndex" -> index = in.number();
                default -> in.skip();
            }
        }
        if (word != null) {
            words.add(new SelectedWord(word, Double.isNaN(index) ? -1 : (int) index));
        }
    }

    static List<Point> points(JsonReader in) throws IOException {
        List<Point> points = new ArrayList<>();
        if (in.isObject()) {
            addPoint(in, points);
        } else if (in.enterArray()) {
            while (in.nextElement()) {
                addPoint(in, points);
            }
        }
        return points;
    }

    private static void addPoint(JsonReader in, List<Point> points) throws IOException {
        double x = Double.NaN;
        double y = Double.NaN;
        if (in.enterObject()) {
            for (String name; (name = in.nextName()) != null; ) {
                switch (name) {
                    case "x" -> x = in.number();
                    case "y" -> y = in.number();
                    default -> in.skip();
                }
            }
        }
        if (!Double.isNaN(x) && !Double.isNaN(y)) {
            points.add(new Point(x, y));
        }
    }

    static List<DrawnLine> lines(JsonReader in) throws IOException {
        List<DrawnLine> lines = new ArrayList<>();
        if (in.enterArray()) {
            while (in.nextElement()) {
                if (in.enterObject()) {
                    lines.add(line(in));
                }
            }
        }
        return lines;
    }

    private static DrawnLine line(JsonReader in) throws IOException {
        double size = 0;
        List<Point> points = List.of();
        for (String name; (name = in.nextName()) != null; ) {
            switch (name) {
                case "size" -> size = in.number();
                case "points" -> points = points(in);
                default -> in.skip();
            }
        }
        return new DrawnLine(Double.isNaN(size) ? 0 : size, points);
    }

    static List<Long> timestamps(JsonReader in) throws IOException {
        List<Long> timestamps = new ArrayList<>();
        if (in.enterArray()) {
            while (in.nextElement()) {
                double milliseconds = in.number();
                if (!Double.isNaN(milliseconds)) {
                    timestamps.add(Math.round(milliseconds));
                }
            }
        }
        return timestamps;
    }
}
