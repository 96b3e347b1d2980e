package ai.rapidata.sdk.internal.flow;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.flow.FlowBatchOptions;
import ai.rapidata.sdk.flow.FlowItem;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.api.FlowCodec;
import ai.rapidata.sdk.internal.dataset.DatasetProduct;
import ai.rapidata.sdk.internal.dataset.ServiceDataset;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.recovery.FailedUploadException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Makes a batch: checks its items, uploads them into a dataset of their own, and starts the comparisons. */
final class FlowBatch {

    private static final int FEWEST_ITEMS = 2;

    private final FlowServices services;
    private final String flowId;
    private final String flowName;
    private final FlowBatchOptions options;

    FlowBatch(FlowServices services, String flowId, String flowName, FlowBatchOptions options) {
        this.services = services;
        this.flowId = flowId;
        this.flowName = flowName;
        this.options = options;
    }

    FlowItem create(List<Datapoint> datapoints) {
        List<Datapoint> items = List.copyOf(datapoints);
        check(items);
        // Context assets come first: where they cannot be uploaded, no dataset is left behind.
        AssetInput contextAsset = contextAsset();
        UploadOptions upload = options.uploadListener()
                .map(UploadOptions.defaults()::withListener)
                .orElse(UploadOptions.defaults());
        UploadedDataset uploaded = services.datasets().create(flowName + "_dataset", items, upload);
        return new DatasetProduct<FlowItem>(
                        uploaded,
                        upload,
                        tolerance(items.size()),
                        dataset -> start(dataset, contextAsset),
                        (dataset, attempted, failures, made, retry) ->
                                FailedUploadException.ofFlowItem(dataset, attempted, failures, retry))
                .finish(uploaded.report());
    }

    /** A single item cannot be compared with anything, so two must be left even where failures are accepted. */
    private OptionalDouble tolerance(int items) {
        return OptionalDouble.of(options.acceptFailedUploads() ? (double) (items - FEWEST_ITEMS) / items : 0);
    }

    private FlowItem start(ServiceDataset dataset, @Nullable AssetInput contextAsset) {
        String id = services.flows().createItem(flowId, FlowCodec.item(dataset.id(), options, contextAsset));
        return new ServiceFlowItem(services, id, flowId, dataset);
    }

    private @Nullable AssetInput contextAsset() {
        List<Asset> assets = options.contextAssets();
        if (assets.isEmpty()) {
            return null;
        }
        Map<Asset, String> names = services.assets().uploadedNames(assets);
        List<AssetInput> inputs = assets.stream()
                .<AssetInput>map(
                        asset -> new AssetInput.Existing(Objects.requireNonNull(names.get(asset), asset::toString)))
                .toList();
        return inputs.size() == 1 ? inputs.get(0) : new AssetInput.Multi(inputs);
    }

    private static void check(List<Datapoint> items) {
        if (items.size() < FEWEST_ITEMS) {
            throw new InvalidInputException(
                    "datapoints",
                    items.size(),
                    "has " + items.size() + (items.size() == 1 ? " item" : " items"),
                    "give at least two, so that there is something to compare");
        }
        for (int i = 0; i < items.size(); i++) {
            check("datapoints[" + i + "]", items.get(i));
        }
    }

    private static void check(String field, Datapoint item) {
        if (item.isMulti()) {
            throw new InvalidInputException(
                    field, item, "has several assets", "give a datapoint of its own for each asset");
        }
        if (item.context().isPresent() || !item.mediaContext().isEmpty()) {
            throw new InvalidInputException(
                    field,
                    item,
                    "has a context of its own",
                    "give the whole batch one with options.context(..) or options.contextAssets(..)");
        }
        if (item.sentence().isPresent() || item.group().isPresent()) {
            throw new InvalidInputException(
                    field, item, "has a sentence or a group", "leave them out; a batch is one group");
        }
    }
}
