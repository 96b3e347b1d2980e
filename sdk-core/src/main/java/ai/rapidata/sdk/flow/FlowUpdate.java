package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.task.Setting;
import java.time.Duration;
import java.util.List;

/**
 * Changes of a flow's configuration; what is not named stays as it is. Immutable; every method that takes a value returns
 * a changed copy.
 */
public final class FlowUpdate {

    private static final FlowUpdate NOTHING = new FlowUpdate(JsonObject.empty());

    private final JsonObject changes;

    private FlowUpdate(JsonObject changes) {
        this.changes = changes;
    }

    /**
     * Returns an update that changes nothing.
     *
     * @return the update to start from
     */
    public static FlowUpdate nothing() {
        return NOTHING;
    }

    /**
     * Changes what labelers are asked.
     *
     * @param instruction the question, 1 to 250 characters
     * @return a changed copy
     * @throws InvalidInputException if the instruction is blank or too long
     */
    public FlowUpdate instruction(String instruction) {
        FlowRules.requireInstruction(instruction);
        return with("criteria", JsonValue.of(instruction));
    }

    /**
     * Changes the score around which the scores of a batch lie.
     *
     * @param score the score
     * @return a changed copy
     */
    public FlowUpdate startingElo(int score) {
        return with("startingElo", JsonValue.of(score));
    }

    /**
     * Changes how many responses a batch needs when its time is over.
     *
     * @param responses at least 1
     * @return a changed copy
     * @throws InvalidInputException if the number is below 1, or above {@link #maxResponses(int)} of this update
     */
    public FlowUpdate minResponses(int responses) {
        FlowRules.requireAtLeast("minResponses", responses, 1);
        return with("minResponses", JsonValue.of(responses)).checked();
    }

    /**
     * Changes how many responses end a batch.
     *
     * @param responses at least 1
     * @return a changed copy
     * @throws InvalidInputException if the number is below 1, or below {@link #minResponses(int)} of this update
     */
    public FlowUpdate maxResponses(int responses) {
        FlowRules.requireAtLeast("maxResponses", responses, 1);
        return with("maxResponses", JsonValue.of(responses)).checked();
    }

    /**
     * Lets only the members of an audience answer.
     *
     * @param id the id of the audience
     * @return a changed copy
     * @throws InvalidInputException if the id is blank
     */
    public FlowUpdate audienceId(String id) {
        FlowRules.requireText("audienceId", id);
        return with("audienceId", JsonValue.of(id));
    }

    /**
     * Lets everybody answer.
     *
     * @return a changed copy
     */
    public FlowUpdate withoutAudience() {
        return with("audienceId", JsonNull.INSTANCE);
    }

    /**
     * Changes how tasks are shown.
     *
     * @param settings all settings, replacing those of the flow
     * @return a changed copy
     */
    public FlowUpdate settings(List<Setting> settings) {
        return with(
                "featureFlags",
                new JsonArray(settings.stream().map(FlowUpdate::flag).toList()));
    }

    private static JsonValue flag(Setting setting) {
        return JsonObject.builder()
                .put("key", setting.key())
                .put("value", setting.value())
                .build();
    }

    /**
     * Changes after how many responses a comparison is not shown any more.
     *
     * @param responses at least 1
     * @return a changed copy
     * @throws InvalidInputException if the number is below 1, or above {@link #maxResponses(int)} of this update
     */
    public FlowUpdate serveResponses(int responses) {
        FlowRules.requireAtLeast("serveResponses", responses, 1);
        return with("serveResponses", JsonValue.of(responses)).checked();
    }

    /**
     * Changes how long a labeler has for an answer.
     *
     * @param timeout at least one second; parts of a second are cut off
     * @return a changed copy
     * @throws InvalidInputException if the time is below one second
     */
    public FlowUpdate serveTimeout(Duration timeout) {
        return with("serveTimeoutSeconds", JsonValue.of(FlowRules.seconds("serveTimeout", timeout, 1)));
    }

    /**
     * Changes how often a comparison is shown at the same time, as a share of the responses it may get.
     *
     * @param ratio above 0
     * @return a changed copy
     * @throws InvalidInputException if the ratio is not above 0
     */
    public FlowUpdate serveToResponseRatio(double ratio) {
        FlowRules.requirePositive("serveToResponseRatio", ratio);
        return with("serveToResponseRatio", JsonValue.of(ratio));
    }

    /**
     * Removes the limits set by {@link #serveResponses(int)}, {@link #serveTimeout(Duration)} and
     * {@link #serveToResponseRatio(double)}, in this update and in the flow.
     *
     * @return a changed copy
     */
    public FlowUpdate withoutServeLimits() {
        return with("serveResponses", JsonNull.INSTANCE)
                .with("serveTimeoutSeconds", JsonNull.INSTANCE)
                .with("serveToResponseRatio", JsonNull.INSTANCE);
    }

    /**
     * Lets the service regulate how many people it asks.
     *
     * @param control the aim and how to get there
     * @return a changed copy
     */
    public FlowUpdate rateControl(RateControl control) {
        return with("targetResponseCount", JsonValue.of(control.targetResponseCount()))
                .with("pidProportionalGain", JsonValue.of(control.proportionalGain()))
                .with("pidIntegralGain", JsonValue.of(control.integralGain()))
                .with("pidDerivativeGain", JsonValue.of(control.derivativeGain()))
                .with("pidOutputOffset", JsonValue.of(control.outputOffset()))
                .with("pidMinSessionsPerMinute", JsonValue.of(control.minSessionsPerMinute()))
                .with("pidMaxSessionsPerMinute", JsonValue.of(control.maxSessionsPerMinute()))
                .with("pidBatchMode", JsonValue.of(control.batchMode().value()));
    }

    /**
     * Lets the service ask as many people as it does by itself.
     *
     * @return a changed copy
     */
    public FlowUpdate withoutRateControl() {
        return with("targetResponseCount", JsonNull.INSTANCE);
    }

    /**
     * Returns the changes as the service reads them.
     *
     * @return the named members only; null for what is taken away
     */
    public JsonObject changes() {
        return changes;
    }

    private FlowUpdate with(String name, JsonValue value) {
        return new FlowUpdate(changes.toBuilder().put(name, value).build());
    }

    private FlowUpdate checked() {
        long max = changes.longValue("maxResponses").orElse(Long.MAX_VALUE);
        for (String field : List.of("minResponses", "serveResponses")) {
            long value = changes.longValue(field).orElse(0);
            if (value > max) {
                throw new InvalidInputException(
                        field, value, value + " is above the maxResponses of " + max, "lower it or raise maxResponses");
            }
        }
        return this;
    }
}
