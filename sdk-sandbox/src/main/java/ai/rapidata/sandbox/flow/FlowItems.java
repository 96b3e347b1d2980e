package ai.rapidata.sandbox.flow;

import ai.rapidata.sandbox.asset.AssetReference;
import ai.rapidata.sandbox.asset.AssetReferences;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.crowd.Task;
import ai.rapidata.sandbox.dataset.Datapoint;
import ai.rapidata.sandbox.dataset.Datasets;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.LabelerPool;
import ai.rapidata.sandbox.labeling.Labeling;
import ai.rapidata.sandbox.labeling.LabelingEngine;
import ai.rapidata.sandbox.labeling.LabelingListener;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Referee;
import ai.rapidata.sandbox.labeling.Subject;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import ai.rapidata.sandbox.store.Index;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The life of batches: a moment of waiting, then comparisons until enough answers are there or the time to live is over.
 * The thresholds of a flow count the answers of a whole batch, as the product's guide has it.
 */
final class FlowItems implements LabelingListener {
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(1);

    private final EntityStore store;
    private final SandboxClock clock;
    private final Crowd crowd;
    private final Datasets datasets;
    private final AssetReferences references;
    private final Function<String, LabelerPool> pools;
    private final Entities<FlowItem> items;
    private final Index<FlowItem> itemsByFlow;
    private final Entities<FlowPair> pairs;
    private final Index<FlowPair> pairsByItem;
    private final LabelingEngine engine;

    FlowItems(
            EntityStore store,
            SandboxClock clock,
            Crowd crowd,
            Datasets datasets,
            AssetReferences references,
            Function<String, LabelerPool> pools) {
        this.store = store;
        this.clock = clock;
        this.crowd = crowd;
        this.datasets = datasets;
        this.references = references;
        this.pools = pools;
        this.items = store.entities("flowItem", FlowItem.class);
        this.itemsByFlow = items.indexedBy(FlowItem::flowId);
        this.pairs = store.entities("flowPair", FlowPair.class);
        this.pairsByItem = pairs.indexedBy(FlowPair::itemId);
        this.engine = new LabelingEngine(clock, crowd, this);
        items.stream().filter(item -> !item.state().isOver()).toList().forEach(this::resume);
    }

    Optional<FlowItem> find(String id) {
        return items.find(id);
    }

    Stream<FlowItem> of(String flowId) {
        return itemsByFlow.in(flowId);
    }

    Stream<FlowPair> pairsOf(String itemId) {
        return pairsByItem.in(itemId);
    }

