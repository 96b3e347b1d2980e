package ai.rapidata.sdk.dataset;

/**
 * A text that labelers read. It travels inside the datapoint and is never uploaded on its own.
 *
 * @param text the text; not empty
 */
public record TextAsset(String text) implements Asset {

    /**
     * Checks the text.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException when the text is empty
     */
    public TextAsset {
        DatapointRules.requireText("asset", text, "give the text that labelers shall read");
    }

    @Override
    public DataType dataType() {
        return DataType.TEXT;
    }

    @Override
    public String source() {
        return text;
    }
}
