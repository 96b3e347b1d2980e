package ai.rapidata.sandbox.asset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored asset.
 *
 * @param name the name the API refers to it by: a hash of its content, with an extension
 * @param originalNames the file names it was uploaded under, oldest first, each once
 * @param sourceUrls the addresses it was uploaded from, oldest first, each once
 * @param mediaType its MIME type
 * @param size its size in bytes; null if it was registered by its address without being fetched
 * @param dimensions its width and height, if it is an image whose size is known
 * @param seconds its length, if it is a video whose length is known
 * @param createdAt when it was stored first
 */
public record Asset(
        String name,
        List<String> originalNames,
        List<String> sourceUrls,
        String mediaType,
        @Nullable Long size,
        @Nullable Dimensions dimensions,
        @Nullable Double seconds,
        Instant createdAt) {

    /** Copies the lists. */
    public Asset {
        originalNames = List.copyOf(originalNames);
        sourceUrls = List.copyOf(sourceUrls);
    }

    /**
     * The name that people know the asset by.
     *
     * @return the file name of the latest upload
     */
    public String originalName() {
        return originalNames.isEmpty() ? name : originalNames.get(originalNames.size() - 1);
    }

    /**
     * Whether the content is here, and not only known by its address.
     *
     * @return whether there is a file
     */
    public boolean stored() {
        return size != null;
    }

    /** The same asset after one more upload, whose name becomes the latest one. */
    Asset uploadedAgain(String originalName, @Nullable String sourceUrl) {
        return new Asset(
                name,
                withLast(originalNames, originalName),
                sourceUrl == null ? sourceUrls : withLast(sourceUrls, sourceUrl),
                mediaType,
                size,
                dimensions,
                seconds,
                createdAt);
    }

    private static List<String> withLast(List<String> values, String last) {
        if (!values.isEmpty() && values.get(values.size() - 1).equals(last)) {
            return values;
        }
        var extended = new ArrayList<>(values);
        extended.remove(last);
        extended.add(last);
        return extended;
    }

    /**
     * The size of an image.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public record Dimensions(int width, int height) {}
}
