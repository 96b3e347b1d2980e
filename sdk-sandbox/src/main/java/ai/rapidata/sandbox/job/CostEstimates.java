package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.billing.Spending;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.Referee;
import ai.rapidata.sandbox.server.Problem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/** What labeling would cost. */
final class CostEstimates {

    private final Spending spending;

    CostEstimates(Spending spending) {
        this.spending = spending;
    }

    /** The estimate as a document; refused with 409 where there is nothing to estimate from. */
    ObjectNode estimate(Referee referee, long tasks) {
        if (tasks == 0) {
            throw Problem.conflict("The estimate is not available: there are no rapids.");
        }
        OptionalLong required = required(referee, tasks);
        if (required.isEmpty()) {
            throw Problem.conflict("There is no estimate: the referee is unbounded.");
        }
        return Json.object()
                .put("estimatedCost", cost(required.getAsLong()))
                .put("costPerResponse", spending.costPerResponse())
                .put("datapointCount", tasks)
                .put("requiredResponses", required.getAsLong());
    }

    /** What some answers cost, in whole hundredths of a cent. */
    double cost(long responses) {
        return Math.round(responses * spending.costPerResponse() * 10_000) / 10_000.0;
    }

    /** The number of answers that some tasks need at most, or empty if the rule gives no bound for a task. */
    static OptionalLong required(Referee referee, long tasks) {
        return referee.most().isPresent()
                ? OptionalLong.of(tasks * referee.most().getAsInt())
                : OptionalLong.empty();
    }
}
