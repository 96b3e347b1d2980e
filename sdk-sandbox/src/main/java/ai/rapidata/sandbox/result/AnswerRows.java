package ai.rapidata.sandbox.result;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Response;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows of tasks whose answers are not categories: texts, words, places, lines, moments.
 *
 * <p>{@code detailedResults} holds each answer in the form of the typed endpoints; texts and words are also counted in
 * {@code aggregatedResults}.
 */
final class AnswerRows implements ResultRows {

    private final ResultContext context;
    private final String type;
    private int responses;

    AnswerRows(ResultContext context, String type) {
        this.context = context;
        this.type = type;
    }

    /** The name that {@code info.type} gives to a question. */
    static String type(Question question) {
        if (question instanceof Question.FreeText) {
            return "FreeText";
        } else if (question instanceof Question.SelectWords) {
            return "Transcription";
        } else if (question instanceof Question.Locate) {
            return "Locate";
        } else if (question instanceof Question.Draw) {
            return "Line";
        }
        return "Scrub";
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public ObjectNode row(Rapid rapid) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        ClassifyRows.identity(row, rapid.subject().task().shown().get(0), context);
        Fields.context(row, rapid);
        counts(row, rapid);
        Fields.privateMetadata(row, rapid);
        ArrayNode details = row.putArray("detailedResults");
        for (Response response : rapid.responses()) {
            responses++;
            ObjectNode detail = details.addObject();
            AnswerFields.put(detail, response.answer(), rapid.subject().task());
            Fields.labeler(detail, response.labeler());
        }
        return row;
    }

    @Override
    public ObjectNode summary() {
        return JsonNodeFactory.instance.objectNode().put("totalResponses", responses);
    }

    private static void counts(ObjectNode row, Rapid rapid) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (rapid.subject().task().question() instanceof Question.SelectWords question) {
            for (int i = 0; i < question.words().size(); i++) {
                int index = i;
                counts.merge(
                        question.words().get(i),
                        (int) rapid.responses().stream()
                                .filter(response -> ((Answer.Words) response.answer())
                                        .indexes()
                                        .contains(index))
                                .count(),
                        Integer::sum);
            }
        } else if (rapid.subject().task().question() instanceof Question.FreeText) {
            for (Response response : rapid.responses()) {
                counts.merge(response.answer().key(), 1, Integer::sum);
            }
        } else {
            return;
        }
        counts.forEach(row.putObject("aggregatedResults")::put);
    }
}
