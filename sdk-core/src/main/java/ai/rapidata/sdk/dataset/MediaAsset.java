package ai.rapidata.sdk.dataset;

/**
 * A media file that the upload brings to the service: an image, a video or an audio file.
 *
 * @param location a URL beginning with {@code http://} or {@code https://} in any case, or else the path of a local
 *     file; not empty
 */
public record MediaAsset(String location) implements Asset {

    /**
     * Checks the location.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException when the location is empty
     */
    public MediaAsset {
        DatapointRules.requireText("asset", location, "give a URL or the path of a file");
    }

    /**
     * Whether the service fetches this asset by itself.
     *
     * @return true for a URL, false for the path of a local file
     */
    public boolean isUrl() {
        return location.regionMatches(true, 0, "http://", 0, 7) || location.regionMatches(true, 0, "https://", 0, 8);
    }

    @Override
    public DataType dataType() {
        return DataType.MEDIA;
    }

    @Override
    public String source() {
        return location;
    }
}
