package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prompts for those who hold parallel lists. Immutable; every {@code with} method returns a changed copy and checks that
 * there is one element for each prompt.
 *
 * <pre>{@code
 * client.mri().createNewBenchmark("Preference", Prompts.of(texts).withIdentifiers(ids).withTags(tags));
 * }</pre>
 */
public final class Prompts extends AbstractList<Prompt> implements RandomAccess {

    private final List<Prompt> prompts;

    private Prompts(List<Prompt> prompts) {
        this.prompts = List.copyOf(prompts);
    }

    /**
     * Prompts that are texts.
     *
     * @param texts the texts, none blank
     * @return one prompt for each text
     * @throws InvalidInputException if a text is blank
     */
    public static Prompts of(List<String> texts) {
        List<Prompt> prompts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            prompts.add(at("prompts", i, texts.get(i), Prompt::of));
        }
        return new Prompts(prompts);
    }

    /**
     * Prompts that are media without text.
     *
     * @param identifiers by what each prompt is known, none blank
     * @param locations for each identifier a URL or the path of a file
     * @return one prompt for each identifier
     * @throws InvalidInputException if the lists differ in length, or an element cannot be used
     */
    public static Prompts ofAssets(List<String> identifiers, List<String> locations) {
        requireSize("promptAssets", locations, identifiers.size());
        List<Prompt> prompts = new ArrayList<>();
        for (int i = 0; i < identifiers.size(); i++) {
            String identifier = identifiers.get(i);
            prompts.add(at("promptAssets", i, locations.get(i), location -> Prompt.ofAsset(identifier, location)));
        }
        return new Prompts(prompts);
    }

    /**
     * The same prompts under identifiers of their own.
     *
     * @param identifiers one for each prompt, none twice
     * @return a changed copy
     * @throws InvalidInputException if there is not one for each prompt, or one is blank
     */
    public Prompts withIdentifiers(List<String> identifiers) {
        return each("identifiers", identifiers, Prompt::withIdentifier);
    }

    /**
     * The same prompts with media.
     *
     * @param locations for each prompt a URL or the path of a file, or null for none
     * @return a changed copy
     * @throws InvalidInputException if there is not one for each prompt, or one is empty
     */
    public Prompts withAssets(List<? extends @Nullable String> locations) {
        return each(
                "promptAssets",
                locations,
                (prompt, location) -> location == null ? prompt : prompt.withAsset(location));
    }

    /**
     * The same prompts with plain tags.
     *
     * @param tags for each prompt its tags
     * @return a changed copy
     * @throws InvalidInputException if there is not one list for each prompt, or a tag is blank
     */
    public Prompts withTags(List<? extends List<String>> tags) {
        return each(
                "tags",
                tags,
                (prompt, values) -> prompt.withTags(values.stream().map(Tag::of).toList()));
    }

    /**
     * The same prompts with tags that may have categories.
     *
     * @param tags for each prompt its tags
     * @return a changed copy
     * @throws InvalidInputException if there is not one list for each prompt
     */
    public Prompts withStructuredTags(List<? extends List<Tag>> tags) {
        return each("tags", tags, Prompt::withTags);
    }

    /**
     * The same prompts with the places they were taken from.
     *
     * @param origins for each prompt its source, or null for none
     * @return a changed copy
     * @throws InvalidInputException if there is not one for each prompt, or one is blank
     */
    public Prompts withOrigins(List<? extends @Nullable String> origins) {
        return each("origins", origins, (prompt, origin) -> origin == null ? prompt : prompt.withOrigin(origin));
    }

    /**
     * Checks that no two prompts have the same identifier.
     *
     * @param prompts the prompts of one benchmark
     * @throws InvalidInputException if two have
     */
    public static void requireUnique(List<Prompt> prompts) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < prompts.size(); i++) {
            Prompt prompt = prompts.get(i);
            Integer earlier = first.putIfAbsent(prompt.identifier(), i);
            if (earlier != null) {
                throw new InvalidInputException(
                        "prompts[" + i + "]",
                        prompt.identifier(),
                        "has the identifier of prompts[" + earlier + "], \"" + prompt.identifier() + "\"",
                        prompt.hasOwnIdentifier()
                                ? "give each prompt another identifier"
                                : "give prompts with the same text identifiers of their own");
            }
        }
    }

    private <T extends @Nullable Object> Prompts each(
            String field, List<? extends T> values, BiFunction<Prompt, T, Prompt> change) {
        requireSize(field, values, prompts.size());
        List<Prompt> changed = new ArrayList<>();
        for (int i = 0; i < prompts.size(); i++) {
            Prompt prompt = prompts.get(i);
            changed.add(at(field, i, values.get(i), value -> change.apply(prompt, value)));
        }
        return new Prompts(changed);
    }

    private static <T extends @Nullable Object> Prompt at(
            String field, int position, T value, Function<T, Prompt> change) {
        try {
            return change.apply(value);
        } catch (InvalidInputException refused) {
            throw refused.named(field + "[" + position + "]");
        }
    }

    private static void requireSize(String field, List<?> values, int expected) {
        if (values.size() != expected) {
            throw new InvalidInputException(
                    field,
                    values.size(),
                    "has " + values.size() + " elements for " + expected + " prompts",
                    "give one for each prompt");
        }
    }

    @Override
    public Prompt get(int position) {
        return prompts.get(position);
    }

    @Override
    public int size() {
        return prompts.size();
    }
}
