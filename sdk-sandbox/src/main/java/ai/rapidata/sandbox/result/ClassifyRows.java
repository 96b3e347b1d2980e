package ai.rapidata.sandbox.result;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Response;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Rows of classifications. */
final class ClassifyRows implements ResultRows {

    private final ResultContext context;
    private final List<String> options;
    private final Tally total;

    ClassifyRows(ResultContext context, List<String> options) {
        this.context = context;
        this.options = options;
        this.total = new Tally(options);
    }

    @Override
    public String type() {
        return "Classify";
    }

    @Override
    public ObjectNode row(Rapid rapid) {
        Tally tally = new Tally(options);
        for (Response response : rapid.responses()) {
            tally.add(category(response), response.labeler().score());
            total.add(category(response), response.labeler().score());
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        identity(row, rapid.subject().task().shown().get(0), context);
        Fields.context(row, rapid);
        Fields.tally(row, tally);
        if (context.withConfidence()) {
            Fields.confidence(row, options, rapid.votes());
        }
        Fields.privateMetadata(row, rapid);
        ArrayNode details = row.putArray("detailedResults");
        for (Response response : rapid.responses()) {
            Fields.labeler(details.addObject().put("selectedCategory", category(response)), response.labeler());
        }
        return row;
    }

    @Override
    public ObjectNode summary() {
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        total.counts().forEach(summary::put);
        return summary;
    }

    /** How a row says what it is about: the URL a file came from, else its original name, or the text. */
    static void identity(ObjectNode row, Stimulus stimulus, ResultContext context) {
        row.put("identifier", stimulus.sourceUrl() != null ? stimulus.sourceUrl() : stimulus.label());
        if (stimulus.hostedName() != null) {
            row.put("originalFileName", stimulus.label());
            row.put("assetUrl", context.assetUrl().apply(stimulus.hostedName()));
        }
    }

    private static String category(Response response) {
        return ((Answer.Category) response.answer()).value();
    }
}
