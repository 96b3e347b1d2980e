package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.page.BenchmarkView;
import ai.rapidata.sandbox.page.JobLink;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.server.Views;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of the app that show benchmarks and leaderboards. They are public, as the sandbox has one customer only. */
final class BenchmarkPageEndpoints implements Endpoints {
    private static final int MOST_LINKS = 100;
    private static final String PAGES = "/app/mri/benchmarks";

    private final Benchmarks benchmarks;

    BenchmarkPageEndpoints(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    @Override
    public void register(Routes routes) {
        Routes open = routes.anybody();
        for (String root : List.of("/app", "")) {
            open.get(root + "/mri/benchmarks", this::all)
                    .get(root + "/mri/benchmarks/{benchmarkId}", this::benchmark)
                    .get(root + "/mri/benchmarks/{benchmarkId}/leaderboard/{leaderboardId}", this::leaderboard);
        }
    }

    private void all(Context context) {
        List<JobLink> links = benchmarks.benchmarks().stream()
                .sorted(Comparator.comparing(Benchmark::createdAt).reversed())
                .limit(MOST_LINKS)
                .map(each -> new JobLink(
                        each.name(),
                        PAGES + "/" + each.id(),
                        benchmarks.participantsOf(each.id()).size() + " models"))
                .toList();
        Views.html(context, "benchmarks.jte", Map.of("benchmarks", links));
    }

    private void benchmark(Context context) {
        Optional<Benchmark> found = benchmarks.benchmarks().find(context.pathParam("benchmarkId"));
        if (found.isEmpty()) {
            missing(context, "There is no such benchmark.");
            return;
        }
        Benchmark benchmark = found.get();
        List<JobLink> boards = benchmarks
                .leaderboardsOf(benchmark.id())
                .filter(board -> !board.tuning().isHidden())
                .map(board -> new JobLink(board.name(), address(board), board.instruction()))
                .toList();
        Standings standings = standings(
                benchmark.id(),
                benchmarks.ballotsOf(benchmark.id()),
                benchmarks.boardsOf(benchmark.id()),
                true,
                new Standings.Scale(benchmark.scoreShift(), benchmark.scoreScale()));
        show(
                context,
                new BenchmarkView(
                        benchmark.id(),
                        benchmark.name(),
                        Objects.requireNonNullElse(benchmark.description(), ""),
                        boards,
                        List.of(),
                        RankingPages.view(standings, benchmarks::isEvaluating),
                        isMoving(benchmark.id())));
    }

    private void leaderboard(Context context) {
        Optional<Leaderboard> found = benchmarks
                .leaderboards()
                .find(context.pathParam("leaderboardId"))
                .filter(board -> board.benchmarkId().equals(context.pathParam("benchmarkId")));
        if (found.isEmpty()) {
            missing(context, "There is no such leaderboard.");
            return;
        }
        Leaderboard board = found.get();
        Standings standings = standings(
                board.benchmarkId(),
                benchmarks
                        .ballotsOf(board.benchmarkId())
                        .filter(ballot -> ballot.matchup().leaderboardId().equals(board.id())),
                Map.of(board.id(), board),
                false,
                new Standings.Scale(board.tuning().scoreShift(), board.tuning().scoreScale()));
        List<JobLink> runs = benchmarks
                .runsOf(board.id())
                .sorted(Comparator.comparing(Run::createdAt).reversed())
                .limit(MOST_LINKS)
                .map(BenchmarkPageEndpoints::link)
                .toList();
        String benchmarkName = benchmarks.benchmark(board.benchmarkId()).name();
        show(
                context,
                new BenchmarkView(
                        board.id(),
                        board.name(),
                        board.instruction(),
                        List.of(new JobLink(benchmarkName, PAGES + "/" + board.benchmarkId(), "The benchmark")),
                        runs,
                        RankingPages.view(standings, benchmarks::isEvaluating),
                        isMoving(board.benchmarkId())));
    }

    private static JobLink link(Run run) {
        String page = run.jobId() == null ? "" : "/app/audiences/" + run.audienceId() + "/job/" + run.jobId();
        return new JobLink(run.name(), page, run.status());
    }

    private static String address(Leaderboard board) {
        return PAGES + "/" + board.benchmarkId() + "/leaderboard/" + board.id();
    }

    private Standings standings(
            String benchmarkId,
            Stream<Ballot> ballots,
            Map<String, Leaderboard> boards,
            boolean overall,
            Standings.Scale scale) {
        return Standings.of(benchmarks.participantsOf(benchmarkId), ballots.toList(), boards, false, overall, scale);
    }

    private boolean isMoving(String benchmarkId) {
        return benchmarks
                .leaderboardsOf(benchmarkId)
                .flatMap(board -> benchmarks.runsOf(board.id()))
                .anyMatch(Run::isActive);
    }

    private static void show(Context context, BenchmarkView view) {
        Views.html(context, "benchmark.jte", Map.of("benchmark", view));
    }

    private static void missing(Context context, String text) {
        context.status(404);
        Views.html(context, "message.jte", Map.of("title", "Not found", "text", text));
    }
}
