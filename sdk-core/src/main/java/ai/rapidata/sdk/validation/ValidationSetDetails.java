package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything the service said about a validation set at one moment. */
public final class ValidationSetDetails {

    private final JsonObject raw;

    private ValidationSetDetails(JsonObject raw) {
        this.raw = raw;
    }

    /**
     * Reads what the service said.
     *
     * @param raw the service's answer about one set
     * @return the details
     */
    public static ValidationSetDetails of(JsonObject raw) {
        return new ValidationSetDetails(Objects.requireNonNull(raw, "raw"));
    }

    /**
     * The set's id.
     *
     * @return the id
     */
    public String id() {
        return raw.string("id").orElse("");
    }

    /**
     * The set's name.
     *
     * @return the name
     */
    public String name() {
        return raw.string("name").orElse("");
    }

    /**
     * Whether everybody can use the set.
     *
     * @return true if so
     */
    public boolean isPublic() {
        return raw.booleanValue("isPublic").orElse(false);
    }

    /**
     * Which dimensions of their scores the tasks tell about labelers.
     *
     * @return the dimensions, none if the service does not say
     */
    public List<String> dimensions() {
        return raw.strings("dimensions");
    }

    /**
     * Which kinds of items the set's tasks show, such as {@code Image}.
     *
     * @return the service's words, none if it does not say
     */
    public List<String> assetTypes() {
        return words("assetType");
    }

    /**
     * Which types of task are in the set, such as {@code Compare}.
     *
     * @return the service's words, none if it does not say
     */
    public List<String> modalities() {
        return words("modality");
    }

    /**
     * What is shown beside the items, such as {@code Text}.
     *
     * @return the service's words, none if it does not say
     */
    public List<String> promptTypes() {
        return words("promptType");
    }

    /** A list, or one text that holds the words of a list. */
    private List<String> words(String member) {
        if (raw.get(member) instanceof JsonArray) {
            return raw.strings(member);
        }
        return raw.string(member).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * When the set was created.
     *
     * @return the moment, or empty if the service does not say
     */
    public Optional<Instant> createdAt() {
        return raw.instant("createdAt");
    }

    /**
     * Whose set it is.
     *
     * @return the account's id, or empty if the service does not say
     */
    public Optional<String> ownerId() {
        return raw.string("ownerId");
    }

    /**
     * Whose set it is.
     *
     * @return the e-mail address, or empty if the service does not say
     */
    public Optional<String> ownerMail() {
        return raw.string("ownerMail");
    }

    /**
     * The owner's organization.
     *
     * @return its id, or empty if the service does not say
     */
    public Optional<String> organizationId() {
        return raw.string("organizationId");
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
        return other instanceof ValidationSetDetails that && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return "ValidationSetDetails[" + id() + ", " + name() + "]";
    }
}
