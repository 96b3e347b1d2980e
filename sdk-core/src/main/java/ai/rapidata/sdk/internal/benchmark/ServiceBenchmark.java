package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.benchmark.Benchmark;
import ai.rapidata.sdk.benchmark.BenchmarkDetails;
import ai.rapidata.sdk.benchmark.BenchmarkPrompt;
import ai.rapidata.sdk.benchmark.BenchmarkUpdate;
import ai.rapidata.sdk.benchmark.Demographics;
import ai.rapidata.sdk.benchmark.EvaluationProgress;
import ai.rapidata.sdk.benchmark.FailedPromptsException;
import ai.rapidata.sdk.benchmark.Leaderboard;
import ai.rapidata.sdk.benchmark.LeaderboardDetails;
import ai.rapidata.sdk.benchmark.LeaderboardOptions;
import ai.rapidata.sdk.benchmark.ModelOptions;
import ai.rapidata.sdk.benchmark.ModelSample;
import ai.rapidata.sdk.benchmark.Participant;
import ai.rapidata.sdk.benchmark.Prompt;
import ai.rapidata.sdk.benchmark.PromptSet;
import ai.rapidata.sdk.benchmark.Prompts;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.benchmark.StandingsBreakdown;
import ai.rapidata.sdk.benchmark.Tag;
import ai.rapidata.sdk.benchmark.TagSummary;
import ai.rapidata.sdk.benchmark.VoteFilter;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.api.ParticipantApi;
import ai.rapidata.sdk.internal.concurrent.Parallel;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.task.Task;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A benchmark of the service. */
final class ServiceBenchmark implements Benchmark {

    private static final PageRequest ALL = new PageRequest(1, 100, List.of(), List.of(), false);
    private static final PageRequest ALL_IN_ORDER = new PageRequest(1, 100, List.of("created_at"), List.of(), false);

    private final BenchmarkServices services;
    private final String id;
    private volatile @Nullable String name;
    private volatile @Nullable PromptSet prompts;

    ServiceBenchmark(BenchmarkServices services, String id, String name) {
        this.services = services;
        this.id = id;
        this.name = name;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        String known = name;
        if (known == null) {
            known = getDetails().name();
            name = known;
        }
        return known;
    }

    @Override
    public BenchmarkDetails getDetails() {
        return services.benchmarks().get(id);
    }

    @Override
    public Benchmark refresh() {
        name = null;
        prompts = null;
        return this;
    }

    @Override
    public Benchmark update(UnaryOperator<BenchmarkUpdate> update) {
        JsonObject changes = update.apply(BenchmarkUpdate.nothing()).changes();
        if (!changes.isEmpty()) {
            services.benchmarks().update(id, changes);
            changes.string("name").ifPresent(newName -> name = newName);
        }
        return this;
    }

    @Override
    public void delete() {
        services.benchmarks().delete(id);
    }

    @Override
    public Benchmark fork() {
        BenchmarkDetails copy = services.benchmarks().get(services.benchmarks().fork(id));
        return new ServiceBenchmark(services, copy.id(), copy.name());
    }

    /** Keeps the prompts only once all pages were read, so that a failure half-way leaves no part of them behind. */
    @Override
    public PromptSet promptSet() {
        PromptSet known = prompts;
        if (known == null) {
            known = new PromptSet(
                    Listing.stream(ALL_IN_ORDER, page -> services.benchmarks().prompts(id, page), BenchmarkPrompt::id)
                            .toList());
            prompts = known;
        }
        return known;
    }

    @Override
    public Benchmark addPrompts(List<Prompt> added) {
        List<Prompt> all = List.copyOf(added);
        Prompts.requireUnique(all);
        Set<String> taken = new HashSet<>(identifiers());
        for (int i = 0; i < all.size(); i++) {
            if (taken.contains(all.get(i).identifier())) {
                throw new InvalidInputException(
                        "prompts[" + i + "]",
                        all.get(i).identifier(),
                        "the benchmark has a prompt \"" + all.get(i).identifier() + "\" already",
                        "give the prompt another identifier");
            }
        }
        return all.isEmpty() ? this : add(new PromptAdding(services, all));
    }

