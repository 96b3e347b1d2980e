package ai.rapidata.sdk.internal.order;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.RefereeCodec;
import ai.rapidata.sdk.internal.api.SelectionCodec;
import ai.rapidata.sdk.internal.api.SettingCodec;
import ai.rapidata.sdk.internal.api.UserFilterCodec;
import ai.rapidata.sdk.internal.api.WorkflowCodec;
import ai.rapidata.sdk.internal.job.LabelingPlan;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.order.OrderOptions;
import ai.rapidata.sdk.order.StickyConfig;
import ai.rapidata.sdk.selection.RetrievalMode;
import ai.rapidata.sdk.task.SettingTarget;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Puts orders into the words of the wire. */
final class OrderBodies {

    private OrderBodies() {}

    /**
     * An order that is to be made.
     *
     * @throws InvalidInputException if an order cannot have one of the filters, or the options contradict each other
     */
    static JsonObject of(LabelingPlan plan, OrderOptions options) {
        if (options.validationSetId().isPresent() && options.selections().isPresent()) {
            throw new InvalidInputException(
                    "validationSetId",
                    options.validationSetId().get(),
                    "is given together with selections, which would leave it without effect",
                    "put a ValidationSelection of it among the selections");
        }
        return JsonObject.builder()
                .put("orderName", plan.name())
                .put("workflow", WorkflowCodec.toJson(plan.task(), plan.mostItems()))
                .put("referee", RefereeCodec.toJson(plan.referee()))
                .put("userFilters", UserFilterCodec.toJson(options.filters()))
                .putIfPresent("validationSetId", options.validationSetId().orElse(null))
                .putIfPresent("rapidFeatureFlags", SettingCodec.flags(plan.settings(), SettingTarget.RAPIDS))
                .putIfPresent("campaignFeatureFlags", SettingCodec.flags(plan.settings(), SettingTarget.CAMPAIGN))
                .putIfPresent(
                        "selections",
                        options.selections().map(SelectionCodec::toJson).orElse(null))
                .putIfPresent("priority", number(options.priority()))
                .putIfPresent(
                        "stickyConfig",
                        options.sticky().map(OrderBodies::sticky).orElse(null))
                .putIfPresent("userScoreDimensions", strings(options.userScoreDimensions()))
                .putIfPresent("demographicKeys", strings(options.demographicKeys()))
                .putIfPresent(
                        "retrievalMode",
                        options.retrievalMode().map(RetrievalMode::value).orElse(null))
                .putIfPresent("maxIterations", number(options.maxIterations()))
                .putIfPresent("precedingOrderId", options.precedingOrder().orElse(null))
                .build();
    }

    private static @Nullable JsonValue number(OptionalInt value) {
        return value.isPresent() ? JsonValue.of(value.getAsInt()) : null;
    }

    private static @Nullable JsonValue strings(List<String> values) {
        return values.isEmpty() ? null : JsonValue.ofStrings(values);
    }

    private static JsonValue sticky(StickyConfig config) {
        return JsonObject.builder()
                .put("isEnabled", config.enabled())
                .putIfPresent("dimension", config.dimension())
                .put("bypassFilters", config.bypassFilters())
                .put("bypassPrioritySelection", config.bypassPrioritySelection())
                .put("blockOtherStickyCampaigns", config.blockOtherStickyCampaigns())
                .put("clearOnPause", config.clearOnPause())
                .build();
    }
}
