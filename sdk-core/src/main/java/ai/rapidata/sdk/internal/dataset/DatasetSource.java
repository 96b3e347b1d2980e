package ai.rapidata.sdk.internal.dataset;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where an empty dataset comes from. */
@FunctionalInterface
public interface DatasetSource {

    /**
     * An empty dataset.
     *
     * @param datasetId its id
     * @param ownerId the id of what it was made with, such as an order, or null if it belongs to nothing yet
     */
    record Made(String datasetId, @Nullable String ownerId) {}

    /**
     * Makes a dataset.
     *
     * @param name how it is to be called, where it can have a name
     * @return the dataset
     */
    Made make(String name);

    /**
     * Datasets that belong to nothing yet.
     *
     * @param creation creates a dataset of a name and returns its id
     * @return the source
     */
    static DatasetSource of(UnaryOperator<String> creation) {
        return name -> new Made(creation.apply(name), null);
    }
}