    /** The items of a batch in the customer's order. */
    List<Datapoint> datapoints(FlowItem item) {
        return datasets.datapointsOf(item.datasetId())
                .sorted(Comparator.comparing(Datapoint::sortIndex, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    long responses(FlowItem item) {
        return pairsOf(item.id())
                .mapToLong(pair -> pair.rapid().responses().size())
                .sum();
    }

    void wake() {
        engine.wake();
    }

    void add(FlowItem item) {
        items.put(item.id(), item);
        resume(item);
    }

    private void resume(FlowItem item) {
        switch (item.state()) {
            case Pending -> clock.schedule(WAIT, () -> begin(item.id()));
            case Running -> {
                expireOnTime(item);
                label(item);
            }
            case Stopping -> clock.schedule(STOP, () -> end(item.id(), FlowItemState.Stopped, clock.instant()));
            default -> throw new IllegalStateException("the batch is over: " + item.state());
        }
    }

    private void expireOnTime(FlowItem item) {
        clock.schedule(Duration.between(clock.instant(), item.expiresAt()), () -> expire(item.id()));
    }

    private void begin(String id) {
        Instant now = clock.instant();
        items.update(id, item -> item.state() == FlowItemState.Pending ? item.started(now) : item)
                .filter(item -> item.state() == FlowItemState.Running)
                .ifPresent(item -> {
                    List<Datapoint> datapoints = datapoints(item);
                    if (item.config().classifies() && datapoints.isEmpty()) {
                        fail(item, "The dataset has no datapoints to classify.");
                        return;
                    }
                    if (!item.config().classifies() && datapoints.size() < 2) {
                        fail(
                                item,
                                "A ranking needs at least two datapoints, the dataset has " + datapoints.size() + ".");
                        return;
                    }
                    store.together(() -> tasks(item, datapoints).forEach(pair -> pairs.put(pair.id(), pair)));
                    expireOnTime(item);
                    label(item);
                });
    }

    private void fail(FlowItem item, String why) {
        items.update(item.id(), known -> known.ended(FlowItemState.Failed, why, clock.instant()));
    }

    private void label(FlowItem item) {
        Labeling labeling = new Labeling(
                item.id(),
                crowd.seed().derive(item.id()),
                item.config().classifies()
                        ? new Referee.Naive(item.config().maxResponses())
                        : new Referee.Budget(item.config().maxResponses()),
                pairsOf(item.id()).map(FlowPair::rapid).toList());
        String audience = item.config().audienceId();
        engine.start(labeling, pools.apply(audience == null ? "global" : audience));
    }

    @Override
    public void answered(Labeling labeling) {
        store.together(() ->
                labeling.takeChanges().forEach(rapid -> pairs.update(rapid.id(), pair -> pair.with(rapid))));
    }

    @Override
    public void settled(Labeling labeling, Instant at) {
        end(labeling.id(), FlowItemState.Completed, at);
    }

    private void expire(String id) {
        items.find(id).filter(item -> item.state() == FlowItemState.Running).ifPresent(item -> {
            long items = item.config().classifies() ? pairsOf(id).count() : 1;
            boolean enough = responses(item) >= item.config().minResponses() * items;
            end(id, enough ? FlowItemState.Completed : FlowItemState.Incomplete, item.expiresAt());
        });
    }

    private void end(String id, FlowItemState state, Instant at) {
        engine.stop(id);
        items.update(id, item -> item.state().isOver() ? item : item.ended(state, null, at));
    }

    /** Stops a batch early; what has been answered stays readable. */
    void stop(FlowItem item) {
        items.update(item.id(), known -> known.state().isOver() ? known : known.stopping())
                .filter(known -> known.state() == FlowItemState.Stopping)
                .ifPresent(this::resume);
        engine.stop(item.id());
    }

    private List<FlowPair> tasks(FlowItem item, List<Datapoint> datapoints) {
        return item.config().classifies()
                ? datapoints.stream().map(datapoint -> single(item, datapoint)).toList()
                : pair(item, datapoints);
    }

    private FlowPair single(FlowItem item, Datapoint datapoint) {
        String id = Identifiers.next("rpd");
        Task task = new Task(
                new Question.Classify(item.config().criteria(), item.config().categories()),
                List.of(stimulus(datapoint)),
                datapoint.context(),
                settings(item));
        AssetReference context = datapoint.contextAsset();
        Subject subject = new Subject(
                id,
                0,
                null,
                task,
                references.write(datapoint.asset()),
                context == null ? null : references.write(context),
                datapoint.privateMetadata());
        return new FlowPair(id, item.id(), datapoint.id(), null, Rapid.open(id, subject));
    }

    private static Map<String, String> settings(FlowItem item) {
        Map<String, String> settings = new HashMap<>();
        item.config()
                .featureFlags()
                .forEach(flag -> settings.put(
                        flag.path("key").asText(), flag.path("value").asText()));
        return settings;
    }

    private List<FlowPair> pair(FlowItem item, List<Datapoint> datapoints) {
        List<FlowPair> paired = new ArrayList<>();
        for (int i = 0; i < datapoints.size(); i++) {
            for (int j = i + 1; j < datapoints.size(); j++) {
                paired.add(pair(item, datapoints.get(i), datapoints.get(j)));
            }
        }
        return paired;
    }

    private FlowPair pair(FlowItem item, Datapoint first, Datapoint second) {
        String id = Identifiers.next("rpd");
        ObjectNode asset = Json.object().put("_t", "MultiAsset");
        asset.putArray("assets").add(references.write(first.asset())).add(references.write(second.asset()));
        asset.putObject("metadata");
        asset.put("identifier", id);
        Task task = new Task(
                new Question.Compare(item.config().criteria()),
                List.of(stimulus(first), stimulus(second)),
                item.context(),
                settings(item));
        AssetReference context = item.contextAsset();
        Subject subject =
                new Subject(id, 0, null, task, asset, context == null ? null : references.write(context), Map.of());
        return new FlowPair(id, item.id(), first.id(), second.id(), Rapid.open(id, subject));
    }

    private Stimulus stimulus(Datapoint datapoint) {
        AssetReference shown = datapoint.asset().leaves().findFirst().orElse(datapoint.asset());
        if (shown instanceof AssetReference.OfFile file) {
            String url = references
                    .write(file)
                    .path("metadata")
                    .path("sourceUrl")
                    .path("url")
                    .asText("");
            return Stimulus.ofFile(file.originalName(), file.name(), url.isEmpty() ? null : url);
        }
        return Stimulus.ofText(shown instanceof AssetReference.OfText text ? text.text() : "");
    }
}
