package ai.rapidata.sdk.dataset;

/**
 * A media asset that the service already holds; nothing is uploaded for it.
 *
 * @param name the name that the service gave to the asset when it was uploaded; not empty
 */
public record ExistingAsset(String name) implements Asset {

    /**
     * Checks the name.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException when the name is empty
     */
    public ExistingAsset {
        DatapointRules.requireText("asset", name, "give the name that the service returned for the upload");
    }

    @Override
    public DataType dataType() {
        return DataType.MEDIA;
    }

    @Override
    public String source() {
        return name;
    }
}
