package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.asset.AssetReference;
import ai.rapidata.sandbox.asset.AssetReferences;
import ai.rapidata.sandbox.dataset.Datapoint;
import ai.rapidata.sandbox.dataset.DatapointState;
import ai.rapidata.sandbox.dataset.DatasetGroup;
import ai.rapidata.sandbox.dataset.Datasets;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The datapoints of the sandbox's own datasets. Members of a group show what the group shows. */
public final class DatasetDatapoints implements DatapointSource {

    private final Datasets datasets;
    private final AssetReferences references;

    /**
     * Creates the source.
     *
     * @param datasets where the datapoints are
     * @param references knows what their assets look like in answers
     */
    public DatasetDatapoints(Datasets datasets, AssetReferences references) {
        this.datasets = datasets;
        this.references = references;
    }

    @Override
    public boolean hasDataset(String datasetId) {
        return datasets.find(datasetId).isPresent();
    }

    @Override
    public List<Item> datapoints(String datasetId) {
        List<Item> items = new ArrayList<>();
        datasets.datapointsOf(datasetId)
                .filter(datapoint -> datapoint.state() == DatapointState.READY)
                .forEach(datapoint -> items.add(item(datapoint, items.size())));
        return items;
    }

    private Item item(Datapoint datapoint, int place) {
        @Nullable String group = datapoint.group();
        Optional<DatasetGroup> shared =
                group == null ? Optional.empty() : datasets.findGroup(datapoint.datasetId(), group);
        @Nullable String context = datapoint.context();
        @Nullable AssetReference contextAsset = datapoint.contextAsset();
        if (shared.isPresent()) {
            context = context == null ? shared.get().context() : context;
            contextAsset = contextAsset == null ? shared.get().contextAsset() : contextAsset;
        }
        @Nullable Long sortIndex = datapoint.sortIndex();
        @Nullable JsonNode contextDocument = contextAsset == null ? null : references.write(contextAsset);
        return new Item(
                datapoint.id(),
                references.write(datapoint.asset()),
                context,
                contextDocument,
                sortIndex == null ? place : sortIndex,
                group,
                datapoint.transcription(),
                datapoint.privateMetadata(),
                datapoint.createdAt().toString());
    }
}