    Benchmark add(PromptAdding adding) {
        try {
            adding.addTo(id);
        } catch (RapidataException stopped) {
            stopped.addSuppressed(new RapidataException("Prompts were being added to benchmark " + id));
            throw stopped;
        } finally {
            prompts = null;
        }
        List<FailedUpload<Prompt>> failures = adding.failures();
        if (!failures.isEmpty()) {
            List<Prompt> again = failures.stream().map(FailedUpload::item).toList();
            throw new FailedPromptsException(
                    this, adding.attempted(), failures, () -> add(new PromptAdding(services, again)));
        }
        return this;
    }

    @Override
    public Benchmark updatePrompt(String identifier, @Nullable List<Tag> tags, @Nullable String origin) {
        if (tags == null && origin == null) {
            throw new InvalidInputException(
                    "tags", null, "neither tags nor origin are given", "name at least one of them");
        }
        if (origin != null && origin.isBlank()) {
            throw new InvalidInputException("origin", origin, "is blank", "name the source or leave it as it is");
        }
        services.benchmarks().updatePrompt(prompt(identifier).id(), tags, origin);
        prompts = null;
        return this;
    }

    @Override
    public Benchmark deletePrompt(String identifier) {
        services.benchmarks().deletePrompt(prompt(identifier).id());
        prompts = null;
        return this;
    }

    private BenchmarkPrompt prompt(String identifier) {
        return promptSet()
                .find(identifier)
                .or(() -> newPrompt(identifier))
                .orElseThrow(() -> new InvalidInputException(
                        "identifier",
                        identifier,
                        "the benchmark has no prompt \"" + identifier + "\"",
                        "use one of identifiers()"));
    }

    /** Somebody else may have added it since the prompts were read. */
    private Optional<BenchmarkPrompt> newPrompt(String identifier) {
        prompts = null;
        return promptSet().find(identifier);
    }

    @Override
    public List<TagSummary> tagSummaries() {
        return services.benchmarks().tags(id);
    }

    @Override
    public List<Leaderboard> leaderboards() {
        VoteAggregations aggregations = new VoteAggregations(services.leaderboards(), id);
        return Listing.stream(ALL, page -> services.benchmarks().leaderboards(id, page), LeaderboardDetails::id)
                .<Leaderboard>map(details -> new ServiceLeaderboard(services, id, details, aggregations))
                .toList();
    }

    @Override
    public Leaderboard createLeaderboard(
            String boardName, String instruction, UnaryOperator<LeaderboardOptions> options) {
        if (boardName.isBlank()) {
            throw new InvalidInputException("name", boardName, "is blank", "give the leaderboard a name");
        }
        requireInstruction(instruction);
        LeaderboardDetails created = services.leaderboards()
                .create(id, boardName, instruction, options.apply(LeaderboardOptions.defaults()));
        return new ServiceLeaderboard(services, id, created, new VoteAggregations(services.leaderboards(), id));
    }

    private static void requireInstruction(String instruction) {
        if (instruction.isBlank()) {
            throw new InvalidInputException(
                    "instruction", instruction, "is blank", "say by what labelers choose the better of two samples");
        }
        if (instruction.length() > Task.MAX_INSTRUCTION_LENGTH) {
            throw new InvalidInputException(
                    "instruction",
                    instruction,
                    "has " + instruction.length() + " characters",
                    "shorten it to at most " + Task.MAX_INSTRUCTION_LENGTH);
        }
    }

    @Override
    public List<Participant> participants() {
        return Listing.stream(ALL, page -> services.participants().find(id, page), ParticipantApi.Details::id)
                .<Participant>map(this::handle)
                .toList();
    }

    @Override
    public Participant getParticipantById(String participantId) {
        return handle(services.participants().get(participantId, id));
    }

    ServiceParticipant handle(ParticipantApi.Details details) {
        return new ServiceParticipant(services, this, details.id(), details.name(), details.status());
    }

    @Override
    public Participant addModel(String model, List<ModelSample> samples, UnaryOperator<ModelOptions> options) {
        return new ModelAdding(services, this, model, options.apply(ModelOptions.defaults()), false).add(samples);
    }

    @Override
    public Participant evaluateModel(String model, List<ModelSample> samples, UnaryOperator<ModelOptions> options) {
        return new ModelAdding(services, this, model, options.apply(ModelOptions.defaults()), true).add(samples);
    }

