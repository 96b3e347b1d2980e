package ai.rapidata.sandbox.result;

import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.labeling.Confidence;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Vote;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Fields that rows of several task types share. */
final class Fields {

    private Fields() {}

    static void context(ObjectNode row, Rapid rapid) {
        if (rapid.subject().task().context() != null) {
            row.put("context", rapid.subject().task().context());
        }
    }

    static void tally(ObjectNode row, Tally tally) {
        tally.counts().forEach(row.putObject("aggregatedResults")::put);
        tally.countRatios().forEach(row.putObject("aggregatedResultsRatios")::put);
        tally.scores().forEach(row.putObject("summedUserScores")::put);
        tally.scoreRatios().forEach(row.putObject("summedUserScoresRatios")::put);
    }

    static void confidence(ObjectNode row, List<String> categories, List<Vote> votes) {
        ObjectNode confidence = row.putObject("confidencePerCategory");
        Confidence.of(categories, votes).forEach((category, value) -> confidence.put(category, Tally.rounded(value)));
    }

    static void privateMetadata(ObjectNode row, Rapid rapid) {
        if (!rapid.subject().privateMetadata().isEmpty()) {
            rapid.subject().privateMetadata().forEach(row.putObject("privateMetadata")::put);
        }
    }

    static void labeler(ObjectNode detail, Labeler labeler) {
        ObjectNode user = detail.putObject("userDetails");
        user.put("country", labeler.country()).put("language", labeler.language());
        labeler.userScores().forEach(user.putObject("userScores")::put);
        labeler.demographics().forEach(user.putObject("demographics")::put);
    }
}
