package ai.rapidata.sdk.dataset;

import java.util.List;

/** Datapoints that the service holds, to be labelled by the jobs made from them. Safe for use by several threads. */
public interface Dataset {

    /**
     * The id of the dataset.
     *
     * @return the id, as the service gave it
     */
    String id();

    /**
     * The name of the dataset. Asks the service when the name is not known yet.
     *
     * @return the name
     * @throws ai.rapidata.sdk.error.RapidataException when the service cannot be asked
     */
    String name();

    /**
     * Uploads datapoints into this dataset and waits until each of them has an outcome.
     *
     * <p>A datapoint that failed in an earlier upload into this dataset keeps the place (the sort index) that it had
     * there; every other one comes after all that were added so far. A failing item never makes this method throw.
     *
     * @param datapoints what to add, all texts or all media; nothing happens for an empty list
     * @return what became of each datapoint
     * @throws ai.rapidata.sdk.error.InvalidInputException when texts and media are mixed
     * @throws ai.rapidata.sdk.error.OperationInterruptedException when the calling thread is interrupted; the queue is
     *     dropped and open batches are aborted first
     */
    default AddedDatapoints addDatapoints(List<Datapoint> datapoints) {
        return addDatapoints(datapoints, UploadOptions.defaults());
    }

    /**
     * Uploads datapoints into this dataset as {@link #addDatapoints(List)} does.
     *
     * @param datapoints what to add, all texts or all media; nothing happens for an empty list
     * @param options listener and cache identity; a failure tolerance has no effect here, since nothing is thrown for
     *     an item
     * @return what became of each datapoint
     * @throws ai.rapidata.sdk.error.InvalidInputException when texts and media are mixed
     * @throws ai.rapidata.sdk.error.OperationInterruptedException when the calling thread is interrupted
     */
    AddedDatapoints addDatapoints(List<Datapoint> datapoints, UploadOptions options);

    /**
     * Asks the service how far it is with the datapoints of this dataset.
     *
     * @return the counts at this moment
     * @throws ai.rapidata.sdk.error.RapidataException when the service cannot be asked
     */
    DatasetProgress progress();
}
