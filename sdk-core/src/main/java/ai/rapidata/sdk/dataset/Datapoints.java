package ai.rapidata.sdk.dataset;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Datapoints from parallel lists: one list of assets, one of contexts, one of metadata. Lengths are checked, and a
 * message about an element names its index.
 *
 * <pre>{@code
 * List<Datapoint> datapoints = Datapoints.mediaPairs(pairs).withContexts(prompts);
 * }</pre>
 */
public final class Datapoints extends AbstractList<Datapoint> implements RandomAccess {
    private final List<Datapoint> items;

    private Datapoints(List<Datapoint> items) {
        this.items = items;
    }

    /**
     * Datapoints that exist already, to be combined with parallel lists.
     *
     * @param datapoints the datapoints
     * @return a list of them
     */
    public static Datapoints of(List<Datapoint> datapoints) {
        return new Datapoints(List.copyOf(datapoints));
    }

    /**
     * One datapoint per string.
     *
     * @param assets URLs and paths, or texts, none empty
     * @param type how the strings are to be read
     * @return as many datapoints as strings, in the same order
     * @throws InvalidInputException when a string is empty
     */
    public static Datapoints of(List<String> assets, DataType type) {
        return build("datapoints", assets, type == DataType.MEDIA ? Datapoint::media : Datapoint::text);
    }

    /**
     * One datapoint per pair of strings.
     *
     * @param pairs lists of exactly two URLs and paths, or texts, none empty
     * @param type how the strings are to be read
     * @return as many datapoints as pairs, in the same order
     * @throws InvalidInputException when a list does not have exactly two elements or a string is empty
     */
    public static Datapoints pairs(List<? extends List<String>> pairs, DataType type) {
        return build("datapoints", pairs, pair -> {
            if (pair.size() != 2) {
                throw new InvalidInputException(
                        "datapoints",
                        pair,
                        "a list of " + pair.size() + " is no pair",
                        "give exactly two assets per pair");
            }
            return type == DataType.MEDIA
                    ? Datapoint.mediaPair(pair.get(0), pair.get(1))
                    : Datapoint.textPair(pair.get(0), pair.get(1));
        });
    }

    /**
     * One datapoint per list of strings, as rankings need them.
     *
     * @param groups lists of URLs and paths, or texts, none empty
     * @param type how the strings are to be read
     * @return as many datapoints as lists, in the same order
     * @throws InvalidInputException when a list or a string is empty
     */
    public static Datapoints groups(List<? extends List<String>> groups, DataType type) {
        return build(
                "datapoints",
                groups,
                group -> type == DataType.MEDIA ? Datapoint.mediaGroup(group) : Datapoint.textGroup(group));
    }

    /**
     * One datapoint per URL or path.
     *
     * @param locations URLs and paths, none empty
     * @return as many datapoints, in the same order
     * @throws InvalidInputException when a location is empty
     */
    public static Datapoints media(List<String> locations) {
        return of(locations, DataType.MEDIA);
    }

    /**
     * One datapoint per text.
     *
     * @param texts the texts, none empty
     * @return as many datapoints, in the same order
     * @throws InvalidInputException when a text is empty
     */
    public static Datapoints text(List<String> texts) {
        return of(texts, DataType.TEXT);
    }

    /**
     * One datapoint per pair of URLs or paths.
     *
     * @param pairs lists of exactly two URLs or paths, none empty
     * @return as many datapoints, in the same order
     * @throws InvalidInputException when a list does not have exactly two elements or a location is empty
     */
    public static Datapoints mediaPairs(List<? extends List<String>> pairs) {
        return pairs(pairs, DataType.MEDIA);
    }

    /**
     * One datapoint per pair of texts.
     *
     * @param pairs lists of exactly two texts, none empty
     * @return as many datapoints, in the same order
     * @throws InvalidInputException when a list does not have exactly two elements or a text is empty
     */
    public static Datapoints textPairs(List<? extends List<String>> pairs) {
        return pairs(pairs, DataType.TEXT);
    }

    /**
     * The same datapoints with one context each.
     *
     * @param contexts one text per datapoint, none empty
     * @return changed copies
     * @throws InvalidInputException when the lengths differ or a context is refused
     */
    public Datapoints withContexts(List<String> contexts) {
        return combine("contexts", contexts, Datapoint::withContext);
    }

    /**
     * The same datapoints with media shown beside each.
     *
     * @param mediaContexts one list of URLs and paths per datapoint, none empty
     * @return changed copies
     * @throws InvalidInputException when the lengths differ or a media context is refused
     */
    public Datapoints withMediaContexts(List<? extends List<String>> mediaContexts) {
        return combine("mediaContexts", mediaContexts, (datapoint, media) -> datapoint.withMediaContext(media));
    }

    /**
     * The same datapoints with one sentence each.
     *
     * @param sentences one sentence of at least two words per datapoint
     * @return changed copies
     * @throws InvalidInputException when the lengths differ or a sentence is refused
     */
    public Datapoints withSentences(List<String> sentences) {
        return combine("sentences", sentences, Datapoint::withSentence);
    }

    /**
     * The same datapoints with private metadata each.
     *
     * @param privateMetadata one map per datapoint, empty for none
     * @return changed copies
     * @throws InvalidInputException when the lengths differ or a map is refused
     */
    public Datapoints withPrivateMetadata(List<? extends Map<String, String>> privateMetadata) {
        return combine("privateMetadata", privateMetadata, Datapoint::withPrivateMetadata);
    }

    @Override
    public Datapoint get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    private <T> Datapoints combine(String field, List<? extends T> values, BiFunction<Datapoint, T, Datapoint> change) {
        if (values.size() != items.size()) {
            throw new InvalidInputException(
                    field,
                    values.size(),
                    values.size() + " given for " + items.size() + " datapoints",
                    "give exactly one per datapoint, in the same order");
        }
        List<Datapoint> changed = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            T value = values.get(i);
            changed.add(element(field, i, value, given -> change.apply(items.get(changed.size()), given)));
        }
        return new Datapoints(List.copyOf(changed));
    }

    private static <T> Datapoints build(String field, List<? extends T> values, Function<T, Datapoint> make) {
        List<Datapoint> made = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            made.add(element(field, i, values.get(i), make));
        }
        return new Datapoints(List.copyOf(made));
    }

    private static <T> Datapoint element(String field, int index, @Nullable T value, Function<T, Datapoint> make) {
        String name = field + "[" + index + "]";
        if (value == null) {
            throw new InvalidInputException(name, null, "null is not allowed", "give a value for every datapoint");
        }
        try {
            return make.apply(value);
        } catch (InvalidInputException e) {
            throw e.named(name);
        }
    }
}
