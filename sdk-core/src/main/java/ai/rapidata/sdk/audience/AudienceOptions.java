package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.filter.Filter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How an audience is created. Immutable; every method with an argument returns a changed copy. */
public final class AudienceOptions {

    private static final AudienceOptions DEFAULTS =
            new AudienceOptions(List.of(), new Admission(null, null, null), null, Extras.NONE);

    private final List<Filter> filters;
    private final Admission admission;
    private final @Nullable GraduationRule rule;
    private final Extras extras;

    private record Admission(
            @Nullable Double targetAccuracy,
            @Nullable Integer minTasks,
            @Nullable Integer maxTasks) {}

    private record Extras(
            @Nullable String description,
            @Nullable Asset logo,
            @Nullable Long minimumSize,
            @Nullable Boolean sticky,
            DistillingRules distilling) {
        private static final Extras NONE = new Extras(null, null, null, null, DistillingRules.unchanged());

        private Extras describedAs(String text) {
            return new Extras(text, logo, minimumSize, sticky, distilling);
        }
    }

    private AudienceOptions with(Extras changed) {
        return new AudienceOptions(filters, admission, rule, changed);
    }

    private AudienceOptions(List<Filter> filters, Admission admission, @Nullable GraduationRule rule, Extras extras) {
        this.filters = List.copyOf(filters);
        this.admission = admission;
        this.rule = rule;
        this.extras = extras;
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
        return new AudienceOptions(List.copyOf(filters), admission, rule, extras);
    }

    /**
     * Sets which share of examples must be answered correctly.
     *
     * @param accuracy 0 to 1; 0.75 without this call
     * @return a changed copy
     */
    public AudienceOptions targetAccuracy(double accuracy) {
        return new AudienceOptions(
                filters, new Admission(accuracy, admission.minTasks, admission.maxTasks), rule, extras);
    }

    /**
     * Sets how many examples must be answered at least.
     *
     * @param tasks at least 1; 10 without this call
     * @return a changed copy
     */
    public AudienceOptions minTasks(int tasks) {
        return new AudienceOptions(
                filters, new Admission(admission.targetAccuracy, tasks, admission.maxTasks), rule, extras);
    }

    /**
     * Sets after how many examples a person is given up.
     *
     * @param tasks at least the number that must be answered, which is 10 unless set otherwise
     * @return a changed copy
     */
    public AudienceOptions maxTasks(int tasks) {
        return new AudienceOptions(
                filters, new Admission(admission.targetAccuracy, admission.minTasks, tasks), rule, extras);
    }

    /**
     * Sets who is admitted, in place of accuracy and numbers of tasks.
     *
     * @param rule the rule
     * @return a changed copy
     */
    public AudienceOptions graduationRule(GraduationRule rule) {
        return new AudienceOptions(filters, admission, rule, extras);
    }

    /**
     * Describes the audience.
     *
     * @param markdown a text, which may use Markdown
     * @return a changed copy
     */
    public AudienceOptions description(String markdown) {
        return new AudienceOptions(filters, admission, rule, extras.describedAs(markdown));
    }

    /**
     * Gives the audience a logo.
     *
     * @param image an image, which is uploaded if it is not at the service yet
     * @return a changed copy
     */
    public AudienceOptions logo(Asset image) {
        return with(new Extras(extras.description, image, extras.minimumSize, extras.sticky, extras.distilling));
    }

    /**
     * Sets how many people must be admitted before the audience can answer.
     *
     * @param people 0 or more
     * @return a changed copy
     * @throws InvalidInputException if the number is negative
     */
    public AudienceOptions minimumSizeForActivation(long people) {
        if (people < 0) {
            throw new InvalidInputException("minimumSizeForActivation", people, "is " + people, "choose 0 or more");
        }
        return with(new Extras(extras.description, extras.logo, people, extras.sticky, extras.distilling));
    }

    /**
     * Sets whether people who are being tried stay until they are admitted or dropped.
     *
     * @param sticky true to let them stay, as the service has it by itself
     * @return a changed copy
     */
    public AudienceOptions stickyDistilling(boolean sticky) {
        return with(new Extras(extras.description, extras.logo, extras.minimumSize, sticky, extras.distilling));
    }

    /**
     * Sets when people leave the audience again.
     *
     * @param change changes the service's own rules
     * @return a changed copy
     */
    public AudienceOptions distilling(UnaryOperator<DistillingRules> change) {
        return with(new Extras(
                extras.description, extras.logo, extras.minimumSize, extras.sticky, change.apply(extras.distilling)));
    }

    /**
     * The logo.
     *
     * @return the image, or empty if there is none
     */
    public Optional<Asset> logo() {
        return Optional.ofNullable(extras.logo);
    }

    /**
     * How many people must be admitted before the audience can answer.
     *
     * @return the number, or empty if it is left to the service
     */
    public OptionalLong minimumSizeForActivation() {
        return extras.minimumSize == null ? OptionalLong.empty() : OptionalLong.of(extras.minimumSize);
    }

    /**
     * Whether people who are being tried stay until they are admitted or dropped.
     *
     * @return the choice, or empty if it is left to the service
     */
    public Optional<Boolean> stickyDistilling() {
        return Optional.ofNullable(extras.sticky);
    }

    /**
     * When people leave the audience again.
     *
     * @return the rules
     */
    public DistillingRules distilling() {
        return extras.distilling;
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
        return Optional.ofNullable(extras.description);
    }
}
