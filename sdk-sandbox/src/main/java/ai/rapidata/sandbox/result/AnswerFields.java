package ai.rapidata.sandbox.result;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.crowd.Task;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Answers as fields of the wire's {@code IRapidResult}. */
final class AnswerFields {

    private AnswerFields() {}

    /** The discriminator of an answer. */
    static String type(Answer answer) {
        if (answer instanceof Answer.Category) {
            return "AttachCategoryResult";
        } else if (answer instanceof Answer.Winners) {
            return "CompareResult";
        } else if (answer instanceof Answer.Text) {
            return "FreeTextResult";
        } else if (answer instanceof Answer.Words) {
            return "TranscriptionResult";
        } else if (answer instanceof Answer.Points) {
            return "LocateResult";
        } else if (answer instanceof Answer.Lines) {
            return "LineResult";
        }
        return "ScrubResult";
    }

    /** Writes what was answered. */
    static void put(ObjectNode target, Answer answer, Task task) {
        if (answer instanceof Answer.Category category) {
            target.put("category", category.value());
        } else if (answer instanceof Answer.Winners winners) {
            ArrayNode chosen = target.putArray("winners");
            winners.indexes()
                    .forEach(index -> chosen.add(task.shown().get(index).identifier()));
        } else if (answer instanceof Answer.Text text) {
            target.put("answer", text.text());
        } else if (answer instanceof Answer.Words words) {
            List<String> sentence = ((Question.SelectWords) task.question()).words();
            ArrayNode selected = target.putArray("selectedWords");
            words.indexes()
                    .forEach(index -> selected.addObject()
                            .put("word", sentence.get(index))
                            .put("wordIndex", index));
        } else if (answer instanceof Answer.Points points) {
            points(target.putArray("coordinates"), points.points());
        } else if (answer instanceof Answer.Lines lines) {
            ArrayNode drawn = target.putArray("lines");
            for (Answer.Line line : lines.lines()) {
                ObjectNode one = drawn.addObject().put("size", line.size());
                points(one.putArray("points"), line.points());
            }
        } else if (answer instanceof Answer.Moments moments) {
            ArrayNode marked = target.putArray("timestamps");
            moments.milliseconds().forEach(marked::add);
        }
    }

    private static void points(ArrayNode target, List<Answer.Point> points) {
        points.forEach(point -> target.addObject().put("x", point.x()).put("y", point.y()));
    }
}
