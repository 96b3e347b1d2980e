package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.task.DatapointForm;
import ai.rapidata.sdk.task.TaskType;
import java.util.Objects;

/** Which datapoints fit which task. Everything here is found out before the first request. */
final class DatapointRules {

    private DatapointRules() {}

    /**
     * What was found while checking.
     *
     * @param datapoints how many datapoints there are
     * @param mostItems how many items the largest datapoint has
     */
    record Found(long datapoints, int mostItems) {}

    static Found check(TaskType type, Iterable<Datapoint> datapoints) {
        long index = 0;
        int mostItems = 0;
        DataType first = null;
        for (Datapoint datapoint : datapoints) {
            String field = "datapoints[" + index + "]";
            if (Objects.isNull(datapoint)) {
                throw new InvalidInputException(field, null, "is null", "give a datapoint");
            }
            DatapointForm.check(type, field, datapoint);
            if (first == null) {
                first = datapoint.dataType();
            }
            requireSame(first, field, datapoint);
            mostItems = Math.max(mostItems, datapoint.assets().size());
            index++;
        }
        return found(index, mostItems);
    }

    /** Checks datapoints of a task whose form is not known. */
    static Found checkAlike(Iterable<Datapoint> datapoints) {
        long index = 0;
        int mostItems = 0;
        DataType first = null;
        for (Datapoint datapoint : datapoints) {
            if (first == null) {
                first = datapoint.dataType();
            }
            requireSame(first, "datapoints[" + index + "]", datapoint);
            mostItems = Math.max(mostItems, datapoint.assets().size());
            index++;
        }
        return found(index, mostItems);
    }

    private static Found found(long datapoints, int mostItems) {
        if (datapoints == 0) {
            throw new InvalidInputException("datapoints", null, "is empty", "give at least one datapoint");
        }
        return new Found(datapoints, mostItems);
    }

    private static void requireSame(DataType first, String field, Datapoint datapoint) {
        if (datapoint.dataType() != first) {
            throw new InvalidInputException(
                    field,
                    datapoint,
                    "is " + name(datapoint.dataType()) + " while the first datapoint is " + name(first),
                    "put texts and media into separate job definitions");
        }
    }

    private static String name(DataType type) {
        return type == DataType.TEXT ? "text" : "media";
    }
}
