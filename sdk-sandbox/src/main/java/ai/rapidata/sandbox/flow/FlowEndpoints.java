package ai.rapidata.sandbox.flow;

import ai.rapidata.sandbox.asset.AssetReference;
import ai.rapidata.sandbox.asset.AssetReferences;
import ai.rapidata.sandbox.dataset.Datapoint;
import ai.rapidata.sandbox.dataset.Datasets;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.Identifiers;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Flows and their batches. */
final class FlowEndpoints implements Endpoints {
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(45);
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);
    private static final Duration USUAL_LIFE = Duration.ofMinutes(4);
    private static final Listing<Flow> FLOWS =
            Listing.of(Flow.class).field("name", Flow::name).field("created_at", Flow::createdAt);
    private static final Listing<FlowItem> ITEMS =
            Listing.of(FlowItem.class).field("state", FlowItem::state).field("created_at", FlowItem::createdAt);

    private final Entities<Flow> flows;
    private final FlowItems items;
    private final Datasets datasets;
    private final AssetReferences references;
    private final Predicate<String> isAudience;
    private final InstantSource clock;

    FlowEndpoints(
            Entities<Flow> flows,
            FlowItems items,
            Datasets datasets,
            AssetReferences references,
            Predicate<String> isAudience,
            InstantSource clock) {
        this.flows = flows;
        this.items = items;
        this.datasets = datasets;
        this.references = references;
        this.isAudience = isAudience;
        this.clock = clock;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/flow/ranking", this::create)
                .get("/flow", this::list)
                .get("/flow/{flowId}", context -> Answers.json(context, document(flow(context))))
                .delete("/flow/{flowId}", this::delete)
                .patch("/flow/ranking/{flowId}/config", this::update)
                .patch("/flow/ranking/{flowId}", this::update)
                .post("/flow/item/{flowItemId}/stop", this::stop)
                .get("/flow/ranking/item/{flowItemId}", context -> Answers.json(context, document(item(context))))
                .get("/flow/ranking/item/{flowItemId}/results", this::results)
                .get("/flow/ranking/item/{flowItemId}/vote-matrix", this::matrix)
                .post("/flow/ranking/{flowId}/item", this::addItem)
                .get("/flow/ranking/{flowId}/item", this::listItems)
                .post("/campaign/boost/preheat", context -> Answers.noContent(context));
    }

    private Flow flow(Context context) {
        String id = context.pathParam("flowId");
        return flows.find(id).filter(flow -> !flow.deleted()).orElseThrow(() -> Problem.notFound("flow", id));
    }

    private FlowItem item(Context context) {
        String id = context.pathParam("flowItemId");
        return items.find(id).orElseThrow(() -> Problem.notFound("flow item", id));
    }

    private void create(Context context) {
        Caller caller = Caller.of(context);
        JsonBody body = JsonBody.of(context);
        String name = body.requiredText("name");
        body.requiredText("criteria");
        Flow.Config config = config(
                body, new Flow.Config("", null, 1200, 20, 100, Json.array(), FlowServing.read(body, null), null));
        body.check();
        Flow flow = new Flow(
                Identifiers.next("flw"),
                name,
                Identifiers.next("cmp"),
                body.text("validationSetId").orElse(null),
                config,
                clock.instant(),
                caller.userId(),
                caller.mail(),
                caller.organizationId(),
                false);
        flows.put(flow.id(), flow);
        Answers.json(context, Map.of("flowId", flow.id()));
    }

    private Flow.Config config(JsonBody body, Flow.Config known) {
        int least = body.integer("minResponses").orElse(known.minResponses());
        int most = body.integer("maxResponses")
                .orElse(body.integer("responsesRequired").orElse(Math.max(known.maxResponses(), least)));
        if (least < 1) {
            body.reject("minResponses", "At least 1 response is needed, but minResponses is " + least + ".");
        }
        if (most < least) {
            body.reject("maxResponses", "maxResponses (" + most + ") must not be below minResponses (" + least + ").");
        }
        @Nullable String audience = body.text("audienceId").orElse(known.audienceId());
        if (audience != null && !isAudience.test(audience)) {
            body.reject("audienceId", "There is no audience with the id '" + audience + "'.");
        }
        return new Flow.Config(
                body.text("criteria").orElse(known.criteria()),
                audience,
                body.integer("startingElo").orElse(known.startingElo()),
                least,
                most,
                body.node().path("featureFlags").isArray() ? body.node().get("featureFlags") : known.featureFlags(),
                FlowServing.read(body, known.serving()),
                known.blueprint());
    }

    private void list(Context context) {
        Answers.json(
                context,
                FLOWS.page(context, flows.stream().filter(flow -> !flow.deleted()))
                        .map(flow -> Json.object()
                                .put("id", flow.id())
                                .put("name", flow.name())
                                .put("type", flow.config().classifies() ? "Simple" : "Ranking")
                                .put("ownerId", flow.ownerId())
                                .put("ownerMail", flow.ownerMail())
                                .put("organizationId", flow.organizationId())
                                .put("createdAt", flow.createdAt().toString())));
    }

    private ObjectNode document(Flow flow) {
        Flow.Config config = flow.config();
        if (config.classifies()) {
            return SimpleFlowEndpoints.document(flow, items.of(flow.id()).count());
        }
        ObjectNode document = Json.object()
                .put("_t", "RankingFlow")
                .put("id", flow.id())
                .put("type", "Ranking")
                .put("name", flow.name())
                .put("campaignId", flow.campaignId())
                .put("flowItemCount", items.of(flow.id()).count());
        document.setAll((ObjectNode) config.serving());
        document.putArray("audienceBoosts");
        document.put("audienceId", config.audienceId())
                .put("criteria", config.criteria())
                .put("startingElo", config.startingElo())
                .put("kFactor", 40)
                .put("scalingFactor", 400)
                .put("minResponses", config.minResponses())
                .put("maxResponses", config.maxResponses());
        document.set("featureFlags", config.featureFlags());
        return document.put("ownerId", flow.ownerId())
                .put("ownerMail", flow.ownerMail())
                .put("organizationId", flow.organizationId())
                .put("createdAt", flow.createdAt().toString());
    }

    private void update(Context context) {
        Flow known = flow(context);
        JsonBody body = JsonBody.of(context);
        Flow.Config config = config(body, known.config());
        if (config.criteria().isBlank()) {
            body.reject("criteria", "'criteria' must not be empty.");
        }
        body.check();
        flows.put(known.id(), known.with(config));
        Answers.noContent(context);
    }

    private void delete(Context context) {
        Flow known = flow(context);
        flows.put(known.id(), known.withoutTrace());
        Answers.noContent(context);
    }

    private void addItem(Context context) {
        Flow flow = flow(context);
        JsonBody body = JsonBody.of(context);
        String datasetId = body.requiredText("datasetId");
        if (!datasetId.isEmpty() && datasets.find(datasetId).isEmpty()) {
            body.reject("datasetId", "There is no dataset with the id '" + datasetId + "'.");
        }
        Duration life = body.integer("timeToLiveInSeconds").isPresent()
                ? Duration.ofSeconds(body.integer("timeToLiveInSeconds").getAsInt())
                : USUAL_LIFE;
        if (life.compareTo(SHORTEST_LIFE) < 0 || life.compareTo(LONGEST_LIFE) > 0) {
            body.reject(
                    "timeToLiveInSeconds",
                    "The time to live must be from 45 to 3600 seconds, but is " + life.toSeconds() + ".");
        }
        @Nullable
        AssetReference contextAsset = references.read(body, "contextAsset").orElse(null);
        body.check();
        FlowItem item = new FlowItem(
                Identifiers.next("fli"),
                flow.id(),
                datasetId,
                null,
                flow.config(),
                body.text("context").orElse(null),
                contextAsset,
                life,
                FlowItemState.Pending,
                null,
                clock.instant(),
                null,
                null);
        items.add(item);
        Answers.json(context, Map.of("flowItemId", item.id()));
    }

    private void listItems(Context context) {
        Answers.json(context, ITEMS.page(context, items.of(flow(context).id())).map(item -> {
            ObjectNode document = document(item);
            document.remove(List.of("flowId", "expiresAt"));
            return document;
        }));
    }

    private ObjectNode document(FlowItem item) {
        ObjectNode document = Json.object()
                .put("id", item.id())
                .put("flowId", item.flowId())
                .put("datasetId", item.datasetId())
                .put("workflowId", item.workflowId())
                .put("state", item.state().name())
                .put("context", item.context());
        AssetReference contextAsset = item.contextAsset();
        if (contextAsset != null) {
            document.set("contextAsset", references.write(contextAsset));
        }
        boolean failed = item.state() == FlowItemState.Failed;
        return document.put("failureMessage", item.failureMessage())
                .put("expiresAt", item.expiresAt().toString())
                .put("createdAt", item.createdAt().toString())
                .put("startedAt", text(item.startedAt()))
                .put("completedAt", failed ? null : text(item.endedAt()))
                .put("failedAt", failed ? text(item.endedAt()) : null);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private void stop(Context context) {
        items.stop(item(context));
        Answers.noContent(context);
    }

    private FlowRanking ranking(FlowItem item) {
        if (!item.state().isOver() || item.state() == FlowItemState.Failed) {
            throw Problem.conflict("The flow item is " + item.state() + ": there are no results.");
        }
        return FlowRanking.of(items.datapoints(item), items.pairsOf(item.id()).toList());
    }

    private void results(Context context) {
        FlowItem item = item(context);
        FlowRanking ranking = ranking(item);
        ObjectNode document = Json.object();
        ArrayNode datapoints = document.putArray("datapoints");
        byStrength(ranking, item.config().startingElo()).forEach(place -> {
            Datapoint datapoint = ranking.datapoints().get(place);
            ObjectNode entry = datapoints.addObject().put("id", datapoint.id());
            entry.set("asset", references.write(datapoint.asset()));
            entry.put("elo", ranking.elo(place, item.config().startingElo()));
        });
        Answers.json(context, document.put("totalVotes", ranking.votes()));
    }

    private void matrix(Context context) {
        FlowItem item = item(context);
        FlowRanking ranking = ranking(item);
        List<Integer> order = byStrength(ranking, item.config().startingElo());
        List<String> names = order.stream()
                .map(place -> label(ranking.datapoints().get(place)))
                .toList();
        ObjectNode document = Json.object();
        document.set("index", Json.tree(names));
        document.set("columns", Json.tree(names));
        ArrayNode rows = document.putArray("data");
        for (int row : order) {
            ArrayNode cells = rows.addArray();
            order.forEach(column -> cells.add(ranking.wins().wins(row, column)));
        }
        Answers.json(context, document);
    }

    private static List<Integer> byStrength(FlowRanking ranking, int startingElo) {
        return IntStream.range(0, ranking.datapoints().size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer place) -> -ranking.elo(place, startingElo)))
                .toList();
    }

    /** The same name that clients give the item in results: its URL, original file name, or text. */
    private String label(Datapoint datapoint) {
        ObjectNode asset = references.write(datapoint.asset());
        String url = asset.path("metadata").path("sourceUrl").path("url").asText("");
        return url.isEmpty() ? asset.path("identifier").asText() : url;
    }
}
