package ai.rapidata.sdk.dataset;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item that people label: an asset, a pair of assets or a group of them, together with what is shown beside it.
 *
 * <p>Immutable; every {@code with…} method returns a changed copy. Two datapoints are equal when everything in them is
 * equal.
 */
public final class Datapoint {
    private static final String NO_CONTEXT_FIX = "give the text to show, or leave the context out";

    private final List<Asset> assets;
    private final boolean multi;
    private final @Nullable String context;
    private final List<Asset> mediaContext;
    private final @Nullable String sentence;
    private final Map<String, String> privateMetadata;
    private final @Nullable String group;

    private Datapoint(
            List<Asset> assets,
            boolean multi,
            @Nullable String context,
            List<Asset> mediaContext,
            @Nullable String sentence,
            Map<String, String> privateMetadata,
            @Nullable String group) {
        this.assets = assets;
        this.multi = multi;
        this.context = context;
        this.mediaContext = mediaContext;
        this.sentence = sentence;
        this.privateMetadata = privateMetadata;
        this.group = group;
    }

    /**
     * A datapoint of one asset.
     *
     * @param asset the asset
     * @return the datapoint
     */
    public static Datapoint of(Asset asset) {
        return new Datapoint(List.of(asset), false, null, List.of(), null, Map.of(), null);
    }

    /**
     * A datapoint of several assets that are shown together or compared with each other.
     *
     * @param assets at least one asset; all texts or all media; the order is kept
     * @return the datapoint
     * @throws InvalidInputException when the list is empty or mixes texts and media
     */
    public static Datapoint of(List<? extends Asset> assets) {
        List<Asset> copy =
                List.copyOf(DatapointRules.requireNotEmpty("assets", assets, "give at least one asset per datapoint"));
        DatapointRules.requireSameType(copy);
        return new Datapoint(copy, true, null, List.of(), null, Map.of(), null);
    }

    /**
     * A datapoint of one media asset.
     *
     * @param location a URL or the path of a local file; not empty
     * @return the datapoint
     * @throws InvalidInputException when the location is empty
     */
    public static Datapoint media(String location) {
        return of(Asset.media(location));
    }

    /**
     * A datapoint of one text.
     *
     * @param text the text; not empty
     * @return the datapoint
     * @throws InvalidInputException when the text is empty
     */
    public static Datapoint text(String text) {
        return of(Asset.text(text));
    }

    /**
     * A pair of media assets, to be compared.
     *
     * @param first a URL or the path of a local file; not empty
     * @param second a URL or the path of a local file; not empty
     * @return the datapoint
     * @throws InvalidInputException when a location is empty
     */
    public static Datapoint mediaPair(String first, String second) {
        return of(List.of(Asset.media(first), Asset.media(second)));
    }

    /**
     * A pair of texts, to be compared.
     *
     * @param first a text; not empty
     * @param second a text; not empty
     * @return the datapoint
     * @throws InvalidInputException when a text is empty
     */
    public static Datapoint textPair(String first, String second) {
        return of(List.of(Asset.text(first), Asset.text(second)));
    }

    /**
     * Several media assets as one datapoint, for example everything that one ranking ranks.
     *
     * @param locations URLs or paths of local files; at least one, none empty
     * @return the datapoint
     * @throws InvalidInputException when the list or one of its elements is empty
     */
    public static Datapoint mediaGroup(List<String> locations) {
        return of(DatapointRules.requireNotEmpty("assets", locations, "give at least one URL or path").stream()
                .map(Asset::media)
                .toList());
    }

    /**
     * Several texts as one datapoint, for example everything that one ranking ranks.
     *
     * @param texts at least one text, none empty
     * @return the datapoint
     * @throws InvalidInputException when the list or one of its elements is empty
     */
    public static Datapoint textGroup(List<String> texts) {
        return of(DatapointRules.requireNotEmpty("assets", texts, "give at least one text").stream()
                .map(Asset::text)
                .toList());
    }

    /**
     * The same datapoint with a text shown beside it.
     *
     * @param text the context; not empty, and not together with a sentence; texts above 400 UTF-16 units are shortened
     *     by the service before the upload
     * @return a changed copy
     * @throws InvalidInputException when the text is empty or a sentence is set
     */
    public Datapoint withContext(String text) {
        DatapointRules.requireText("context", text, NO_CONTEXT_FIX);
        DatapointRules.requireNotBoth(text, sentence);
        return new Datapoint(assets, multi, text, mediaContext, sentence, privateMetadata, group);
    }

    /**
     * The same datapoint with media shown beside it.
     *
     * @param locations URLs or paths of local files; at least one, none empty
     * @return a changed copy
     * @throws InvalidInputException when the list or one of its elements is empty
     */
    public Datapoint withMediaContext(List<String> locations) {
        List<Asset> media = new ArrayList<>();
        String fix = "give at least one URL or path, or leave the media context out";
        for (String location : DatapointRules.requireNotEmpty("mediaContext", locations, fix)) {
            media.add(Asset.media(DatapointRules.requireText("mediaContext", location, fix)));
        }
        return new Datapoint(assets, multi, context, List.copyOf(media), sentence, privateMetadata, group);
    }

    /**
     * The same datapoint with media shown beside it.
     *
     * @param locations URLs or paths of local files; at least one, none empty
     * @return a changed copy
     * @throws InvalidInputException when nothing is given or an element is empty
     */
    public Datapoint withMediaContext(String... locations) {
        return withMediaContext(List.of(locations));
    }

