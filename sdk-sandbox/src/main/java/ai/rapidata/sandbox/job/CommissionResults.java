package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.labeling.Labeling;
import ai.rapidata.sandbox.labeling.Referee;
import ai.rapidata.sandbox.result.ResultContext;
import ai.rapidata.sandbox.result.ResultFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Makes result files.
 *
 * @param assetUrl makes the name of an asset the URL it is hosted at
 */
record CommissionResults(UnaryOperator<String> assetUrl) {

    /** The file that the customer downloads, with the answers that are there. */
    ObjectNode file(Commission commission, Labeling labeling, Instant now) {
        Workflow workflow = new Workflow(commission.revision().workflow());
        ResultContext context = new ResultContext(
                commission.name(),
                workflow.instruction(),
                now,
                workflow.sideNames(),
                labeling.referee() instanceof Referee.EarlyStopping,
                workflow.rankingStart(),
                assetUrl);
        return ResultFile.of(context, labeling.rapids());
    }
}
