package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Creates and finds benchmarks. Safe for use by several threads. */
public interface BenchmarkManager {

    /** How many benchmarks a search returns when nothing else was said. */
    int DEFAULT_AMOUNT = 10;

    /**
     * Creates a benchmark.
     *
     * <p>Everything is checked, and the media of the prompts are uploaded, before the benchmark is created, so that bad
     * input leaves nothing behind. The prompts keep the order given.
     *
     * @param name the name, not blank
     * @param prompts what models are asked to work on, no two with the same identifier; may be empty, prompts can be
     *     added later
     * @return the benchmark
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank or two prompts have the same identifier;
     *     nothing is sent then
     * @throws FailedPromptsException if prompts could not be added; unless all failed, the benchmark exists with the
     *     others
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Benchmark createNewBenchmark(String name, List<Prompt> prompts) {
        return createNewBenchmark(name, prompts, options -> options);
    }

    /**
     * Creates a benchmark.
     *
     * <p>Everything is checked, and the media of the prompts are uploaded, before the benchmark is created, so that bad
     * input leaves nothing behind. The prompts keep the order given.
     *
     * @param name the name, not blank
     * @param prompts what models are asked to work on, no two with the same identifier; may be empty, prompts can be
     *     added later
     * @param options changes the defaults
     * @return the benchmark
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank or two prompts have the same identifier;
     *     nothing is sent then
     * @throws FailedPromptsException if prompts could not be added; unless all failed, the benchmark exists with the
     *     others
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Benchmark createNewBenchmark(String name, List<Prompt> prompts, UnaryOperator<BenchmarkOptions> options);

    /**
     * Gets a benchmark.
     *
     * @param id the id of the benchmark
     * @return the benchmark
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none of that id
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Benchmark getBenchmarkById(String id);

    /**
     * Gets a leaderboard of whichever benchmark.
     *
     * @param id the id of the leaderboard
     * @param benchmarkId the id of its benchmark, which the service does not tell
     * @return the leaderboard
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none of that id
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Leaderboard getLeaderboardById(String id, String benchmarkId);

    /**
     * Finds the newest benchmarks.
     *
     * @return up to {@value #DEFAULT_AMOUNT} benchmarks, newest first
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Page<Benchmark> findBenchmarks() {
        return findBenchmarks("");
    }

    /**
     * Finds the newest benchmarks whose name contains a text.
     *
     * @param name the text; empty for all benchmarks
     * @return up to {@value #DEFAULT_AMOUNT} benchmarks, newest first
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Page<Benchmark> findBenchmarks(String name) {
        return findBenchmarks(name, DEFAULT_AMOUNT);
    }

    /**
     * Finds the newest benchmarks whose name contains a text.
     *
     * @param name the text; empty for all benchmarks
     * @param amount how many at most, 1 to 100
     * @return the benchmarks, newest first
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount is outside its range
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Page<Benchmark> findBenchmarks(String name, int amount) {
        return findBenchmarks(name, amount, 1);
    }

    /**
     * Finds benchmarks whose name contains a text.
     *
     * @param name the text; empty for all benchmarks
     * @param amount how many a page has, 1 to 100
     * @param page which page, counted from 1
     * @return the benchmarks of that page, newest first
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is outside its range
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Page<Benchmark> findBenchmarks(String name, int amount, int page);

    /**
     * Finds all benchmarks whose name contains a text, newest first, page by page while the stream is read.
     *
     * @param name the text; empty for all benchmarks
     * @return a lazy stream; its operations throw what requests throw
     */
    default Stream<Benchmark> streamBenchmarks(String name) {
        return streamBenchmarks(search -> search.contains(BenchmarkField.NAME, name));
    }

    /**
     * Finds all benchmarks that match, page by page while the stream is read.
     *
     * @param search what to look for; newest first if it names no order
     * @return a lazy stream; its operations throw what requests throw
     */
    Stream<Benchmark> streamBenchmarks(UnaryOperator<Search<BenchmarkField>> search);
}
