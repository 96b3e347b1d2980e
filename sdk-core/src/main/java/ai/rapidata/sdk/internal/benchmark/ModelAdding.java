package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.benchmark.AddedSamples;
import ai.rapidata.sdk.benchmark.FailedSamplesException;
import ai.rapidata.sdk.benchmark.ModelOptions;
import ai.rapidata.sdk.benchmark.ModelSample;
import ai.rapidata.sdk.benchmark.Participant;
import ai.rapidata.sdk.benchmark.ParticipantStatus;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.AssetInput;
import java.util.List;

/**
 * Adds a model with its samples, and has it evaluated if that is wanted. Everything is checked and all media are uploaded
 * before the model is added, so that bad input leaves nothing behind.
 */
final class ModelAdding {

    private final BenchmarkServices services;
    private final ServiceBenchmark benchmark;
    private final String name;
    private final ModelOptions options;
    private final boolean evaluate;

    ModelAdding(
            BenchmarkServices services,
            ServiceBenchmark benchmark,
            String name,
            ModelOptions options,
            boolean evaluate) {
        this.services = services;
        this.benchmark = benchmark;
        this.name = name;
        this.options = options;
        this.evaluate = evaluate;
    }

    Participant add(List<ModelSample> samples) {
        if (name.isBlank()) {
            throw new InvalidInputException("name", name, "is blank", "give the model a name");
        }
        if (samples.isEmpty()) {
            throw new InvalidInputException("samples", samples, "is empty", "give at least one sample");
        }
        SampleBatch batch = SampleBatch.of(benchmark, samples);
        AssetInput logo = options.logo()
                .<AssetInput>map(
                        image -> new AssetInput.Existing(services.assets().uploadedName(image)))
                .orElse(null);
        SampleUpload upload = new SampleUpload(services, batch);
        if (!upload.uploadMedia()) {
            throw new FailedSamplesException(null, upload.attempted(), upload.failures(), () -> add(samples));
        }
        String id = services.participants().create(benchmark.id(), name, options, logo);
        ServiceParticipant participant =
                new ServiceParticipant(services, benchmark, id, name, ParticipantStatus.CREATED);
        try {
            upload.addTo(id);
        } catch (RapidataException stopped) {
            stopped.addSuppressed(new RapidataException("Samples were being added to participant " + id));
            throw stopped;
        }
        return finish(participant, upload.attempted(), upload.failures());
    }

    private Participant finish(
            ServiceParticipant participant, int attempted, List<FailedUpload<ModelSample>> failures) {
        boolean someSucceeded = failures.size() < attempted;
        if (failures.isEmpty() || options.acceptFailedSamples() && someSucceeded) {
            return evaluate ? participant.run() : participant;
        }
        throw new FailedSamplesException(
                participant, attempted, failures, () -> retry(participant, attempted, failures));
    }

    private Participant retry(ServiceParticipant participant, int attempted, List<FailedUpload<ModelSample>> failures) {
        AddedSamples added = participant.uploadSamples(
                failures.stream().map(FailedUpload::item).toList());
        return finish(participant, attempted, added.failed());
    }
}
