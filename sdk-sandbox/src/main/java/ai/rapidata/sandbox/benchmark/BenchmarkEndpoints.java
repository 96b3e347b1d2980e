package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.server.Segments;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Benchmarks and their prompts. */
final class BenchmarkEndpoints implements Endpoints {
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final Map<String, String> PARTS = Map.of("prompt", "prompt", "prompt_asset", "promptAsset");

    private static final Listing<Benchmark> BENCHMARKS = Listing.of(Benchmark.class)
            .field("id", Benchmark::id)
            .field("name", Benchmark::name)
            .field("owner_mail", Benchmark::ownerMail)
            .field("created_at", Benchmark::createdAt);
    private static final Listing<Prompt> PROMPTS = Listing.of(Prompt.class)
            .field("id", Prompt::id)
            .field("created_at", Prompt::createdAt)
            .field("identifier", Prompt::identifier)
            .field("english_prompt", Prompt::text)
            .field("original_prompt", Prompt::text)
            .filterable("tag_values", Prompt::tagValues)
            .filterable(
                    "tag_categories",
                    prompt -> prompt.tags().stream().map(Tag::category).toList())
            .field("origin_source", Prompt::origin);

    private final EntityStore store;
    private final Benchmarks benchmarks;
    private final Evaluations evaluations;
    private final SampleAssets assets;
    private final InstantSource clock;

    BenchmarkEndpoints(
            EntityStore store,
            Benchmarks benchmarks,
            Evaluations evaluations,
            SampleAssets assets,
            InstantSource clock) {
        this.store = store;
        this.benchmarks = benchmarks;
        this.evaluations = evaluations;
        this.assets = assets;
        this.clock = clock;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/benchmark", this::create)
                .get("/benchmarks", context -> list(context, benchmark -> isOwn(benchmark, context)))
                .get("/benchmarks/managed", context -> list(context, benchmark -> false))
                .get("/benchmarks/published", context -> list(context, Benchmark::isPublished))
                .get(
                        "/benchmark/{benchmarkId}",
                        context -> Answers.json(context, BenchmarkDocuments.of(benchmark(context))))
                .patch("/benchmark/{benchmarkId}", this::update)
                .put("/benchmark/{benchmarkId}/name", this::rename)
                .delete("/benchmark/{benchmarkId}", this::delete)
                .post("/benchmark/{benchmarkId}/fork", this::fork)
                .post("/benchmark/{benchmarkId}/prompt", this::addPrompt)
                .get("/benchmark/{benchmarkId}/prompts", this::prompts)
                .get("/benchmark/{benchmarkId}/tags", this::tags)
                .put("/benchmark-prompt/{promptId}/tags", this::tagPrompt)
                .delete("/benchmark-prompt/{promptId}", this::deletePrompt);
    }

    private Benchmark benchmark(Context context) {
        return benchmarks.benchmark(context.pathParam("benchmarkId"));
    }

    private static boolean isOwn(Benchmark benchmark, Context context) {
        return benchmark.organizationId().equals(Caller.of(context).organizationId());
    }

    private void create(Context context) {
        JsonBody body = JsonBody.of(context);
        String id = create(body.requiredText("name"), body.text("description").orElse(null), body, Caller.of(context));
        Answers.json(context, Map.of("id", id));
    }

