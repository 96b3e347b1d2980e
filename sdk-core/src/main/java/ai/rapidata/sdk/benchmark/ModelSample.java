package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model made of a prompt.
 *
 * @param asset the medium or text
 * @param prompt the identifier of the prompt; or its text, where only one prompt of the benchmark has that text
 */
public record ModelSample(Asset asset, String prompt) {

    /**
     * Checks the sample.
     *
     * @throws InvalidInputException if the prompt is blank
     */
    public ModelSample {
        if (prompt.isBlank()) {
            throw new InvalidInputException(
                    "prompt", prompt, "is blank", "name the prompt that the sample was made of");
        }
    }

    /**
     * A medium.
     *
     * @param location a URL or the path of a file, not empty
     * @param prompt the identifier of the prompt, or its text
     * @return the sample
     * @throws InvalidInputException if an argument is blank
     */
    public static ModelSample media(String location, String prompt) {
        return new ModelSample(Asset.media(location), prompt);
    }

    /**
     * A text.
     *
     * @param text the text, not empty
     * @param prompt the identifier of the prompt, or its text
     * @return the sample
     * @throws InvalidInputException if an argument is blank
     */
    public static ModelSample text(String text, String prompt) {
        return new ModelSample(Asset.text(text), prompt);
    }

    /**
     * Samples for those who hold parallel lists.
     *
     * @param assets URLs or paths of files, or texts
     * @param prompts for each asset the identifier of its prompt, or the text of the prompt
     * @param type what the assets are
     * @return one sample for each asset, unmodifiable
     * @throws InvalidInputException if the lists are empty or differ in length, or an element is blank
     */
    public static List<ModelSample> listOf(List<String> assets, List<String> prompts, DataType type) {
        if (assets.isEmpty()) {
            throw new InvalidInputException("media", assets, "is empty", "give at least one sample");
        }
        if (assets.size() != prompts.size()) {
            throw new InvalidInputException(
                    "prompts",
                    prompts.size(),
                    "has " + prompts.size() + " elements for " + assets.size() + " samples",
                    "name one prompt for each sample; a prompt may be named several times");
        }
        List<ModelSample> samples = new ArrayList<>();
        for (int i = 0; i < assets.size(); i++) {
            try {
                samples.add(
                        type == DataType.TEXT
                                ? text(assets.get(i), prompts.get(i))
                                : media(assets.get(i), prompts.get(i)));
            } catch (InvalidInputException refused) {
                throw refused.named((refused.field().equals("prompt") ? "prompts[" : "media[") + i + "]");
            }
        }
        return List.copyOf(samples);
    }
}
