package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A word by which prompts can be selected; labelers never see it. Tags are compared by their value alone. */
public final class Tag {

    private final String value;
    private final @Nullable String category;

    private Tag(String value, @Nullable String category) {
        if (value.isBlank()) {
            throw new InvalidInputException("tag", value, "is blank", "give the tag a value or leave it out");
        }
        this.value = value;
        this.category = category;
    }

    /**
     * A plain tag.
     *
     * @param value the word, not blank
     * @return the tag
     * @throws InvalidInputException if the value is blank
     */
    public static Tag of(String value) {
        return new Tag(value, null);
    }

    /**
     * A tag with a category.
     *
     * @param value the word, not blank
     * @param category what kind of word it is, for example {@code scene}, not blank
     * @return the tag
     * @throws InvalidInputException if the value or the category is blank
     */
    public static Tag of(String value, String category) {
        if (category.isBlank()) {
            throw new InvalidInputException("tag.category", category, "is blank", "give a category or leave it out");
        }
        return new Tag(value, category);
    }

    /**
     * The word.
     *
     * @return the value, not blank
     */
    public String value() {
        return value;
    }

    /**
     * What kind of word it is.
     *
     * @return the category, or empty if there is none
     */
    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tag that && value.equals(that.value) && Objects.equals(category, that.category);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, category);
    }

    @Override
    public String toString() {
        return category == null ? value : category + ":" + value;
    }
}
