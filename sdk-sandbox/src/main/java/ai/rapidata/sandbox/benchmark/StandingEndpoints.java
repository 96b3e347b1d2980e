package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Standings and matrices, overall and by leaderboard, refitted on the votes that a request selects. */
final class StandingEndpoints implements Endpoints {
    private static final Map<String, Function<Ballot, @Nullable String>> DIMENSIONS = dimensions();

    private final Benchmarks benchmarks;

    StandingEndpoints(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    private static Map<String, Function<Ballot, @Nullable String>> dimensions() {
        Map<String, Function<Ballot, @Nullable String>> dimensions = new LinkedHashMap<>();
        dimensions.put("AgeBucket", ballot -> ballot.demographic("age"));
        dimensions.put("Gender", ballot -> ballot.demographic("gender"));
        dimensions.put("Occupation", ballot -> ballot.demographic("occupation"));
        dimensions.put("Country", Ballot::country);
        dimensions.put("Language", Ballot::language);
        return dimensions;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/benchmark/{benchmarkId}/standings/query", context -> standings(context, overall(context), true))
                .get("/benchmark/{benchmarkId}/standings", context -> earlierStandings(context, overall(context)))
                .get("/benchmark/{benchmarkId}/standings/breakdown", this::breakdown)
                .get("/benchmark/{benchmarkId}/standings/by-tag", this::byTag)
                .get("/benchmark/{benchmarkId}/matrix/query", context -> matrix(context, overall(context), true))
                .get("/benchmark/{benchmarkId}/matrix", context -> matrix(context, overall(context), true))
                .get("/benchmark/{benchmarkId}/demographics", this::demographics)
                .get(
                        "/leaderboard/{leaderboardId}/standings/query",
                        context -> standings(context, board(context), false))
                .get("/leaderboard/{leaderboardId}/standings", context -> earlierStandings(context, board(context)))
                .get("/leaderboard/{leaderboardId}/matrix/query", context -> matrix(context, board(context), false))
                .get("/leaderboard/{leaderboardId}/matrix", context -> matrix(context, board(context), true));
    }

    private Scope overall(Context context) {
        Benchmark benchmark = benchmarks.benchmark(context.pathParam("benchmarkId"));
        return new Scope(
                benchmark.id(),
                null,
                benchmarks.boardsOf(benchmark.id()),
                new Standings.Scale(benchmark.scoreShift(), benchmark.scoreScale()));
    }

    private Scope board(Context context) {
        Leaderboard board = benchmarks.leaderboard(context.pathParam("leaderboardId"));
        return new Scope(
                board.benchmarkId(),
                board.id(),
                Map.of(board.id(), board),
                new Standings.Scale(board.tuning().scoreShift(), board.tuning().scoreScale()));
    }

    private Stream<Ballot> ballots(Scope scope) {
        return benchmarks
                .ballotsOf(scope.benchmarkId())
                .filter(ballot -> scope.boards().containsKey(ballot.matchup().leaderboardId()));
    }

    private List<Participant> participants(Context context, Scope scope) {
        Set<String> named = BallotFilter.participants(context);
        return benchmarks.participantsOf(scope.benchmarkId()).stream()
                .filter(participant -> named.isEmpty() || named.contains(participant.id()))
                .toList();
    }

    private Standings compute(Context context, Scope scope, List<Ballot> ballots) {
        return Standings.of(
                participants(context, scope),
                ballots,
                scope.boards(),
                Boolean.parseBoolean(context.queryParam("useWeightedScoring")),
                scope.leaderboardId() == null,
                scope.scale());
    }

    private List<Ballot> selected(Context context, Scope scope) {
        return BallotFilter.apply(context, ballots(scope)).toList();
    }

    private void standings(Context context, Scope scope, boolean withEvaluating) {
        Standings standings = compute(context, scope, selected(context, scope));
        ObjectNode document = Json.object();
        document.set("items", items(context, scope, standings, withEvaluating));
        Answers.json(context, document.put("totalResponses", standings.responses()));
    }

    private ArrayNode items(Context context, Scope scope, Standings standings, boolean withEvaluating) {
        ArrayNode items = Json.array();
        standings.ranked().forEach(standing -> items.add(item(standing, withEvaluating)));
        participants(context, scope).stream()
                .filter(participant -> participant.status() == ParticipantStatus.Disabled)
                .forEach(
                        participant -> items.add(item(new Standing(participant, null, null, 0, 0, 0), withEvaluating)));
        return items;
    }

    private ObjectNode item(Standing standing, boolean withEvaluating) {
        Participant participant = standing.participant();
        boolean evaluating = benchmarks.isEvaluating(participant);
        String status = evaluating ? "Active" : standing.matches() == 0 ? "Created" : "Idle";
        ObjectNode item = Json.object().put("id", participant.id()).put("name", participant.name());
        BenchmarkDocuments.described(item, participant.description());
        item.put("status", status);
        numbers(item, standing);
        if (withEvaluating) {
            item.put("isEvaluating", evaluating);
        }
        return item;
    }

    private static void numbers(ObjectNode item, Standing standing) {
        item.put("score", standing.score())
                .put("wins", standing.wins())
                .put("totalMatches", standing.matches())
                .put("responseCount", standing.responses())
                .put("isDisabled", standing.participant().status() == ParticipantStatus.Disabled);
        if (standing.interval() == null) {
            item.putNull("confidenceInterval");
        } else {
            item.putObject("confidenceInterval")
                    .put("lowerOffset", standing.interval())
                    .put("upperOffset", standing.interval());
        }
    }

    /** The paged form that clients used before mid-2026. */
    private void earlierStandings(Context context, Scope scope) {
        Standings standings = compute(context, scope, selected(context, scope));
        ArrayNode items = items(context, scope, standings, false);
        items.forEach(item -> {
            ObjectNode node = (ObjectNode) item;
            node.remove("responseCount");
            if (scope.leaderboardId() == null) {
                node.put("benchmarkId", scope.benchmarkId());
            } else {
                node.put("leaderboardId", scope.leaderboardId());
                node.remove(List.of("family", "lab", "proprietaryName", "licenseType", "logo"));
            }
        });
        ObjectNode document = Json.object().put("total", items.size()).put("page", 1);
        document.put("pageSize", Math.max(1, items.size()));
        document.set("items", items);
        Answers.json(context, document.put("totalPages", 1));
    }

    private void matrix(Context context, Scope scope, boolean withVotes) {
        Standings standings = compute(context, scope, selected(context, scope));
        Answers.json(context, BenchmarkDocuments.matrix(standings, withVotes));
    }

    private void breakdown(Context context) {
        Scope scope = overall(context);
        String name = context.queryParam("dimension");
        Map.Entry<String, Function<Ballot, @Nullable String>> dimension = DIMENSIONS.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name == null ? "" : name))
                .findFirst()
                .orElseThrow(
                        () -> Problem.invalid("dimension", "'dimension' must be one of " + DIMENSIONS.keySet() + "."));
        List<Ballot> ballots = selected(context, scope);
        ObjectNode document = Json.object().put("dimension", dimension.getKey());
        document.set("global", brief(items(context, scope, compute(context, scope, ballots), false)));
        ArrayNode segments = document.putArray("segments");
        grouped(ballots, dimension.getValue()).forEach((value, group) -> {
            ObjectNode segment = segments.addObject().put("value", value).put("votes", group.size());
            segment.set("items", brief(items(context, scope, compute(context, scope, group), false)));
        });
        Answers.json(context, document);
    }

    private static ArrayNode brief(ArrayNode items) {
        items.forEach(item -> ((ObjectNode) item).remove("responseCount"));
        return items;
    }

    private static Map<String, List<Ballot>> grouped(
            List<Ballot> ballots, Function<Ballot, @Nullable String> dimension) {
        Map<String, List<Ballot>> groups = new TreeMap<>();
        for (Ballot ballot : ballots) {
            @Nullable String value = dimension.apply(ballot);
            if (value != null) {
                groups.computeIfAbsent(value, unused -> new java.util.ArrayList<>())
                        .add(ballot);
            }
        }
        return groups;
    }

    private void byTag(Context context) {
        Scope scope = overall(context);
        List<Ballot> ballots = selected(context, scope);
        Standings global = compute(context, scope, ballots);
        ObjectNode document = Json.object();
        document.set("global", items(context, scope, global, true));
        document.put("totalResponses", global.responses());
        ArrayNode segments = document.putArray("segments");
        List<Prompt> prompts = benchmarks.promptsOf(scope.benchmarkId()).toList();
        prompts.stream().flatMap(prompt -> prompt.tags().stream()).distinct().forEach(tag -> {
            List<Ballot> group = ballots.stream()
                    .filter(ballot -> ballot.matchup().tags().contains(tag.value()))
                    .toList();
            ObjectNode segment = segments.addObject()
                    .put("value", tag.value())
                    .put("axis", tag.category())
                    .put("promptCount", (int) prompts.stream()
                            .filter(prompt -> prompt.tags().contains(tag))
                            .count())
                    .put("votes", group.size());
            ArrayNode items = segment.putArray("items");
            compute(context, scope, group).ranked().forEach(standing -> {
                ObjectNode item =
                        items.addObject().put("id", standing.participant().id());
                numbers(item, standing);
            });
        });
        Answers.json(context, document);
    }

    private void demographics(Context context) {
        List<Ballot> ballots = selected(context, overall(context));
        ObjectNode document = Json.object().put("totalVotes", ballots.size());
        ObjectNode dimensions = document.putObject("dimensions");
        for (Map.Entry<String, Function<Ballot, @Nullable String>> dimension : DIMENSIONS.entrySet()) {
            String name = dimension.getKey();
            ArrayNode buckets = dimensions.putArray(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
            grouped(ballots, dimension.getValue())
                    .forEach((bucket, group) -> buckets.addObject()
                            .put("value", bucket)
                            .put("votes", group.size())
                            .put("share", (double) group.size() / ballots.size()));
        }
        Answers.json(context, document);
    }

    /** What a request is about: a benchmark as a whole, or one of its leaderboards. */
    private record Scope(
            String benchmarkId,
            @Nullable String leaderboardId,
            Map<String, Leaderboard> boards,
            Standings.Scale scale) {}
}
