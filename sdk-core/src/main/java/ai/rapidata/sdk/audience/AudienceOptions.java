package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.filter.Filter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How an audience is created. Immutable; every method with an argument returns a changed copy. */
public final class AudienceOptions {

    private static final AudienceOptions DEFAULTS =
            new AudienceOptions(List.of(), new Admission(null, null, null), null, null);

    private final List<Filter> filters;
    private final Admission admission;
    private final @Nullable GraduationRule rule;
    private final @Nullable String description;

    private record Admission(
            @Nullable Double targetAccuracy,
            @Nullable Integer minTasks,
            @Nullable Integer maxTasks) {}

    private AudienceOptions(
            List<Filter> filters, Admission admission, @Nullable GraduationRule rule, @Nullable String description) {
        this.filters = List.copyOf(filters);
        this.admission = admission;
        this.rule = rule;
        this.description = description;
    }

    /**
     * An audience of everybody with the service's own rule of admission.
     *
     * @return the defaults
     */
    public static AudienceOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Restricts who may take part.
     *
     * @param filters the filters, which must all hold, in place of those given before
     * @return a changed copy
     */
    public AudienceOptions filters(Filter... filters) {
        return filters(List.of(filters));
    }

    /**
     * Restricts who may take part.
     *
     * @param filters the filters, which must all hold, in place of those given before
     * @return a changed copy
     */
    public AudienceOptions filters(List<? extends Filter> filters) {
        return new AudienceOptions(List.copyOf(filters), admission, rule, description);
    }

    /**
     * Sets which share of examples must be answered correctly.
     *
     * @param accuracy 0 to 1; 0.75 without this call
     * @return a changed copy
     */
    public AudienceOptions targetAccuracy(double accuracy) {
        return new AudienceOptions(
                filters, new Admission(accuracy, admission.minTasks, admission.maxTasks), rule, description);
    }

    /**
     * Sets how many examples must be answered at least.
     *
     * @param tasks at least 1; 10 without this call
     * @return a changed copy
     */
    public AudienceOptions minTasks(int tasks) {
        return new AudienceOptions(
                filters, new Admission(admission.targetAccuracy, tasks, admission.maxTasks), rule, description);
    }

    /**
     * Sets after how many examples a person is given up.
     *
     * @param tasks at least the number that must be answered, which is 10 unless set otherwise
     * @return a changed copy
     */
    public AudienceOptions maxTasks(int tasks) {
        return new AudienceOptions(
                filters, new Admission(admission.targetAccuracy, admission.minTasks, tasks), rule, description);
    }

    /**
     * Sets who is admitted, in place of accuracy and numbers of tasks.
     *
     * @param rule the rule
     * @return a changed copy
     */
    public AudienceOptions graduationRule(GraduationRule rule) {
        return new AudienceOptions(filters, admission, rule, description);
    }

    /**
     * Describes the audience.
     *
     * @param markdown a text, which may use Markdown
     * @return a changed copy
     */
    public AudienceOptions description(String markdown) {
        return new AudienceOptions(filters, admission, rule, markdown);
    }

    /**
     * Who may take part.
     *
     * @return the filters, empty for everybody
     */
    public List<Filter> filters() {
        return filters;
    }

    /**
     * Which share of examples must be answered correctly.
     *
     * @return the share, or empty if it was not set
     */
    public OptionalDouble targetAccuracy() {
        return admission.targetAccuracy == null ? OptionalDouble.empty() : OptionalDouble.of(admission.targetAccuracy);
    }

    /**
     * How many examples must be answered at least.
     *
     * @return the number, or empty if it was not set
     */
    public OptionalInt minTasks() {
        return admission.minTasks == null ? OptionalInt.empty() : OptionalInt.of(admission.minTasks);
    }

    /**
     * After how many examples a person is given up.
     *
     * @return the number, or empty if it was not set
     */
    public OptionalInt maxTasks() {
        return admission.maxTasks == null ? OptionalInt.empty() : OptionalInt.of(admission.maxTasks);
    }

    /**
     * The rule of admission that these options describe.
     *
     * @return the rule, or empty if it is left to the service
     * @throws InvalidInputException if a value is outside its range, or a rule was set together
     *     with accuracy or numbers of tasks
     */
    public Optional<GraduationRule> graduationRule() {
        boolean knobs = admission.targetAccuracy != null || admission.minTasks != null || admission.maxTasks != null;
        if (rule != null) {
            if (knobs) {
                throw new InvalidInputException(
                        "graduationRule",
                        rule,
                        "is given together with targetAccuracy, minTasks or maxTasks",
                        "choose one of the two ways");
            }
            return Optional.of(rule);
        }
        if (!knobs) {
            return Optional.empty();
        }
        return Optional.of(new GraduationRule.TaskAccuracy(
                targetAccuracy().orElse(GraduationRule.TaskAccuracy.DEFAULT_TARGET_ACCURACY),
                minTasks().orElse(GraduationRule.TaskAccuracy.DEFAULT_MIN_TASKS),
                admission.maxTasks));
    }

    /**
     * What the audience is for.
     *
     * @return a text in Markdown, or empty if there is none
     */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }
}
