package ai.rapidata.sandbox.flow;

import ai.rapidata.sandbox.asset.AssetReferences;
import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.dataset.Datapoint;
import ai.rapidata.sandbox.dataset.Datasets;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.Response;
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
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Flows that classify the items of their batches one by one, for clients made after the published documents. */
final class SimpleFlowEndpoints implements Endpoints {
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(20);
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);
    private static final Duration USUAL_LIFE = Duration.ofMinutes(4);
    private static final int USUAL_MINIMUM = 3;
    private static final int USUAL_MAXIMUM = 5;

    private final Entities<Flow> flows;
    private final FlowItems items;
    private final Datasets datasets;
    private final AssetReferences references;
    private final Predicate<String> isAudience;
    private final InstantSource clock;

    SimpleFlowEndpoints(
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
        routes.post("/flow/simple", this::create)
                .patch("/flow/simple/{flowId}", this::update)
                .post("/flow/simple/{flowId}/item", this::addItem)
                .get("/flow/simple/item/{flowItemId}/results", this::results);
    }

    private void create(Context context) {
        Caller caller = Caller.of(context);
        JsonBody body = JsonBody.of(context);
        String name = body.requiredText("name");
        JsonBody blueprint = blueprint(body);
        int least = body.integer("minResponses").orElse(USUAL_MINIMUM);
        int most = body.integer("maxResponses").orElse(Math.max(USUAL_MAXIMUM, least));
        if (least < 1) {
            body.reject("minResponses", "At least 1 response is needed, but minResponses is " + least + ".");
        }
        if (most < least) {
            body.reject("maxResponses", "maxResponses (" + most + ") must not be below minResponses (" + least + ").");
        }
        @Nullable String audience = body.text("audienceId").orElse(null);
        if (audience != null && !isAudience.test(audience)) {
            body.reject("audienceId", "There is no audience with the id '" + audience + "'.");
        }
        var config = new Flow.Config(
                blueprint.requiredText("title"),
                audience,
                0,
                least,
                most,
                body.node().path("featureFlags").isArray() ? body.node().get("featureFlags") : Json.array(),
                FlowServing.read(body, null),
                blueprint.node());
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

    private static JsonBody blueprint(JsonBody body) {
        JsonBody blueprint = body.object("blueprint").orElse(null);
        if (blueprint == null) {
            throw Problem.invalid("blueprint", "'blueprint' must be given.");
        }
        if (!blueprint.requiredText("_t").equals("ClassifyBlueprint")) {
            blueprint.reject("_t", "Only a ClassifyBlueprint is possible here.");
        }
        Set<String> values = new HashSet<>();
        List<JsonBody> categories = blueprint.objects("categories").orElse(List.of());
        for (JsonBody category : categories) {
            category.requiredText("label");
            if (!values.add(category.requiredText("value"))) {
                category.reject("value", "The values of the categories must be unique.");
            }
        }
        if (categories.size() < 2) {
            blueprint.reject("categories", "At least two categories are needed.");
        }
        return blueprint;
    }

    static ObjectNode document(Flow flow, long itemCount) {
        Flow.Config config = flow.config();
        ObjectNode document = Json.object()
                .put("_t", "SimpleFlow")
                .put("id", flow.id())
                .put("name", flow.name())
                .put("campaignId", flow.campaignId())
                .put("flowItemCount", itemCount);
        document.setAll((ObjectNode) config.serving());
        document.set("blueprint", config.blueprint());
        document.put("audienceId", config.audienceId())
                .put("responsesRequired", config.maxResponses())
                .put("minResponses", config.minResponses())
                .put("maxResponses", config.maxResponses())
                .put("defaultTimeToLiveSeconds", USUAL_LIFE.toSeconds());
        document.set("featureFlags", config.featureFlags());
        return document.put("ownerId", flow.ownerId())
                .put("ownerMail", flow.ownerMail())
                .put("organizationId", flow.organizationId())
                .put("createdAt", flow.createdAt().toString());
    }

    private void update(Context context) {
        Flow known = flow(context);
        JsonBody body = JsonBody.of(context);
        Flow.Config config = known.config();
        Flow.Config changed = new Flow.Config(
                config.criteria(),
                config.audienceId(),
                config.startingElo(),
                config.minResponses(),
                config.maxResponses(),
                config.featureFlags(),
                FlowServing.read(body, config.serving()),
                config.blueprint());
        body.check();
        flows.put(known.id(), known.with(changed));
        Answers.noContent(context);
    }

    private Flow flow(Context context) {
        String id = context.pathParam("flowId");
        return flows.find(id)
                .filter(flow -> !flow.deleted() && flow.config().classifies())
                .orElseThrow(() -> Problem.notFound("classify flow", id));
    }

    private void addItem(Context context) {
        Flow flow = flow(context);
        JsonBody body = JsonBody.of(context);
        String datasetId = body.requiredText("datasetId");
        if (!datasetId.isEmpty() && datasets.find(datasetId).isEmpty()) {
            body.reject("datasetId", "There is no dataset with the id '" + datasetId + "'.");
        }
        Duration life = Duration.ofSeconds(body.integer("timeToLiveInSeconds").orElse((int) USUAL_LIFE.toSeconds()));
        if (life.compareTo(SHORTEST_LIFE) < 0 || life.compareTo(LONGEST_LIFE) > 0) {
            body.reject(
                    "timeToLiveInSeconds",
                    "The time to live must be from 20 to 3600 seconds, but is " + life.toSeconds() + ".");
        }
        body.check();
        FlowItem item = new FlowItem(
                Identifiers.next("fli"),
                flow.id(),
                datasetId,
                null,
                flow.config(),
                null,
                null,
                life,
                FlowItemState.Pending,
                null,
                clock.instant(),
                null,
                null);
        items.add(item);
        Answers.json(context, Map.of("flowItemId", item.id()));
    }

    private void results(Context context) {
        String id = context.pathParam("flowItemId");
        FlowItem item = items.find(id)
                .filter(found -> found.config().classifies())
                .orElseThrow(() -> Problem.notFound("classify flow item", id));
        if (!item.state().isOver() || item.state() == FlowItemState.Failed) {
            throw Problem.conflict("The flow item is " + item.state() + ": there are no results.");
        }
        Map<String, List<Response>> answers = items.pairsOf(id)
                .collect(Collectors.toMap(FlowPair::first, task -> task.rapid().responses(), (a, b) -> a));
        ObjectNode document = Json.object();
        ArrayNode datapoints = document.putArray("datapoints");
        int total = 0;
        for (Datapoint datapoint : items.datapoints(item)) {
            List<Response> responses = answers.getOrDefault(datapoint.id(), List.of());
            total += responses.size();
            ObjectNode entry = datapoints.addObject().put("datapointId", datapoint.id());
            entry.set("asset", references.write(datapoint.asset()));
            distribute(entry, item.config().categories(), responses);
        }
        Answers.json(context, document.put("totalResponses", total));
    }

    private static void distribute(ObjectNode entry, List<String> categories, List<Response> responses) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        categories.forEach(category -> counts.put(category, 0));
        responses.forEach(response -> counts.merge(((Answer.Category) response.answer()).value(), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> leading = counts.entrySet().stream()
                .filter(each -> each.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        entry.put("majorityValue", most > 0 && leading.size() == 1 ? leading.get(0) : null);
        ArrayNode distribution = entry.putArray("distribution");
        counts.forEach(
                (value, count) -> distribution.addObject().put("value", value).put("count", count));
        entry.put("responseCount", responses.size());
    }
}
