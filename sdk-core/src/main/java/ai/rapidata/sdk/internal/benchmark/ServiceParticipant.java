package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.benchmark.AddedSamples;
import ai.rapidata.sdk.benchmark.EvaluationProgress;
import ai.rapidata.sdk.benchmark.ModelSample;
import ai.rapidata.sdk.benchmark.Participant;
import ai.rapidata.sdk.benchmark.ParticipantSample;
import ai.rapidata.sdk.benchmark.ParticipantStatus;
import ai.rapidata.sdk.benchmark.Standing;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.benchmark.VoteFilter;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.api.ParticipantApi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A model in a benchmark of the service. */
final class ServiceParticipant implements Participant {

    private static final PageRequest ALL_SAMPLES = new PageRequest(1, 100, List.of("created_at"), List.of(), false);

    private final BenchmarkServices services;
    private final ServiceBenchmark benchmark;
    private final String id;
    private volatile String name;
    private volatile ParticipantStatus status;

    ServiceParticipant(
            BenchmarkServices services, ServiceBenchmark benchmark, String id, String name, ParticipantStatus status) {
        this.services = services;
        this.benchmark = benchmark;
        this.id = id;
        this.name = name;
        this.status = status;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String benchmarkId() {
        return benchmark.id();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ParticipantStatus status() {
        return status;
    }

    @Override
    public Participant refresh() {
        ParticipantApi.Details details = services.participants().get(id, benchmark.id());
        name = details.name();
        status = details.status();
        return this;
    }

    @Override
    public Participant run() {
        services.participants().submit(id);
        status = ParticipantStatus.SUBMITTED;
        return this;
    }

    @Override
    public Participant disable() {
        services.participants().disable(id);
        status = ParticipantStatus.DISABLED;
        return this;
    }

    @Override
    public Participant enable() {
        services.participants().enable(id);
        status = ParticipantStatus.SUBMITTED;
        return this;
    }

    @Override
    public Participant rename(String newName) {
        if (newName.isBlank()) {
            throw new InvalidInputException("name", newName, "is blank", "give the model a name");
        }
        services.participants().rename(id, newName);
        name = newName;
        return this;
    }

    @Override
    public void delete() {
        services.participants().delete(id);
    }

    @Override
    public AddedSamples uploadSamples(List<ModelSample> samples) {
        return add(SampleBatch.of(benchmark, samples));
    }

    private AddedSamples add(SampleBatch batch) {
        SampleUpload upload = new SampleUpload(services, batch);
        upload.uploadMedia();
        upload.addTo(id);
        return upload.outcome();
    }

    @Override
    public Stream<ParticipantSample> streamSamples() {
        return Listing.stream(ALL_SAMPLES, page -> services.participants().samples(id, page), ParticipantSample::id);
    }

    @Override
    public Map<String, Integer> missingCounts(Collection<String> identifiers) {
        return MissingSamples.counts(identifiers, streamSamples());
    }

    @Override
    public List<ModelSample> missingSamples(List<ModelSample> samples) {
        return MissingSamples.of(SampleBatch.of(benchmark, samples), streamSamples());
    }

    @Override
    public AddedSamples retryMissing(List<ModelSample> samples) {
        SampleBatch wanted = SampleBatch.of(benchmark, samples);
        List<ModelSample> missing = MissingSamples.of(wanted, streamSamples());
        List<ModelSample> atFirst = missing;
        AddedSamples last = new AddedSamples(List.of(), List.of());
        for (int round = 0; round < services.rounds() && !missing.isEmpty(); round++) {
            last = add(SampleBatch.of(benchmark, missing));
            List<ModelSample> still = MissingSamples.of(wanted, streamSamples());
            boolean better = still.size() < missing.size();
            missing = still;
            if (!better) {
                break;
            }
        }
        List<ModelSample> left = missing;
        return new AddedSamples(
                atFirst.stream().filter(sample -> !left.contains(sample)).toList(), last.failed());
    }

    @Override
    public Optional<Standing> getStanding() {
        // Always the whole field: scores are computed anew for what a filter leaves, and of one model nothing is left.
        return services.benchmarks().standings(benchmark.id(), VoteFilter.all()).find(id);
    }

    @Override
    public OptionalDouble getElo() {
        Optional<Double> score = getStanding().map(Standing::score);
        return score.isPresent()
                ? OptionalDouble.of(new BigDecimal(score.get())
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .doubleValue())
                : OptionalDouble.empty();
    }

    @Override
    public Standing waitForEvaluation(Duration timeout, Consumer<EvaluationProgress> listener) {
        requireSubmitted();
        return row(EvaluationWatch.ofParticipant(services, benchmark.id(), id, listener)
                .await(timeout));
    }

    @Override
    public CompletableFuture<Standing> waitForEvaluationAsync(Duration timeout) {
        requireSubmitted();
        return EvaluationWatch.ofParticipant(services, benchmark.id(), id, progress -> {})
                .awaitAsync(timeout, this::row);
    }

    private void requireSubmitted() {
        if (status.isAwaitingSubmission() && refresh().status().isAwaitingSubmission()) {
            throw new IllegalStateException(
                    "participant " + id + " was not submitted, so that nothing will happen; call" + " run() first");
        }
    }

    private Standing row(Standings standings) {
        return standings
                .find(id)
                .orElseThrow(() -> new UnexpectedResponseException(
                        "the standings of benchmark " + benchmark.id() + " do not list participant " + id));
    }

    @Override
    public String toString() {
        return "Participant[" + id + ", " + name + "]";
    }
}
