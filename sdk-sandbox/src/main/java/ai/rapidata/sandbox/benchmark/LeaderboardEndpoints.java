package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.Identifiers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leaderboards and their runs. */
final class LeaderboardEndpoints implements Endpoints {
    private static final Set<String> AGGREGATIONS = Set.of("AllVotes", "MajorityVote");
    private static final Listing<Leaderboard> LEADERBOARDS = Listing.of(Leaderboard.class)
            .field("id", Leaderboard::id)
            .field("name", Leaderboard::name)
            .field("benchmark_id", Leaderboard::benchmarkId)
            .field("created_at", Leaderboard::createdAt);
    private static final Listing<Run> RUNS = Listing.of(Run.class)
            .field("id", Run::id)
            .field("name", Run::name)
            .field("status", Run::status)
            .field("created_at", Run::createdAt)
            .field("owner_mail", Run::ownerMail);

    private final Benchmarks benchmarks;
    private final Evaluations evaluations;
    private final BenchmarkEndpoints benchmarkEndpoints;
    private final Predicate<String> isAudience;
    private final InstantSource clock;

    LeaderboardEndpoints(
            Benchmarks benchmarks,
            Evaluations evaluations,
            BenchmarkEndpoints benchmarkEndpoints,
            Predicate<String> isAudience,
            InstantSource clock) {
        this.benchmarks = benchmarks;
        this.evaluations = evaluations;
        this.benchmarkEndpoints = benchmarkEndpoints;
        this.isAudience = isAudience;
        this.clock = clock;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/leaderboard", this::create)
                .get("/leaderboards", this::listAll)
                .get("/benchmark/{benchmarkId}/leaderboards", this::list)
                .get("/leaderboard/{leaderboardId}", this::get)
                .patch("/leaderboard/{leaderboardId}", this::update)
                .put("/leaderboard/{leaderboardId}/name", this::rename)
                .put("/leaderboard/{leaderboardId}/response-config", this::updateResponses)
                .delete("/leaderboard/{leaderboardId}", this::delete)
                .get("/leaderboard/{leaderboardId}/runs", this::runs)
                .post("/leaderboard/{leaderboardId}/boost", context -> more(context, true))
                .post("/leaderboard/{leaderboardId}/rebalance", context -> more(context, false));
    }

    private Leaderboard board(Context context) {
        return benchmarks.leaderboard(context.pathParam("leaderboardId"));
    }

    private void create(Context context) {
        Caller caller = Caller.of(context);
        JsonBody body = JsonBody.of(context);
        @Nullable String benchmarkId = body.text("benchmarkId").orElse(null);
        String name = body.requiredText("name");
        String instruction = body.requiredText("instruction");
        boolean showPrompt = body.truth("showPrompt").orElse(false);
        boolean showAsset = body.truth("showPromptAsset").orElse(false);
        boolean inversed = body.truth("isInversed").orElse(false);
        String audienceId = body.text("audienceId").orElse("global");
        if (!isAudience.test(audienceId)) {
            body.reject("audienceId", "There is no audience with the id '" + audienceId + "'.");
        }
        if (benchmarkId == null && body.text("benchmarkName").isEmpty()) {
            body.reject("benchmarkId", "A benchmark, or the name of a new one, is needed.");
        }
        Leaderboard.Tuning tuning = tuning(
                body,
                new Leaderboard.Tuning(
                        Leaderboard.USUAL_BUDGET,
                        Leaderboard.USUAL_RESPONSES,
                        "AllVotes",
                        null,
                        1,
                        0,
                        1,
                        false,
                        false,
                        List.of(),
                        List.of(),
                        null));
        body.check();
        String benchmark = benchmarkId != null
                ? benchmarks.benchmark(benchmarkId).id()
                : benchmarkEndpoints.create(
                        body.requiredText("benchmarkName"),
                        body.text("benchmarkDescription").orElse(null),
                        JsonBody.of(Json.object()),
                        caller);
        Leaderboard board = new Leaderboard(
                Identifiers.next("ldb"),
                benchmark,
                name,
                instruction,
                showPrompt,
                showAsset,
                inversed,
                body.node().path("featureFlags").isArray() ? body.node().get("featureFlags") : Json.array(),
                audienceId,
                clock.instant(),
                tuning);
        boolean isFirst = benchmarks.leaderboardsOf(benchmark).findAny().isEmpty();
        benchmarks.leaderboards().put(board.id(), board);
        begin(board, body.truth("skipInitialRun").orElse(false), isFirst, caller);
        ObjectNode answer = BenchmarkDocuments.of(board)
                .retain("id", "showPrompt", "showPromptAsset", "responseBudget", "minResponses", "isInversed");
        Answers.json(context, answer.put("benchmarkId", benchmark).put("voteAggregation", tuning.voteAggregation()));
    }

