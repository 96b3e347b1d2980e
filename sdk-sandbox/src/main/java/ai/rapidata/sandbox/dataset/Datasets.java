package ai.rapidata.sandbox.dataset;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import ai.rapidata.sandbox.store.Index;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** All datasets with their datapoints and groups. */
public final class Datasets {

    private final SandboxClock clock;
    private final Entities<Dataset> datasets;
    private final Entities<Datapoint> datapoints;
    private final Entities<DatasetGroup> groups;
    private final Index<Datapoint> datapointsByDataset;
    private final Index<DatasetGroup> groupsByDataset;
    private final List<Consumer<Datapoint>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Opens the datasets.
     *
     * @param clock stamps what is new
     * @param store remembers everything
     */
    public Datasets(SandboxClock clock, EntityStore store) {
        this.clock = clock;
        this.datasets = store.entities("dataset", Dataset.class);
        this.datapoints = store.entities("datapoint", Datapoint.class);
        this.groups = store.entities("dataset-group", DatasetGroup.class);
        this.datapointsByDataset = datapoints.indexedBy(Datapoint::datasetId);
        this.groupsByDataset = groups.indexedBy(DatasetGroup::datasetId);
    }

    /**
     * Creates an empty dataset.
     *
     * @param name what it is called
     * @return the dataset
     */
    public Dataset create(String name) {
        var dataset = new Dataset(Identifiers.next("dst"), name, clock.instant());
        datasets.put(dataset.id(), dataset);
        return dataset;
    }

    /**
     * Copies a dataset with its datapoints and groups.
     *
     * @param id the dataset to copy
     * @param name what the copy is called
     * @return the copy
     */
    public Dataset copy(String id, String name) {
        Dataset copy = create(name);
        datapointsOf(id).toList().forEach(datapoint -> add(newId -> datapoint.copied(newId, copy.id())));
        groupsOf(id)
                .toList()
                .forEach(group -> putGroup(new DatasetGroup(
                        copy.id(), group.name(), group.context(), group.contextAsset(), clock.instant())));
        return copy;
    }

    /**
     * Looks a dataset up.
     *
     * @param id its id
     * @return the dataset, or nothing if there is none
     */
    public Optional<Dataset> find(String id) {
        return datasets.find(id);
    }

    /**
     * All datasets.
     *
     * @return the datasets, oldest first
     */
    public Stream<Dataset> stream() {
        return datasets.stream();
    }

    /**
     * Gives a dataset another name.
     *
     * @param id its id
     * @param name the new name
     * @return the renamed dataset, or nothing if there is none
     */
    public Optional<Dataset> rename(String id, String name) {
        return datasets.update(id, dataset -> dataset.renamed(name));
    }

    /**
     * The datapoints of a dataset.
     *
     * @param datasetId the dataset
     * @return the datapoints in the order of their creation
     */
    public Stream<Datapoint> datapointsOf(String datasetId) {
        return datapointsByDataset.in(datasetId);
    }

    /**
     * How many datapoints a dataset has.
     *
     * @param datasetId the dataset
     * @return the number, in whatever state they are
     */
    public int sizeOf(String datasetId) {
        return datapointsByDataset.size(datasetId);
    }

    /**
     * Looks a datapoint up.
     *
     * @param id its id
     * @return the datapoint, or nothing if there is none
     */
    public Optional<Datapoint> findDatapoint(String id) {
        return datapoints.find(id);
    }

    /**
     * Adds a datapoint and tells the listeners.
     *
     * @param create makes the datapoint for the id it gets
     * @return the datapoint
     */
    Datapoint add(Function<String, Datapoint> create) {
        Datapoint datapoint = create.apply(Identifiers.next("dpt"));
        datapoints.put(datapoint.id(), datapoint);
        listeners.forEach(listener -> listener.accept(datapoint));
        return datapoint;
    }

    /**
     * Removes a datapoint.
     *
     * @param id its id
     * @return the datapoint, or nothing if there was none
     */
    public Optional<Datapoint> removeDatapoint(String id) {
        return datapoints.remove(id);
    }

    /**
     * Puts a datapoint into another state, as processing would.
     *
     * @param id its id
     * @param state the new state
     * @return the changed datapoint, or nothing if there is none
     */
    public Optional<Datapoint> setState(String id, DatapointState state) {
        return datapoints.update(id, datapoint -> datapoint.in(state));
    }

    /**
     * Asks to be told of new datapoints.
     *
     * @param listener called on the thread that adds a datapoint, once it is there
     */
    public void onDatapoint(Consumer<Datapoint> listener) {
        listeners.add(listener);
    }

    /**
     * Creates a group, or replaces the one of the same name.
     *
     * @param group the group
     */
    void putGroup(DatasetGroup group) {
        groups.put(group.id(), group);
    }

    /**
     * Looks a group up.
     *
     * @param datasetId the dataset it belongs to
     * @param name its name
     * @return the group, or nothing if there is none
     */
    public Optional<DatasetGroup> findGroup(String datasetId, String name) {
        return groups.find(DatasetGroup.idOf(datasetId, name));
    }

    /**
     * The groups of a dataset.
     *
     * @param datasetId the dataset
     * @return the groups in the order of their creation
     */
    public Stream<DatasetGroup> groupsOf(String datasetId) {
        return groupsByDataset.in(datasetId);
    }
}
