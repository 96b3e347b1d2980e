package ai.rapidata.sandbox.result;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Response;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Which side of the comparisons won how often. */
public final class CompareSummary {

    private static final List<String> LETTERS = List.of("A", "B");

    private CompareSummary() {}

    /**
     * Counts the comparisons that each side has won.
     *
     * @param rapids the comparisons; other tasks count nothing
     * @param sideNames the customer's names of the sides, or an empty list for A and B
     * @param weighted whether answers count by the labeler's score
     * @param done whether no more answers come
     * @return a {@code GetJobAbSummaryEndpoint_Output}
     */
    public static ObjectNode of(List<Rapid> rapids, List<String> sideNames, boolean weighted, boolean done) {
        List<String> sides = sideNames.size() == LETTERS.size() ? sideNames : LETTERS;
        double[] wins = new double[LETTERS.size()];
        for (Rapid rapid : rapids) {
            double[] votes = new double[LETTERS.size()];
            for (Response response : rapid.responses()) {
                if (response.answer() instanceof Answer.Winners winners) {
                    double weight = weighted ? response.labeler().score() : 1;
                    winners.indexes().stream()
                            .filter(index -> index < votes.length)
                            .forEach(index -> votes[index] += weight);
                }
            }
            if (votes[0] != votes[1]) {
                wins[votes[0] > votes[1] ? 0 : 1]++;
            }
        }
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        ObjectNode counter = summary.putObject("winCounter");
        ArrayNode order = JsonNodeFactory.instance.arrayNode();
        for (int side = 0; side < wins.length; side++) {
            counter.put(sides.get(side), wins[side]);
            order.add(sides.get(side));
        }
        summary.put("allTargetGroupsCompleted", done);
        summary.set("sideOrder", order);
        return summary;
    }
}
