package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.TextAsset;
import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What models are asked to work on: a text, a medium or both. Immutable; every {@code with} method returns a changed
 * copy.
 */
public final class Prompt {

    private final @Nullable String identifier;
    private final @Nullable String text;
    private final @Nullable Asset asset;
    private final List<Tag> tags;
    private final @Nullable String origin;

    private Prompt(
            @Nullable String identifier,
            @Nullable String text,
            @Nullable Asset asset,
            List<Tag> tags,
            @Nullable String origin) {
        this.identifier = identifier;
        this.text = text;
        this.asset = asset;
        this.tags = tags;
        this.origin = origin;
    }

    /**
     * A text. It identifies itself unless {@link #withIdentifier(String)} says otherwise.
     *
     * @param text the text, not blank
     * @return the prompt
     * @throws InvalidInputException if the text is blank
     */
    public static Prompt of(String text) {
        requireText("prompt", text, "give the prompt a text, or use Prompt.ofAsset(..) for one without");
        return new Prompt(null, text, null, List.of(), null);
    }

    /**
     * A medium without text.
     *
     * @param identifier by what the prompt is known, not blank
     * @param location a URL or the path of a file, not empty
     * @return the prompt
     * @throws InvalidInputException if the identifier is blank or the location empty
     */
    public static Prompt ofAsset(String identifier, String location) {
        return new Prompt(null, null, Asset.media(location), List.of(), null).withIdentifier(identifier);
    }

    /**
     * The same prompt under an identifier of its own, as one needs where the same text comes several times.
     *
     * @param name unique in the benchmark, not blank
     * @return a changed copy
     * @throws InvalidInputException if the identifier is blank
     */
    public Prompt withIdentifier(String name) {
        requireText("identifier", name, "give the prompt a name that is unique in the benchmark");
        return new Prompt(name, text, asset, tags, origin);
    }

    /**
     * The same prompt with a medium, for example the picture that is to be made a film.
     *
     * @param location a URL or the path of a file, not empty
     * @return a changed copy
     * @throws InvalidInputException if the location is empty
     */
    public Prompt withAsset(String location) {
        return withAsset(Asset.media(location));
    }

    /**
     * The same prompt with a medium.
     *
     * @param medium a medium, uploaded or not
     * @return a changed copy
     * @throws InvalidInputException if it is a text
     */
    public Prompt withAsset(Asset medium) {
        if (medium instanceof TextAsset notMedia) {
            throw new InvalidInputException(
                    "promptAsset", notMedia.text(), "is a text", "make the text the prompt, or give a medium");
        }
        return new Prompt(identifier, text, Objects.requireNonNull(medium, "medium"), tags, origin);
    }

    /**
     * The same prompt with tags.
     *
     * @param values the tags, in place of those given before
     * @return a changed copy
     * @throws InvalidInputException if one is blank
     */
    public Prompt withTags(String... values) {
        return withTags(Arrays.stream(values).map(Tag::of).toList());
    }

    /**
     * The same prompt with tags.
     *
     * @param newTags the tags, in place of those given before
     * @return a changed copy
     */
    public Prompt withTags(List<Tag> newTags) {
        return new Prompt(identifier, text, asset, List.copyOf(newTags), origin);
    }

    /**
     * The same prompt with the place it was taken from.
     *
     * @param source for example the name of a dataset, not blank
     * @return a changed copy
     * @throws InvalidInputException if the source is blank
     */
    public Prompt withOrigin(String source) {
        requireText("origin", source, "name the source or leave it out");
        return new Prompt(identifier, text, asset, tags, source);
    }

    /**
     * By what the prompt is known.
     *
     * @return the identifier, or the text if there is none of its own
     */
    public String identifier() {
        return identifier == null ? Objects.requireNonNull(text) : identifier;
    }

    /**
     * Whether the identifier was given, so that it need not be the text.
     *
     * @return true if {@link #withIdentifier(String)} was called
     */
    public boolean hasOwnIdentifier() {
        return identifier != null;
    }

    /**
     * The text.
     *
     * @return the text, or empty if the prompt is only a medium
     */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /**
     * The medium.
     *
     * @return the medium, or empty if the prompt is only a text
     */
    public Optional<Asset> asset() {
        return Optional.ofNullable(asset);
    }

    /**
     * The tags.
     *
     * @return the tags, unmodifiable
     */
    public List<Tag> tags() {
        return tags;
    }

    /**
     * Where the prompt was taken from.
     *
     * @return the source, or empty if it was not said
     */
    public Optional<String> origin() {
        return Optional.ofNullable(origin);
    }

    private static void requireText(String field, String value, String fix) {
        if (value.isBlank()) {
            throw new InvalidInputException(field, value, "is blank", fix);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Prompt that
                && Objects.equals(identifier, that.identifier)
                && Objects.equals(text, that.text)
                && Objects.equals(asset, that.asset)
                && tags.equals(that.tags)
                && Objects.equals(origin, that.origin);
    }

    @Override
    public int hashCode() {
        return Objects.hash(identifier, text, asset, tags, origin);
    }

    @Override
    public String toString() {
        return "Prompt[" + identifier() + "]";
    }
}
