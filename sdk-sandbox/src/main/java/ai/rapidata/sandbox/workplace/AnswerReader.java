package ai.rapidata.sandbox.workplace;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.crowd.Task;
import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what somebody answered from the form of a task. */
final class AnswerReader {

    private static final double BRUSH = 3;
    private static final int LONGEST_TEXT = 10_000;

    private AnswerReader() {}

    /** The answer, or empty if the form says nothing that fits the task. */
    static Optional<Answer> read(Context context, Task task) {
        Question question = task.question();
        @Nullable String value = context.formParam("answer");
        if (question instanceof Question.SelectWords words) {
            return Optional.of(new Answer.Words(indexes(context.formParams("word"), words.words())));
        } else if (value == null || value.isBlank()) {
            return Optional.empty();
        } else if (question instanceof Question.Classify classify) {
            return classify.options().contains(value) ? Optional.of(new Answer.Category(value)) : Optional.empty();
        } else if (question instanceof Question.Compare) {
            return winners(value, task);
        } else if (question instanceof Question.FreeText) {
            return Optional.of(new Answer.Text(value.substring(0, Math.min(LONGEST_TEXT, value.length()))));
        }
        return drawn(value, question);
    }

    private static List<Integer> indexes(List<String> chosen, List<String> words) {
        return IntStream.range(0, words.size())
                .filter(index -> chosen.contains(Integer.toString(index)))
                .boxed()
                .toList();
    }

    private static Optional<Answer> winners(String value, Task task) {
        int count = task.shown().size();
        if (task.isOn("compare_unsure") && value.equals("Both")) {
            return Optional.of(
                    new Answer.Winners(IntStream.range(0, count).boxed().toList()));
        } else if (task.isOn("compare_unsure") && value.equals("Neither")) {
            return Optional.of(new Answer.Winners(List.of()));
        }
        return IntStream.range(0, count)
                .filter(index -> value.equals(Integer.toString(index)))
                .<Answer>mapToObj(Answer.Winners::only)
                .findFirst();
    }

    /** Places, lines and moments come as JSON: arrays of {@code [x, y]}, arrays of such arrays, and arrays of numbers. */
    private static Optional<Answer> drawn(String value, Question question) {
        JsonNode document;
        try {
            document = Json.read(value, JsonNode.class);
        } catch (UncheckedIOException notJson) {
            return Optional.empty();
        }
        if (!document.isArray() || document.isEmpty()) {
            return Optional.empty();
        } else if (question instanceof Question.Locate) {
            return Optional.of(new Answer.Points(points(document)));
        } else if (question instanceof Question.Draw) {
            List<Answer.Line> lines = new ArrayList<>();
            document.forEach(line -> lines.add(new Answer.Line(BRUSH, points(line))));
            return Optional.of(new Answer.Lines(lines));
        }
        List<Integer> moments = new ArrayList<>();
        document.forEach(moment -> moments.add(Math.max(0, moment.asInt())));
        return Optional.of(new Answer.Moments(moments));
    }

    private static List<Answer.Point> points(JsonNode pairs) {
        List<Answer.Point> points = new ArrayList<>();
        pairs.forEach(pair -> points.add(new Answer.Point(percent(pair.path(0)), percent(pair.path(1)))));
        return points;
    }

    private static double percent(JsonNode number) {
        return Math.max(0, Math.min(100, Math.round(number.asDouble() * 1000) / 1000.0));
    }
}
