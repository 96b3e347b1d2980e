package ai.rapidata.sandbox.result;

import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.labeling.Rapid;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The file that a customer downloads: {@code info}, {@code results} and {@code summary}. */
public final class ResultFile {

    /** The version of the format. */
    public static final String VERSION = "4.1.0";

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

    private ResultFile() {}

    /**
     * Makes the document of a labeling.
     *
     * @param context what it says besides the answers
     * @param rapids the rapids in the order of the rows
     * @return the document; without rows if there are no rapids
     */
    public static ObjectNode of(ResultContext context, List<Rapid> rapids) {
        ResultRows rows = rows(context, rapids);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putObject("info")
                .put("createdAt", timestamp(context.createdAt()))
                .put("version", VERSION)
                .put("type", rows.type())
                .put("name", context.name())
                .put("instruction", context.instruction());
        var results = document.putArray("results");
        rapids.forEach(rapid -> results.add(rows.row(rapid)));
        document.set("summary", rows.summary());
        return document;
    }

    private static ResultRows rows(ResultContext context, List<Rapid> rapids) {
        if (rapids.isEmpty()) {
            return new AnswerRows(context, "Unknown");
        }
        if (context.rankingStart().isPresent()) {
            return new RankingRows(context, rapids, context.rankingStart().getAsDouble());
        }
        Question question = rapids.get(0).subject().task().question();
        if (question instanceof Question.Classify classify) {
            return new ClassifyRows(context, classify.options());
        } else if (question instanceof Question.Compare) {
            return new CompareRows(context);
        }
        return new AnswerRows(context, AnswerRows.type(question));
    }

    private static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant.atOffset(ZoneOffset.UTC));
    }
}
