package ai.rapidata.sdk.job;

import ai.rapidata.sdk.json.JsonObject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Everything the service said about a job definition at one moment. */
public final class JobDefinitionDetails {

    private final JsonObject raw;

    private JobDefinitionDetails(JsonObject raw) {
        this.raw = raw;
    }

    /**
     * Reads what the service said.
     *
     * @param raw the service's answer about one definition
     * @return the details
     */
    public static JobDefinitionDetails of(JsonObject raw) {
        return new JobDefinitionDetails(Objects.requireNonNull(raw, "raw"));
    }

    /**
     * The definition's id.
     *
     * @return the id
     */
    public String id() {
        return raw.string("definitionId").orElse("");
    }

    /**
     * The definition's name.
     *
     * @return the name
     */
    public String name() {
        return raw.string("name").orElse("");
    }

    /**
     * What the definition asks for.
     *
     * @return the type
     */
    public DefinitionType type() {
        return new DefinitionType(raw.string("definitionType").orElse(DefinitionType.UNKNOWN.value()));
    }

    /**
     * Whether everybody may use the definition.
     *
     * @return true if it is public
     */
    public boolean isPublic() {
        return raw.booleanValue("isPublic").orElse(false);
    }

    /**
     * How many revisions the definition has.
     *
     * @return a count, or empty if the service did not say
     */
    public OptionalInt revisionCount() {
        return raw.intValue("revisionCount");
    }

    /**
     * When the definition was created.
     *
     * @return the moment by the service's clock, or empty if it did not say
     */
    public Optional<Instant> createdAt() {
        return raw.instant("createdAt");
    }

    /**
     * Who owns the definition.
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
        return other instanceof JobDefinitionDetails that && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return "JobDefinitionDetails[" + id() + ", " + name() + ", " + type() + "]";
    }
}
