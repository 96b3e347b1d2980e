package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.server.JsonBody;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** When a labeler who answers examples is let into an audience, in the form of the wire. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GraduationRule.TaskAccuracy.class, name = "TaskAccuracy"),
    @JsonSubTypes.Type(value = GraduationRule.ScoreThreshold.class, name = "ScoreThreshold"),
    @JsonSubTypes.Type(value = GraduationRule.AcceptedFreeText.class, name = "AcceptedFreeText")
})
public sealed interface GraduationRule {

    /** What holds where the customer asks for nothing else. */
    GraduationRule USUAL = new TaskAccuracy(0.75, 10, null);

    /**
     * Whether a labeler graduates.
     *
     * @param answers the number of examples answered
     * @param correct the number of right answers among them
     * @param score the labeler's score
     * @return true if the labeler is let in now
     */
    boolean admits(int answers, int correct, double score);

    /**
     * After how many examples the decision falls at the latest.
     *
     * @return the number, or empty where the audience's own limit holds
     */
    OptionalInt limit();

    /**
     * Enough right answers.
     *
     * @param targetAccuracy the share of right answers, 0 to 1
     * @param minTasks examples to answer first, at least 1
     * @param maxTasks examples after which it is over, or null
     */
    record TaskAccuracy(
            double targetAccuracy, int minTasks, @Nullable Integer maxTasks) implements GraduationRule {
        @Override
        public boolean admits(int answers, int correct, double score) {
            return answers >= minTasks && correct >= targetAccuracy * answers - 1e-9;
        }

        @Override
        public OptionalInt limit() {
            return OptionalInt.of(maxTasks == null ? 2 * minTasks : maxTasks);
        }
    }

    /**
     * A high enough score.
     *
     * @param graduationScore the score to reach, 0 to 1
     * @param demotionScore the score below which a graduate leaves, or null
     * @param minResponsesToGraduate examples to answer first, or null
     */
    record ScoreThreshold(
            double graduationScore,
            @Nullable Double demotionScore,
            @Nullable Integer minResponsesToGraduate) implements GraduationRule {
        @Override
        public boolean admits(int answers, int correct, double score) {
            int first = minResponsesToGraduate == null ? 3 : minResponsesToGraduate;
            return answers >= first && score >= graduationScore;
        }

        @Override
        public OptionalInt limit() {
            return OptionalInt.empty();
        }
    }

    /**
     * Enough accepted texts.
     *
     * @param minAcceptedResponses accepted texts needed
     * @param minAcceptedRatio the share of accepted texts, 0 to 1
     * @param demotionRatio the share below which a graduate leaves, or null
     */
    record AcceptedFreeText(
            int minAcceptedResponses,
            double minAcceptedRatio,
            @Nullable Double demotionRatio) implements GraduationRule {
        @Override
        public boolean admits(int answers, int correct, double score) {
            return correct >= minAcceptedResponses && correct >= minAcceptedRatio * answers - 1e-9;
        }

        @Override
        public OptionalInt limit() {
            return OptionalInt.empty();
        }
    }

    /**
     * Reads a rule from a request and notes what is wrong with it.
     *
     * @param body the request
     * @param member where the rule is
     * @return the rule, or empty where the member is absent or null
     */
    static Optional<GraduationRule> read(JsonBody body, String member) {
        return body.object(member).map(GraduationRule::read);
    }

    private static GraduationRule read(JsonBody rule) {
        String type = rule.text("_t").orElse("");
        switch (type) {
            case "TaskAccuracy":
                double accuracy = share(rule, "targetAccuracy");
                int minimum = atLeast(rule, "minTasks", 1);
                @Nullable Integer maximum = optional(rule.integer("maxTasks"));
                if (maximum != null && maximum < minimum) {
                    rule.reject("maxTasks", "'maxTasks' must not be less than 'minTasks'.");
                }
                return new TaskAccuracy(accuracy, minimum, maximum);
            case "ScoreThreshold":
                return new ScoreThreshold(
                        share(rule, "graduationScore"),
                        rule.number("demotionScore").orElse(null),
                        optional(rule.integer("minResponsesToGraduate")));
            case "AcceptedFreeText":
                return new AcceptedFreeText(
                        atLeast(rule, "minAcceptedResponses", 0),
                        share(rule, "minAcceptedRatio"),
                        rule.number("demotionRatio").orElse(null));
            default:
                rule.reject("_t", "'" + type + "' is not a graduation rule.");
                return USUAL;
        }
    }

    private static double share(JsonBody body, String member) {
        Optional<Double> value = body.number(member);
        if (value.isEmpty() || value.get() < 0 || value.get() > 1) {
            body.reject(member, "'" + member + "' must be between 0 and 1.");
            return 0;
        }
        return value.get();
    }

    private static int atLeast(JsonBody body, String member, int least) {
        OptionalInt value = body.integer(member);
        if (value.isEmpty() || value.getAsInt() < least) {
            body.reject(member, "'" + member + "' must be at least " + least + ".");
            return least;
        }
        return value.getAsInt();
    }

    private static @Nullable Integer optional(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
