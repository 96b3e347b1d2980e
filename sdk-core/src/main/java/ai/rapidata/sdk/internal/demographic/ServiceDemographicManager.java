package ai.rapidata.sdk.internal.demographic;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.demographic.DemographicManager;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.api.DemographicApi;
import ai.rapidata.sdk.internal.api.DemographicApi.Shown;
import ai.rapidata.sdk.internal.task.DatapointForm;
import ai.rapidata.sdk.internal.upload.AssetUploads;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.Setting;
import ai.rapidata.sdk.task.TaskType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Questions to labelers about themselves, at the service. */
public final class ServiceDemographicManager implements DemographicManager {

    private final DemographicApi demographics;
    private final AssetUploads uploads;

    /**
     * Creates it.
     *
     * @param demographics the call about such questions
     * @param uploads brings what is shown to the service
     */
    public ServiceDemographicManager(DemographicApi demographics, AssetUploads uploads) {
        this.demographics = demographics;
        this.uploads = uploads;
    }

    @Override
    public String createDemographicRapid(
            String key, String instruction, List<String> answerOptions, Datapoint datapoint, Setting... settings) {
        ClassificationTask question = question(key, instruction, answerOptions);
        DatapointForm.check(TaskType.CLASSIFICATION, "datapoint", datapoint);
        return demographics.create(key, question, uploaded(datapoint), List.of(settings));
    }

    @Override
    public String createDemographicRapid(
            String key, String instruction, List<String> answerOptions, Setting... settings) {
        return demographics.create(key, question(key, instruction, answerOptions), Shown.NOTHING, List.of(settings));
    }

    private static ClassificationTask question(String key, String instruction, List<String> answerOptions) {
        if (key.isBlank()) {
            throw new InvalidInputException("key", key, "is blank", "name what is asked, for example \"age\"");
        }
        return new ClassificationTask(instruction, answerOptions);
    }

    private Shown uploaded(Datapoint datapoint) {
        List<Asset> all = new ArrayList<>(datapoint.assets());
        all.addAll(datapoint.mediaContext());
        Map<Asset, String> names = uploads.uploadedNames(all);
        return new Shown(
                AssetInput.of(datapoint.assets(), datapoint.isMulti(), names),
                datapoint.context().orElse(null),
                datapoint.mediaContext().isEmpty() ? null : AssetInput.of(datapoint.mediaContext(), true, names));
    }
}