    /** Adds a benchmark after checking what the body says. */
    String create(String name, @Nullable String description, JsonBody body, Caller caller) {
        @Nullable
        Integer boost = body.integer("initialBoostLevel").isPresent()
                ? Integer.valueOf(body.integer("initialBoostLevel").getAsInt())
                : null;
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            body.reject("description", "The description must have at most " + LONGEST_DESCRIPTION + " characters.");
        }
        double scale = ScoreScale.read(body, 1);
        body.check();
        Benchmark benchmark = new Benchmark(
                Identifiers.next("bmk"),
                name,
                description,
                false,
                false,
                boost,
                body.number("scoreShift").orElse(0.0),
                scale,
                clock.instant(),
                null,
                caller.userId(),
                caller.mail(),
                caller.organizationId());
        benchmarks.benchmarks().put(benchmark.id(), benchmark);
        return benchmark.id();
    }

    private void list(Context context, Predicate<Benchmark> which) {
        Answers.json(
                context,
                BENCHMARKS
                        .page(context, benchmarks.benchmarks().stream().filter(which))
                        .map(BenchmarkDocuments::item));
    }

    private void update(Context context) {
        Benchmark known = benchmark(context);
        JsonBody body = JsonBody.of(context);
        double scale = ScoreScale.read(body, known.scoreScale());
        Benchmark changed = known.changed(
                body.text("name").orElse(known.name()),
                body.has("description") ? body.text("description").orElse(null) : known.description(),
                body.truth("isPublic").orElse(known.isPublic()),
                body.truth("isPublished").orElse(known.isPublished()),
                body.number("scoreShift").orElse(known.scoreShift()),
                scale,
                clock.instant());
        body.check();
        benchmarks.benchmarks().put(known.id(), changed);
        Answers.noContent(context);
    }

    private void rename(Context context) {
        Benchmark known = benchmark(context);
        JsonBody body = JsonBody.of(context);
        String name = body.requiredText("name");
        body.check();
        benchmarks.benchmarks().put(known.id(), known.named(name, clock.instant()));
        Answers.noContent(context);
    }

    private void delete(Context context) {
        Benchmark benchmark = benchmark(context);
        benchmarks.leaderboardsOf(benchmark.id()).toList().forEach(evaluations::cancel);
        benchmarks.deleteBenchmark(benchmark.id());
        Answers.noContent(context);
    }

    private void fork(Context context) {
        String id =
                new BenchmarkCopying(store, benchmarks).copy(benchmark(context), Caller.of(context), clock.instant());
        Answers.json(context, Map.of("id", id));
    }

    private void addPrompt(Context context) {
        Benchmark benchmark = benchmark(context);
        JsonBody body = Segments.unfolded(JsonBody.of(context), PARTS);
        String identifier = body.requiredText("identifier");
        @Nullable String text = body.text("prompt").orElse(null);
        var asset = assets.read(body, "promptAsset");
        if (text == null && asset.isEmpty() && !body.node().path("promptAsset").isObject()) {
            body.reject("prompt", "A prompt, a prompt asset, or both are needed.");
        }
        List<Tag> tags = tags(body);
        @Nullable String origin = origin(body);
        body.check();
        Prompt prompt = new Prompt(
                Identifiers.next("prm"),
                benchmark.id(),
                identifier,
                text,
                asset.map(SampleAssets.Form::asset).orElse(null),
                tags,
                origin,
                clock.instant());
        synchronized (benchmarks) {
            if (benchmarks.prompt(benchmark.id(), identifier).isPresent()) {
                throw Problem.conflict("The benchmark has a prompt with the identifier '" + identifier + "' already.");
            }
            benchmarks.prompts().put(prompt.id(), prompt);
        }
        Answers.json(context, Map.of("id", prompt.id()));
    }

    private static List<Tag> tags(JsonBody body) {
        List<Tag> tags = new ArrayList<>();
        if (body.node().path("tags").isArray()
                && body.node().path("tags").path(0).isTextual()) {
            // Clients of the time before categories send plain words.
            body.texts("tags").orElse(List.of()).forEach(value -> tags.add(new Tag(value, null)));
            return tags;
        }
        for (JsonBody tag : body.objects("tags").orElse(List.of())) {
            tags.add(new Tag(tag.requiredText("value"), tag.text("category").orElse(null)));
        }
        return tags;
    }

    private static @Nullable String origin(JsonBody body) {
        return body.object("origin")
                .map(origin -> origin.requiredText("source"))
                .orElse(null);
    }

    private void prompts(Context context) {
        boolean withAssets = PromptAssetReaders.canRead(context.header("X-Client"));
        Answers.json(
                context,
                PROMPTS.page(context, benchmarks.promptsOf(benchmark(context).id()))
                        .map(prompt -> BenchmarkDocuments.of(withAssets ? prompt : prompt.withoutAsset())));
    }

    private void tags(Context context) {
        List<Tag> all = benchmarks
                .promptsOf(benchmark(context).id())
                .flatMap(prompt -> prompt.tags().stream().distinct())
                .toList();
        var document = Json.object();
        var tags = document.putArray("tags");
        all.stream()
                .distinct()
                .sorted(Comparator.comparing(Tag::value))
                .forEach(tag -> tags.addObject()
                        .put("value", tag.value())
                        .put("category", tag.category())
                        .put("promptCount", (int)
                                all.stream().filter(tag::equals).count()));
        Answers.json(context, document);
    }

    private void tagPrompt(Context context) {
        Prompt known = benchmarks.prompt(context.pathParam("promptId"));
        JsonBody body = JsonBody.of(context);
        List<Tag> tags = body.node().path("tags").isArray() ? tags(body) : known.tags();
        @Nullable String origin = body.node().path("origin").isObject() ? origin(body) : known.origin();
        body.check();
        benchmarks.prompts().update(known.id(), prompt -> prompt.with(tags, origin));
        Answers.noContent(context);
    }

    private void deletePrompt(Context context) {
        benchmarks.deletePrompt(benchmarks.prompt(context.pathParam("promptId")));
        Answers.noContent(context);
    }
}
