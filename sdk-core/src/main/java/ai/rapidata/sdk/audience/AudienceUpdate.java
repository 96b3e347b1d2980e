package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.filter.Filter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What changes about an audience. What is not mentioned stays as it is; the {@code without} methods take something away.
 * Immutable; every method with an argument returns a changed copy.
 */
public final class AudienceUpdate {

    private static final AudienceUpdate NOTHING =
            new AudienceUpdate(null, Change.none(), null, null, Change.none(), DistillingRules.unchanged());

    private final @Nullable String name;
    private final Change<String> description;
    private final @Nullable List<Filter> filters;
    private final @Nullable GraduationRule rule;
    private final Change<Asset> logo;
    private final DistillingRules distilling;

    private AudienceUpdate(
            @Nullable String name,
            Change<String> description,
            @Nullable List<Filter> filters,
            @Nullable GraduationRule rule,
            Change<Asset> logo,
            DistillingRules distilling) {
        this.name = name;
        this.description = description;
        this.filters = filters;
        this.rule = rule;
        this.logo = logo;
        this.distilling = distilling;
    }

    /**
     * An update that changes nothing.
     *
     * @return an update without a mention
     */
    public static AudienceUpdate nothing() {
        return NOTHING;
    }

    /**
     * Another name.
     *
     * @param name the name, not blank
     * @return a changed copy
     * @throws InvalidInputException if the name is blank
     */
    public AudienceUpdate name(String name) {
        if (name.isBlank()) {
            throw new InvalidInputException("name", name, "is blank", "give the audience a name");
        }
        return new AudienceUpdate(name, description, filters, rule, logo, distilling);
    }

    /**
     * Another description.
     *
     * @param markdown a text, which may use Markdown
     * @return a changed copy
     */
    public AudienceUpdate description(String markdown) {
        return new AudienceUpdate(name, Change.to(markdown), filters, rule, logo, distilling);
    }

    /**
     * No description any more.
     *
     * @return a changed copy
     */
    public AudienceUpdate withoutDescription() {
        return new AudienceUpdate(name, Change.away(), filters, rule, logo, distilling);
    }

    /**
     * Other filters in place of the present ones.
     *
     * @param filters the filters, which must all hold; empty for everybody
     * @return a changed copy
     */
    public AudienceUpdate filters(List<? extends Filter> filters) {
        return new AudienceUpdate(name, description, List.copyOf(filters), rule, logo, distilling);
    }

    /**
     * Another rule of admission.
     *
     * @param rule the rule
     * @return a changed copy
     */
    public AudienceUpdate graduationRule(GraduationRule rule) {
        return new AudienceUpdate(name, description, filters, rule, logo, distilling);
    }

    /**
     * Another logo.
     *
     * @param image an image, which is uploaded if it is not at the service yet
     * @return a changed copy
     */
    public AudienceUpdate logo(Asset image) {
        return new AudienceUpdate(name, description, filters, rule, Change.to(image), distilling);
    }

    /**
     * No logo any more.
     *
     * @return a changed copy
     */
    public AudienceUpdate withoutLogo() {
        return new AudienceUpdate(name, description, filters, rule, Change.away(), distilling);
    }

    /**
     * Other rules for leaving the audience.
     *
     * @param change changes the rules
     * @return a changed copy
     */
    public AudienceUpdate distilling(UnaryOperator<DistillingRules> change) {
        return new AudienceUpdate(name, description, filters, rule, logo, change.apply(distilling));
    }

    /**
     * The other name.
     *
     * @return the name, or empty if it stays
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * What happens to the description.
     *
     * @return the change
     */
    public Change<String> description() {
        return description;
    }

    /**
     * The other filters.
     *
     * @return the filters, or empty if they stay
     */
    public Optional<List<Filter>> filters() {
        return Optional.ofNullable(filters);
    }

    /**
     * The other rule of admission.
     *
     * @return the rule, or empty if it stays
     */
    public Optional<GraduationRule> graduationRule() {
        return Optional.ofNullable(rule);
    }

    /**
     * What happens to the logo.
     *
     * @return the change
     */
    public Change<Asset> logo() {
        return logo;
    }

    /**
     * The other rules for leaving the audience.
     *
     * @return the rules
     */
    public DistillingRules distilling() {
        return distilling;
    }
}
