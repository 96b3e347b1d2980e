package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.benchmark.Benchmark;
import ai.rapidata.sdk.benchmark.BenchmarkDetails;
import ai.rapidata.sdk.benchmark.BenchmarkField;
import ai.rapidata.sdk.benchmark.BenchmarkManager;
import ai.rapidata.sdk.benchmark.BenchmarkOptions;
import ai.rapidata.sdk.benchmark.FailedPromptsException;
import ai.rapidata.sdk.benchmark.Leaderboard;
import ai.rapidata.sdk.benchmark.Prompt;
import ai.rapidata.sdk.benchmark.Prompts;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The benchmarks of the service. */
public final class ServiceBenchmarkManager implements BenchmarkManager {

    private final BenchmarkServices services;

    /**
     * Creates it.
     *
     * @param services what handles share
     */
    public ServiceBenchmarkManager(BenchmarkServices services) {
        this.services = services;
    }

    @Override
    public Benchmark createNewBenchmark(String name, List<Prompt> prompts, UnaryOperator<BenchmarkOptions> options) {
        if (name.isBlank()) {
            throw new InvalidInputException("name", name, "is blank", "give the benchmark a name");
        }
        List<Prompt> all = List.copyOf(prompts);
        Prompts.requireUnique(all);
        return create(name, all, options.apply(BenchmarkOptions.defaults()));
    }

    private Benchmark create(String name, List<Prompt> prompts, BenchmarkOptions options) {
        PromptAdding adding = new PromptAdding(services, prompts);
        if (!prompts.isEmpty() && adding.failures().size() == prompts.size()) {
            throw new FailedPromptsException(
                    null, prompts.size(), adding.failures(), () -> create(name, prompts, options));
        }
        ServiceBenchmark benchmark =
                new ServiceBenchmark(services, services.benchmarks().create(name, options), name);
        benchmark.add(adding);
        return benchmark;
    }

    @Override
    public Benchmark getBenchmarkById(String id) {
        return handle(services.benchmarks().get(id));
    }

    @Override
    public Leaderboard getLeaderboardById(String id, String benchmarkId) {
        return new ServiceLeaderboard(
                services,
                benchmarkId,
                services.leaderboards().get(id),
                new VoteAggregations(services.leaderboards(), benchmarkId));
    }

    @Override
    public Page<Benchmark> findBenchmarks(String name, int amount, int page) {
        return services.benchmarks()
                .find(PageRequest.byName(name, amount, page))
                .map(this::handle);
    }

    @Override
    public Stream<Benchmark> streamBenchmarks(UnaryOperator<Search<BenchmarkField>> search) {
        PageRequest first = PageRequest.first(search.apply(Search.everything()), "-created_at");
        return Listing.stream(first, services.benchmarks()::find, BenchmarkDetails::id)
                .map(this::handle);
    }

    private Benchmark handle(BenchmarkDetails details) {
        return new ServiceBenchmark(services, details.id(), details.name());
    }
}
