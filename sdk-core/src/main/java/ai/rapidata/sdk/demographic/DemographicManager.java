package ai.rapidata.sdk.demographic;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.task.Setting;
import java.util.List;

/**
 * Makes questions about the labelers themselves, which
 * {@link ai.rapidata.sdk.selection.DemographicSelection} puts among their tasks. The service lets few accounts do so. Safe
 * for use by several threads.
 */
public interface DemographicManager {

    /**
     * Creates a question that shows something.
     *
     * @param key under which the answers are kept, not blank, for example {@code "age"}
     * @param instruction what labelers are asked, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoint one item, which may carry a context and a media context
     * @param settings how the question is shown
     * @return the id of the question
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right; nothing is sent then
     * @throws ai.rapidata.sdk.dataset.AssetUploadException if a medium cannot be uploaded
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    String createDemographicRapid(
            String key, String instruction, List<String> answerOptions, Datapoint datapoint, Setting... settings);

    /**
     * Creates a question that shows a medium.
     *
     * @param key under which the answers are kept, not blank, for example {@code "age"}
     * @param instruction what labelers are asked, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param media the URL or path of one item
     * @return the id of the question
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right; nothing is sent then
     * @throws ai.rapidata.sdk.dataset.AssetUploadException if the medium cannot be uploaded
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default String createDemographicRapid(String key, String instruction, List<String> answerOptions, String media) {
        return createDemographicRapid(key, instruction, answerOptions, Datapoint.media(media));
    }

    /**
     * Creates a question that shows nothing but itself.
     *
     * @param key under which the answers are kept, not blank, for example {@code "age"}
     * @param instruction what labelers are asked, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param settings how the question is shown
     * @return the id of the question
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right; nothing is sent then
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    String createDemographicRapid(String key, String instruction, List<String> answerOptions, Setting... settings);
}
