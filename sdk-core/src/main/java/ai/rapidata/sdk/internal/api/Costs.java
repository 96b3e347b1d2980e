package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.job.CostEstimate;
import ai.rapidata.sdk.job.CostWarning;
import ai.rapidata.sdk.json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads money. */
final class Costs {

    private Costs() {}

    static Optional<CostEstimate> read(ApiResponse answer) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        JsonObject json = answer.json();
        return Optional.of(new CostEstimate(
                money(json, "estimatedCost"),
                money(json, "costPerResponse"),
                json.longValue("datapointCount").orElse(0),
                json.longValue("requiredResponses").orElse(0)));
    }

    static CostWarning warning(JsonObject json) {
        return new CostWarning(money(json, "estimatedCost"), money(json, "availableBalance"), money(json, "shortfall"));
    }

    private static BigDecimal money(JsonObject json, String name) {
        return json.decimal(name)
                .orElseThrow(() -> new UnexpectedResponseException("the service's answer holds no number " + name));
    }
}