    /** The initial run compares who is there already; skipped on the first board, models with samples still enter. */
    private void begin(Leaderboard board, boolean skip, boolean isFirst, Caller caller) {
        List<Participant> participants = benchmarks.participantsOf(board.benchmarkId());
        if (skip) {
            if (isFirst) {
                participants.stream()
                        .filter(each -> each.status() != ParticipantStatus.Disabled)
                        .filter(each ->
                                benchmarks.samplesOf(each.id()).findAny().isPresent())
                        .forEach(
                                each -> benchmarks.participants().put(each.id(), each.in(ParticipantStatus.Submitted)));
            }
            return;
        }
        Set<String> submitted = participants.stream()
                .filter(each -> each.status() == ParticipantStatus.Submitted)
                .map(Participant::id)
                .collect(Collectors.toSet());
        if (submitted.size() > 1) {
            evaluations.start(
                    board,
                    submitted,
                    true,
                    board.tuning().responseBudget(),
                    board.id().hashCode(),
                    "Initial run",
                    caller);
        }
    }

    private Leaderboard.Tuning tuning(JsonBody body, Leaderboard.Tuning known) {
        int budget = body.integer("responseBudget").orElse(known.responseBudget());
        int least = body.integer("minResponses").orElse(known.minResponses());
        if (budget < 1) {
            body.reject("responseBudget", "The budget must be at least 1 response, but is " + budget + ".");
        }
        if (least < 1) {
            body.reject("minResponses", "A comparison needs at least 1 response, but " + least + " is asked for.");
        }
        String aggregation = body.text("voteAggregation").orElse(known.voteAggregation());
        if (!AGGREGATIONS.contains(aggregation)) {
            body.reject("voteAggregation", "The aggregation must be AllVotes or MajorityVote, but is " + aggregation);
        }
        @Nullable
        Integer priority = body.integer("priority").isPresent()
                ? Integer.valueOf(body.integer("priority").getAsInt())
                : known.priority();
        return new Leaderboard.Tuning(
                budget,
                least,
                aggregation,
                priority,
                body.number("weight").orElse(known.weight()),
                body.number("scoreShift").orElse(known.scoreShift()),
                ScoreScale.read(body, known.scoreScale()),
                body.truth("isHidden").orElse(known.isHidden()),
                body.truth("isExcludedFromOverall").orElse(known.isExcludedFromOverall()),
                body.texts("includedTags").orElse(known.includedTags()),
                body.texts("excludedTags").orElse(known.excludedTags()),
                clock.instant());
    }

    private void listAll(Context context) {
        Answers.json(
                context,
                LEADERBOARDS
                        .page(context, benchmarks.leaderboards().stream())
                        .map(board -> BenchmarkDocuments.of(board)
                                .put("voteAggregation", board.tuning().voteAggregation())));
    }

    private void list(Context context) {
        String benchmarkId =
                benchmarks.benchmark(context.pathParam("benchmarkId")).id();
        Answers.json(
                context,
                LEADERBOARDS
                        .page(context, benchmarks.leaderboardsOf(benchmarkId))
                        .map(BenchmarkDocuments::of));
    }

    private void get(Context context) {
        Leaderboard board = board(context);
        Answers.json(
                context,
                BenchmarkDocuments.of(board)
                        .put("priority", board.tuning().priority())
                        .put("voteAggregation", board.tuning().voteAggregation()));
    }

    private void update(Context context) {
        Leaderboard known = board(context);
        JsonBody body = JsonBody.of(context);
        String name = body.text("name").orElse(known.name());
        if (name.isBlank()) {
            body.reject("name", "'name' must not be empty.");
        }
        Leaderboard.Tuning tuning = tuning(body, known.tuning());
        body.check();
        benchmarks.leaderboards().put(known.id(), known.with(name, tuning));
        Answers.noContent(context);
    }

    private void rename(Context context) {
        Leaderboard known = board(context);
        JsonBody body = JsonBody.of(context);
        String name = body.requiredText("name");
        body.check();
        benchmarks.leaderboards().put(known.id(), known.with(name, known.tuning()));
        Answers.noContent(context);
    }

    private void updateResponses(Context context) {
        update(context);
    }

    private void delete(Context context) {
        Leaderboard board = board(context);
        evaluations.cancel(board);
        benchmarks.deleteLeaderboard(board.id());
        Answers.noContent(context);
    }

    private void runs(Context context) {
        Answers.json(
                context,
                RUNS.page(context, benchmarks.runsOf(board(context).id()).map(evaluations::current))
                        .map(BenchmarkDocuments::of));
    }

    /** More answers: a boost among the given models, a rebalance of them against everybody. */
    private void more(Context context, boolean amongThemselves) {
        Leaderboard board = board(context);
        JsonBody body = JsonBody.of(context);
        Set<String> participants = new HashSet<>(body.texts("participants").orElse(List.of()));
        int responses = body.integer("totalResponses").orElse(0);
        if (participants.isEmpty() || amongThemselves && participants.size() < 2) {
            body.reject("participants", "There are too few participants to compare.");
        }
        if (responses < 1) {
            body.reject("totalResponses", "At least 1 response must be asked for, but it is " + responses + ".");
        }
        long seed = body.longInteger("seed").orElse(clock.instant().toEpochMilli());
        body.check();
        participants.stream()
                .filter(id -> benchmarks
                        .participants()
                        .find(id)
                        .filter(each -> each.benchmarkId().equals(board.benchmarkId()))
                        .isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw Problem.notFound("participant", id);
                });
        String name = amongThemselves ? "Boost" : "Rebalance";
        evaluations.start(board, participants, amongThemselves, responses, seed, name, Caller.of(context));
        Answers.noContent(context);
    }
}
