package ai.rapidata.sdk.dataset;

import java.nio.file.Path;

/** One thing a labeler looks at: a media file, a text, or something that was uploaded before. */
public sealed interface Asset permits MediaAsset, TextAsset, ExistingAsset {

    /**
     * A media asset from a URL or from the path of a local file.
     *
     * @param location a URL beginning with {@code http://} or {@code https://} in any case, or else a path; not empty
     * @return the asset
     * @throws ai.rapidata.sdk.error.InvalidInputException when the location is empty
     */
    static MediaAsset media(String location) {
        return new MediaAsset(location);
    }

    /**
     * A media asset from a local file. Whether the file can be read is found out by the upload, not here.
     *
     * @param file path of the file
     * @return the asset
     */
    static MediaAsset media(Path file) {
        return new MediaAsset(file.toString());
    }

    /**
     * A text asset.
     *
     * @param text the text that labelers read; not empty
     * @return the asset
     * @throws ai.rapidata.sdk.error.InvalidInputException when the text is empty
     */
    static TextAsset text(String text) {
        return new TextAsset(text);
    }

    /**
     * A media asset that the service already holds.
     *
     * @param name the name that the service gave to the asset when it was uploaded; not empty
     * @return the asset
     * @throws ai.rapidata.sdk.error.InvalidInputException when the name is empty
     */
    static ExistingAsset existing(String name) {
        return new ExistingAsset(name);
    }

    /**
     * The kind of data this asset is.
     *
     * @return {@link DataType#TEXT} for a text, {@link DataType#MEDIA} for everything else
     */
    DataType dataType();

    /**
     * What the asset was made of, for messages and for finding it again: the location, the text or the name.
     *
     * @return the string the asset was built from, never empty
     */
    String source();
}