    /**
     * The same datapoint with media assets shown beside it.
     *
     * @param media at least one media asset
     * @return a changed copy
     * @throws InvalidInputException when the list is empty or holds a text
     */
    public Datapoint withMediaContextAssets(List<? extends Asset> media) {
        String fix = "give at least one media asset, or leave the media context out";
        List<Asset> copy = List.copyOf(DatapointRules.requireNotEmpty("mediaContext", media, fix));
        for (Asset asset : copy) {
            if (asset.dataType() != DataType.MEDIA) {
                throw new InvalidInputException(
                        "mediaContext",
                        asset.source(),
                        DatapointRules.quote(asset.source()) + " is a text",
                        "use withContext for it");
            }
        }
        return new Datapoint(assets, multi, context, copy, sentence, privateMetadata, group);
    }

    /**
     * The same datapoint with the sentence whose words labelers select.
     *
     * @param text at least two words separated by whitespace; not together with a context
     * @return a changed copy
     * @throws InvalidInputException when there are fewer than two words or a context is set
     */
    public Datapoint withSentence(String text) {
        DatapointRules.requireSentence(text);
        DatapointRules.requireNotBoth(context, text);
        return new Datapoint(assets, multi, context, mediaContext, text, privateMetadata, group);
    }

    /**
     * The same datapoint with metadata that only its owner sees.
     *
     * @param metadata names and values, neither of them null; replaces what was there; an empty map removes it
     * @return a changed copy
     * @throws InvalidInputException when a name or a value is null or a name is empty
     */
    public Datapoint withPrivateMetadata(Map<String, String> metadata) {
        Map<String, String> copy = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            String name = DatapointRules.requireText("privateMetadata", entry.getKey(), "give every entry a name");
            if (Objects.isNull(entry.getValue())) {
                throw new InvalidInputException(
                        "privateMetadata",
                        null,
                        "the value of \"" + name + "\" is null",
                        "give a string or leave it out");
            }
            copy.put(name, entry.getValue());
        }
        return new Datapoint(assets, multi, context, mediaContext, sentence, Collections.unmodifiableMap(copy), group);
    }

    /**
     * The same datapoint as a member of a group: the items of one ranking form a group.
     *
     * @param name name of the group within its dataset; not empty
     * @return a changed copy
     * @throws InvalidInputException when the name is empty
     */
    public Datapoint withGroup(String name) {
        DatapointRules.requireText("group", name, "give the group a name, or leave it out");
        return new Datapoint(assets, multi, context, mediaContext, sentence, privateMetadata, name);
    }

    /**
     * The assets in the order given.
     *
     * @return at least one asset, all of the same data type; unmodifiable
     */
    public List<Asset> assets() {
        return assets;
    }

    /**
     * Whether this datapoint is made of texts or of media.
     *
     * @return the data type of all of its assets
     */
    public DataType dataType() {
        return assets.get(0).dataType();
    }

    /**
     * Whether this datapoint was built from a list, even a list of one.
     *
     * @return true when it was built from several assets, false when from a single one
     */
    public boolean isMulti() {
        return multi;
    }

    /**
     * Whether this datapoint consists of exactly two assets.
     *
     * @return true for a pair
     */
    public boolean isPair() {
        return multi && assets.size() == 2;
    }

    /**
     * The text shown beside the datapoint.
     *
     * @return the context, or nothing
     */
    public Optional<String> context() {
        return Optional.ofNullable(context);
    }

    /**
     * The media shown beside the datapoint.
     *
     * @return the media, empty when there are none; unmodifiable
     */
    public List<Asset> mediaContext() {
        return mediaContext;
    }

    /**
     * The sentence whose words labelers select.
     *
     * @return the sentence, or nothing
     */
    public Optional<String> sentence() {
        return Optional.ofNullable(sentence);
    }

    /**
     * Metadata that only its owner sees.
     *
     * @return names and values in the order given, empty when there are none; unmodifiable
     */
    public Map<String, String> privateMetadata() {
        return privateMetadata;
    }

    /**
     * The group this datapoint belongs to.
     *
     * @return the name of the group, or nothing
     */
    public Optional<String> group() {
        return Optional.ofNullable(group);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Datapoint that
                && multi == that.multi
                && assets.equals(that.assets)
                && Objects.equals(context, that.context)
                && mediaContext.equals(that.mediaContext)
                && Objects.equals(sentence, that.sentence)
                && privateMetadata.equals(that.privateMetadata)
                && Objects.equals(group, that.group);
    }

    @Override
    public int hashCode() {
        return Objects.hash(assets, multi, context, mediaContext, sentence, privateMetadata, group);
    }

    /** Names the assets and what is shown beside them, long texts cut short; private metadata stays private. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Datapoint[");
        for (int i = 0; i < assets.size(); i++) {
            if (i == 4) {
                text.append(", … ").append(assets.size() - i).append(" more");
                break;
            }
            text.append(i == 0 ? "" : ", ")
                    .append(DatapointRules.quote(assets.get(i).source()));
        }
        if (context != null) {
            text.append(", context=").append(DatapointRules.quote(context));
        }
        if (!mediaContext.isEmpty()) {
            text.append(", mediaContext=")
                    .append(DatapointRules.quote(mediaContext.get(0).source()));
        }
        if (sentence != null) {
            text.append(", sentence=").append(DatapointRules.quote(sentence));
        }
        if (group != null) {
            text.append(", group=").append(DatapointRules.quote(group));
        }
        return text.append(']').toString();
    }
}
