package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything the service said about an audience at one moment. */
public final class AudienceDetails {

    /** The id of the audience of everybody. */
    public static final String GLOBAL_ID = "global";

    private final JsonObject raw;
    private final List<Filter> filters;
    private final @Nullable Filter filter;
    private final @Nullable GraduationRule graduationRule;

    private AudienceDetails(
            JsonObject raw, List<Filter> filters, @Nullable Filter filter, @Nullable GraduationRule graduationRule) {
        this.raw = Objects.requireNonNull(raw, "raw");
        this.filters = List.copyOf(filters);
        this.filter = filter;
        this.graduationRule = graduationRule;
    }

    /**
     * Creates details from what the service said and what was read from it.
     *
     * @param raw the service's answer about one audience
     * @param filters the audience's filters
     * @param filter the filter that makes a part of another audience of it, or null
     * @param graduationRule who is admitted, or null if the service did not say
     * @return the details
     */
    public static AudienceDetails of(
            JsonObject raw, List<Filter> filters, @Nullable Filter filter, @Nullable GraduationRule graduationRule) {
        return new AudienceDetails(raw, filters, filter, graduationRule);
    }

    /**
     * The audience's id.
     *
     * @return the id
     */
    public String id() {
        return raw.string("id").orElse("");
    }

    /**
     * The audience of which this one is a part.
     *
     * @return that audience's id; the audience's own for one that is no part of another
     */
    public String baseAudienceId() {
        return raw.string("baseAudienceId").orElseGet(this::id);
    }

    /**
     * The audience's name.
     *
     * @return the name
     */
    public String name() {
        return raw.string("name").orElse("");
    }

    /**
     * What the audience is for.
     *
     * @return a text in Markdown, or empty if there is none
     */
    public Optional<String> description() {
        return raw.string("description");
    }

    /**
     * Where the audience is in its life.
     *
     * @return the status
     */
    public AudienceStatus status() {
        return new AudienceStatus(raw.string("status").orElse("Unknown"));
    }

    /**
     * What sort of people the audience holds. The service has no property for this: an audience is global by its id, and
     * curated if it is public.
     *
     * @return the kind
     */
    public AudienceKind kind() {
        if (baseAudienceId().equals(GLOBAL_ID)) {
            return AudienceKind.GLOBAL;
        }
        return isPublic() ? AudienceKind.CURATED : AudienceKind.CUSTOM;
    }

    /**
     * How many people may answer.
     *
     * @return a count
     */
    public long qualifiedUserCount() {
        return raw.longValue("qualifiedUserCount").orElse(0);
    }

    /**
     * Which people may take part; all filters must hold.
     *
     * @return the filters, empty for everybody
     */
    public List<Filter> filters() {
        return filters;
    }

    /**
     * What makes a part of another audience of this one.
     *
     * @return the filter, or empty for an audience that is no part of another
     */
    public Optional<Filter> filter() {
        return Optional.ofNullable(filter);
    }

    /**
     * Who is admitted.
     *
     * @return the rule, or empty if the service did not say
     */
    public Optional<GraduationRule> graduationRule() {
        return Optional.ofNullable(graduationRule);
    }

    /**
     * Whether everybody may use the audience.
     *
     * @return true if it is public
     */
    public boolean isPublic() {
        return raw.booleanValue("isPublic").orElse(false);
    }

    /**
     * Whether people are being tried for the audience.
     *
     * @return true while they are
     */
    public boolean isDistilling() {
        return raw.booleanValue("isDistilling").orElse(false);
    }

    /**
     * How strongly the service looks for people.
     *
     * @return the level, or empty if the service did not say
     */
    public Optional<BoostLevel> boostLevel() {
        return raw.string("boostLevel").map(BoostLevel::new);
    }

    /**
     * When the audience was created.
     *
     * @return the moment by the service's clock, or empty if it did not say
     */
    public Optional<Instant> createdAt() {
        return raw.instant("createdAt");
    }

    /**
     * Who owns the audience.
     *
     * @return the e-mail address, or empty if the service did not say
     */
    public Optional<String> ownerMail() {
        return raw.string("ownerMail");
    }

    /**
     * The service's answer, with all that this class does not show.
     *
     * @return the answer as it came
     */
    public JsonObject raw() {
        return raw;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AudienceDetails that && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return "AudienceDetails[" + id() + ", " + name() + ", " + kind() + ", " + status() + "]";
    }
}
