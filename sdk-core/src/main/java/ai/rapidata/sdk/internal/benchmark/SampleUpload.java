package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.benchmark.AddedSamples;
import ai.rapidata.sdk.benchmark.ModelSample;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.TextAsset;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.error.ConflictException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.concurrent.Parallel;
import ai.rapidata.sdk.internal.upload.SendFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds samples to a model: first all media are uploaded together, then the samples are added in parallel. A conflict means
 * that the model has the sample already, which is what was wanted. Refusals are not tried again; what may pass by itself
 * is tried in further rounds.
 */
final class SampleUpload {

    private final BenchmarkServices services;
    private final SampleBatch batch;
    private final Map<Asset, AssetOutcome> media = new HashMap<>();
    private final Map<ModelSample, FailedUpload<ModelSample>> failures = new HashMap<>();

    SampleUpload(BenchmarkServices services, SampleBatch batch) {
        this.services = services;
        this.batch = batch;
    }

    /** Uploads the media. Returns whether at least one sample can be added. */
    boolean uploadMedia() {
        List<ModelSample> samples = batch.different();
        resolve(samples.stream().map(ModelSample::asset).toList());
        for (ModelSample sample : samples) {
            if (media.get(sample.asset()) instanceof AssetOutcome.Failed failed) {
                failures.put(sample, services.failures().assets(sample, List.of(failed)));
            }
        }
        return failures.size() < samples.size();
    }

    private void resolve(List<Asset> assets) {
        List<Asset> wanted =
                assets.stream().filter(asset -> !(asset instanceof TextAsset)).toList();
        if (!wanted.isEmpty()) {
            media.putAll(services.assets().outcomes(wanted));
        }
    }

    /** Adds the samples whose media were uploaded. */
    void addTo(String participantId) {
        List<ModelSample> left = batch.different().stream()
                .filter(sample -> !failures.containsKey(sample))
                .toList();
        for (int round = 0; round < services.rounds() && !left.isEmpty(); round++) {
            List<ModelSample> now = left;
            List<Optional<RapidataException>> results =
                    Parallel.map("sample", services.workers(), now, sample -> add(participantId, sample));
            List<ModelSample> again = new ArrayList<>();
            List<Asset> forgotten = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                ModelSample sample = now.get(i);
                results.get(i)
                        .ifPresentOrElse(
                                failed -> failures.put(
                                        sample, services.failures().exception(sample, UploadStage.SAMPLE, failed)),
                                () -> failures.remove(sample));
                SendFailure kind = results.get(i)
                        .map(failed -> SendFailure.of(failed, names(sample)))
                        .orElse(null);
                if (kind == SendFailure.UNKNOWN_ASSET && services.assets().forget(sample.asset())) {
                    forgotten.add(sample.asset());
                    again.add(sample);
                } else if (kind == SendFailure.AMBIGUOUS || kind == SendFailure.THROTTLED) {
                    again.add(sample);
                }
            }
            resolve(forgotten);
            left = again.stream()
                    .filter(sample -> sample.asset() instanceof TextAsset
                            || media.get(sample.asset()) instanceof AssetOutcome.Stored)
                    .toList();
        }
    }

    private List<String> names(ModelSample sample) {
        return media.get(sample.asset()) instanceof AssetOutcome.Stored stored ? List.of(stored.name()) : List.of();
    }

    private Optional<RapidataException> add(String participantId, ModelSample sample) {
        try {
            services.participants().addSample(participantId, batch.identifier(sample), input(sample.asset()));
            return Optional.empty();
        } catch (ConflictException thereAlready) {
            return Optional.empty();
        } catch (OperationInterruptedException interrupted) {
            throw interrupted;
        } catch (RapidataException failed) {
            return Optional.of(failed);
        }
    }

    private AssetInput input(Asset asset) {
        if (asset instanceof TextAsset text) {
            return new AssetInput.Text(text.text());
        }
        if (media.get(asset) instanceof AssetOutcome.Stored stored) {
            return new AssetInput.Existing(stored.name());
        }
        throw new IllegalStateException(asset + " was not uploaded");
    }

    List<FailedUpload<ModelSample>> failures() {
        return batch.different().stream()
                .map(failures::get)
                .filter(failure -> failure != null)
                .<FailedUpload<ModelSample>>map(failure -> failure)
                .toList();
    }

    int attempted() {
        return batch.different().size();
    }

    AddedSamples outcome() {
        Set<ModelSample> failed =
                failures.keySet().stream().map(batch::canonical).collect(Collectors.toSet());
        List<ModelSample> succeeded = batch.given().stream()
                .filter(sample -> !failed.contains(batch.canonical(sample)))
                .toList();
        return new AddedSamples(succeeded, failures());
    }
}
