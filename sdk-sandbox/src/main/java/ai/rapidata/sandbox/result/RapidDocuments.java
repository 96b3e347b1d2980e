package ai.rapidata.sandbox.result;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.crowd.Task;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Response;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Rapids and responses in the form of the typed results endpoints. */
public final class RapidDocuments {

    private RapidDocuments() {}

    /**
     * A rapid with its responses.
     *
     * @param rapid the rapid
     * @return a {@code JobRapidResult}
     */
    public static ObjectNode rapid(Rapid rapid) {
        ObjectNode document = summary(rapid);
        ArrayNode responses = document.putArray("responses");
        rapid.responses().forEach(response -> responses.add(response(rapid, response)));
        document.put("totalResponseCount", rapid.responses().size());
        document.set("payload", payload(rapid.subject().task()));
        if (rapid.subject().task().context() != null) {
            document.put("context", rapid.subject().task().context());
        }
        if (rapid.subject().contextAsset() != null) {
            document.set("contextAsset", rapid.subject().contextAsset());
        }
        aggregation(document, rapid);
        return document;
    }

    /**
     * A rapid without its responses.
     *
     * @param rapid the rapid
     * @return a {@code JobNavigationItem}
     */
    public static ObjectNode summary(Rapid rapid) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("rapidId", rapid.id());
        document.set("asset", rapid.subject().asset());
        document.put("state", rapid.state().name());
        return document;
    }

    /**
     * One response.
     *
     * @param rapid the rapid it answers
     * @param response the response
     * @return a {@code JobResponse}
     */
    public static ObjectNode response(Rapid rapid, Response response) {
        Labeler labeler = response.labeler();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", response.id())
                .put("userId", labeler.id())
                .put("country", labeler.country())
                .put("language", labeler.language());
        for (String identifier : List.of("age", "gender", "occupation")) {
            labeler.demographic(identifier)
                    .ifPresentOrElse(value -> document.put(identifier, value), () -> document.putNull(identifier));
        }
        ObjectNode result = document.putObject("result")
                .put("_t", AnswerFields.type(response.answer()))
                .put("rapidId", rapid.id());
        AnswerFields.put(result, response.answer(), rapid.subject().task());
        document.put("userScore", labeler.score());
        labeler.userScores().forEach(document.putObject("userScores")::put);
        labeler.demographics().forEach(document.putObject("demographicInformation")::put);
        return document;
    }

    /**
     * What a labeler is asked.
     *
     * @param task the task
     * @return an {@code IRapidPayload}
     */
    public static ObjectNode payload(Task task) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        Question question = task.question();
        if (question instanceof Question.Classify classify) {
            payload.put("_t", "ClassifyPayload");
            ArrayNode categories = payload.putArray("categories");
            classify.options()
                    .forEach(option ->
                            categories.addObject().put("label", option).put("value", option));
            payload.put("title", question.instruction());
        } else if (question instanceof Question.Compare) {
            payload.put("_t", "ComparePayload").put("criteria", question.instruction());
        } else if (question instanceof Question.FreeText) {
            payload.put("_t", "FreeTextPayload").put("question", question.instruction());
        } else if (question instanceof Question.SelectWords words) {
            payload.put("_t", "TranscriptionPayload").put("title", question.instruction());
            ArrayNode sentence = payload.putArray("transcription");
            for (int i = 0; i < words.words().size(); i++) {
                sentence.addObject().put("word", words.words().get(i)).put("wordIndex", i);
            }
        } else if (question instanceof Question.Locate) {
            payload.put("_t", "LocatePayload").put("target", question.instruction());
        } else if (question instanceof Question.Draw) {
            payload.put("_t", "LinePayload").put("target", question.instruction());
        } else {
            payload.put("_t", "ScrubPayload").put("target", question.instruction());
        }
        return payload;
    }

    private static void aggregation(ObjectNode document, Rapid rapid) {
        Question question = rapid.subject().task().question();
        if (question instanceof Question.Classify classify) {
            Tally tally = new Tally(classify.options());
            rapid.responses()
                    .forEach(response -> tally.add(
                            response.answer().key(), response.labeler().score()));
            tallies(document.putObject("aggregation").put("_t", "ClassifyAggregation"), "categoryTallies", tally);
        } else if (question instanceof Question.Compare) {
            Tally tally = new Tally(List.of());
            rapid.subject().task().shown().forEach(stimulus -> tally.know(stimulus.identifier()));
            for (Response response : rapid.responses()) {
                for (int index : ((Answer.Winners) response.answer()).indexes()) {
                    tally.add(
                            rapid.subject().task().shown().get(index).identifier(),
                            response.labeler().score());
                }
            }
            tallies(document.putObject("aggregation").put("_t", "CompareAggregation"), "winnerTallies", tally);
        }
    }

    private static void tallies(ObjectNode aggregation, String name, Tally tally) {
        ObjectNode target = aggregation.putObject(name);
        tally.counts()
                .forEach((choice, count) -> target.putObject(choice)
                        .put("count", count)
                        .put("userScoreSum", tally.scores().getOrDefault(choice, 0.0)));
    }
}
