package ai.rapidata.sandbox.result;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * What a result document says besides the answers.
 *
 * @param name the job's name
 * @param instruction what labelers were asked
 * @param createdAt when the document is made
 * @param sideNames the customer's names of the two sides of a comparison, or an empty list
 * @param withConfidence whether the labeling stops by confidence, which the rows then show
 * @param rankingStart the score of an average item if the comparisons rank items, else empty
 * @param assetUrl makes the hosted name of a file its URL
 */
public record ResultContext(
        String name,
        String instruction,
        Instant createdAt,
        List<String> sideNames,
        boolean withConfidence,
        OptionalDouble rankingStart,
        UnaryOperator<String> assetUrl) {

    /** Copies the names. */
    public ResultContext {
        sideNames = List.copyOf(sideNames);
    }
}
