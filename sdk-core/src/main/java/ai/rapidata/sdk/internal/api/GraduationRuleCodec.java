package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.audience.GraduationRule;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns rules of admission into the wire's and back. */
public final class GraduationRuleCodec {

    private GraduationRuleCodec() {}

    /**
     * A rule as it is sent.
     *
     * @param rule the rule
     * @return a JSON object with its discriminator
     */
    public static JsonObject toJson(GraduationRule rule) {
        JsonObject.Builder json = JsonObject.builder();
        if (rule instanceof GraduationRule.TaskAccuracy accuracy) {
            json.put("_t", "TaskAccuracy")
                    .put("targetAccuracy", accuracy.targetAccuracy())
                    .put("minTasks", accuracy.minTasks())
                    .putNullable("maxTasks", number(accuracy.maxTasks()));
        } else if (rule instanceof GraduationRule.ScoreThreshold score) {
            json.put("_t", "ScoreThreshold")
                    .put("graduationScore", score.graduationScore())
                    .putIfPresent("demotionScore", number(score.demotionScore()))
                    .putIfPresent("minResponsesToGraduate", number(score.minResponsesToGraduate()));
        } else if (rule instanceof GraduationRule.AcceptedFreeText texts) {
            json.put("_t", "AcceptedFreeText")
                    .put("minAcceptedResponses", texts.minAcceptedResponses())
                    .put("minAcceptedRatio", texts.minAcceptedRatio())
                    .putIfPresent("demotionRatio", number(texts.demotionRatio()));
        } else if (rule instanceof GraduationRule.Unknown unknown) {
            return unknown.raw();
        }
        return json.build();
    }

    private static @Nullable JsonValue number(@Nullable Integer value) {
        return value == null ? null : JsonValue.of(value.longValue());
    }

    private static @Nullable JsonValue number(@Nullable Double value) {
        return value == null ? null : JsonValue.of(value.doubleValue());
    }

    /**
     * Reads a rule.
     *
     * @param json what the service sent
     * @return the rule; one that is not known, or not as known, is kept unread
     */
    public static GraduationRule read(JsonObject json) {
        try {
            return switch (json.string("_t").orElse("")) {
                case "TaskAccuracy" ->
                    new GraduationRule.TaskAccuracy(
                            json.doubleValue("targetAccuracy").orElseThrow(),
                            json.intValue("minTasks").orElseThrow(),
                            orNull(json.intValue("maxTasks")));
                case "ScoreThreshold" ->
                    new GraduationRule.ScoreThreshold(
                            json.doubleValue("graduationScore").orElseThrow(),
                            orNull(json.doubleValue("demotionScore")),
                            orNull(json.intValue("minResponsesToGraduate")));
                case "AcceptedFreeText" ->
                    new GraduationRule.AcceptedFreeText(
                            json.intValue("minAcceptedResponses").orElseThrow(),
                            json.doubleValue("minAcceptedRatio").orElseThrow(),
                            orNull(json.doubleValue("demotionRatio")));
                default -> new GraduationRule.Unknown(json);
            };
        } catch (NoSuchElementException | InvalidInputException notAsKnown) {
            return new GraduationRule.Unknown(json);
        }
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
