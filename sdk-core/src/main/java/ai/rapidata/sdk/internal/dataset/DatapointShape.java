package ai.rapidata.sdk.internal.dataset;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Collection;
import java.util.Iterator;

/** What a collection of datapoints must look like before the first request is made. */
final class DatapointShape {
    private static final String FIX = "give at least one datapoint";

    private DatapointShape() {}

    /**
     * Checks datapoints as far as they can be seen without using them up.
     *
     * @param datapoints the datapoints; a collection is looked through, anything else only asked whether it has any
     * @return the datapoints, to be read once
     * @throws InvalidInputException when there are none, or texts and media are mixed
     */
    static Iterable<Datapoint> checked(Iterable<Datapoint> datapoints) {
        if (datapoints instanceof Collection<Datapoint> collection) {
            if (collection.isEmpty()) {
                throw new InvalidInputException("datapoints", collection, "an empty list is not allowed", FIX);
            }
            checkTypes(collection);
            return datapoints;
        }
        Iterator<Datapoint> once = datapoints.iterator();
        if (!once.hasNext()) {
            throw new InvalidInputException("datapoints", null, "there are none", FIX);
        }
        return () -> once;
    }

    static void checkTypes(Collection<Datapoint> datapoints) {
        DataType first = null;
        int index = 0;
        for (Datapoint datapoint : datapoints) {
            if (datapoint == null) {
                throw new InvalidInputException("datapoints[" + index + "]", null, "null is not allowed", FIX);
            }
            if (first == null) {
                first = datapoint.dataType();
            } else if (datapoint.dataType() != first) {
                throw new InvalidInputException(
                        "datapoints[" + index + "]",
                        datapoint,
                        "it is " + datapoint.dataType() + " while datapoints[0] is " + first,
                        "upload texts and media separately");
            }
            index++;
        }
    }
}