    @Override
    public List<Participant> run() {
        List<Participant> waiting = participants().stream()
                .filter(participant -> participant.status().isAwaitingSubmission())
                .toList();
        List<Optional<RapidataException>> refusals =
                Parallel.map("submission", services.workers(), waiting, ServiceBenchmark::refusal);
        List<RapidataException> refused =
                refusals.stream().flatMap(Optional::stream).toList();
        if (!refused.isEmpty()) {
            RapidataException first = refused.get(0);
            refused.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return waiting;
    }

    /** Submits a model. What the service says against it, which does not keep the others from being submitted. */
    private static Optional<RapidataException> refusal(Participant participant) {
        try {
            participant.run();
            return Optional.empty();
        } catch (OperationInterruptedException interrupted) {
            throw interrupted;
        } catch (RapidataException failed) {
            return Optional.of(failed);
        }
    }

    @Override
    public Standings getOverallStandings(UnaryOperator<VoteFilter> filter) {
        VoteFilter chosen = filter.apply(VoteFilter.all());
        return chosen.selectsNothing()
                ? Standings.empty()
                : services.benchmarks().standings(id, chosen);
    }

    @Override
    public WinLossMatrix getWinLossMatrix(UnaryOperator<VoteFilter> filter) {
        VoteFilter chosen = filter.apply(VoteFilter.all());
        return chosen.selectsNothing()
                ? WinLossMatrix.of(List.of(), List.of(), List.of(), List.of())
                : services.benchmarks().matrix(id, chosen);
    }

    @Override
    public StandingsBreakdown getStandingsByTag(UnaryOperator<VoteFilter> filter) {
        VoteFilter chosen = filter.apply(VoteFilter.all());
        for (VoteFilter.Property property : List.of(VoteFilter.Property.TAGS, VoteFilter.Property.PROMPT_IDENTIFIER)) {
            if (chosen.choices().containsKey(property)) {
                throw new InvalidInputException(
                        "filter." + property.wireName(),
                        chosen.choices().get(property),
                        "the standings by tag cannot be filtered by it",
                        "leave it out, or use getOverallStandings");
            }
        }
        return chosen.selectsNothing()
                ? new StandingsBreakdown(Standings.empty(), List.of())
                : services.benchmarks().byTag(id, chosen);
    }

    @Override
    public StandingsBreakdown getStandingsBreakdown(VoteFilter.Property dimension, UnaryOperator<VoteFilter> filter) {
        String wireName = switch (dimension) {
            case AGE_BUCKET -> "AgeBucket";
            case GENDER -> "Gender";
            case OCCUPATION -> "Occupation";
            case COUNTRY -> "Country";
            case LANGUAGE -> "Language";
            default ->
                throw new InvalidInputException(
                        "dimension",
                        dimension,
                        dimension + " does not group people",
                        "use COUNTRY, LANGUAGE, GENDER, AGE_BUCKET or OCCUPATION");
        };
        VoteFilter chosen = filter.apply(VoteFilter.all());
        return chosen.selectsNothing()
                ? new StandingsBreakdown(Standings.empty(), List.of())
                : services.benchmarks().breakdown(id, wireName, chosen);
    }

    @Override
    public Demographics getDemographics(UnaryOperator<VoteFilter> filter) {
        VoteFilter chosen = filter.apply(VoteFilter.all());
        return chosen.selectsNothing()
                ? new Demographics(0, Map.of())
                : services.benchmarks().demographics(id, chosen);
    }

    @Override
    public Standings waitForEvaluation(Duration timeout, Consumer<EvaluationProgress> listener) {
        return EvaluationWatch.ofBenchmark(services, id, listener).await(timeout);
    }

    @Override
    public CompletableFuture<Standings> waitForEvaluationAsync(Duration timeout) {
        return EvaluationWatch.ofBenchmark(services, id, progress -> {}).awaitAsync(timeout);
    }

    @Override
    public URI page() {
        return services.pages().benchmark(id);
    }

    @Override
    public Benchmark view() {
        services.pages().show("Benchmark", page());
        return this;
    }

    @Override
    public String toString() {
        return "Benchmark[" + id + "]";
    }
}
