package ai.rapidata.sdk.internal.task;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.task.TaskType;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which form a datapoint has in which task. */
public final class DatapointForm {

    private DatapointForm() {}

    /**
     * Checks one datapoint.
     *
     * @param type the type of task
     * @param field how the caller knows the datapoint
     * @param datapoint the datapoint
     * @throws InvalidInputException if the task cannot be asked about it
     */
    public static void check(TaskType type, String field, Datapoint datapoint) {
        switch (type) {
            case CLASSIFICATION, FREE_TEXT -> requireSingle(type, field, datapoint);
            case COMPARE -> requirePair(field, datapoint);
            case RANKING -> requireRanking(field, datapoint);
            case SELECT_WORDS -> {
                requireSingle(type, field, datapoint);
                requireMedia(type, field, datapoint);
                requireSentence(field, datapoint);
            }
            case LOCATE, DRAW, TIMESTAMP -> {
                requireSingle(type, field, datapoint);
                requireMedia(type, field, datapoint);
            }
        }
        if (type != TaskType.SELECT_WORDS && datapoint.sentence().isPresent()) {
            throw new InvalidInputException(
                    field + ".sentence",
                    datapoint.sentence().get(),
                    "is given for a " + type.displayName() + " task",
                    "only Select Words tasks have sentences; use a context");
        }
    }

    private static void requireSingle(TaskType type, String field, Datapoint datapoint) {
        if (datapoint.isMulti()) {
            throw new InvalidInputException(
                    field,
                    datapoint,
                    "is a list of " + datapoint.assets().size() + " items",
                    "a " + type.displayName() + " task has one item per datapoint");
        }
    }

    private static void requirePair(String field, Datapoint datapoint) {
        if (!datapoint.isPair()) {
            throw new InvalidInputException(
                    field,
                    datapoint,
                    "has " + datapoint.assets().size() + (datapoint.isMulti() ? " items" : " item"),
                    "a Compare task has exactly two items per datapoint");
        }
        Asset repeated = repeated(datapoint);
        if (repeated != null) {
            throw new InvalidInputException(
                    field, datapoint, "has \"" + repeated.source() + "\" twice", "give two different items");
        }
    }

    private static void requireRanking(String field, Datapoint datapoint) {
        if (!datapoint.isMulti() || datapoint.assets().size() < 2) {
            throw new InvalidInputException(
                    field,
                    datapoint,
                    "has " + datapoint.assets().size() + " item",
                    "each ranking needs at least two items");
        }
        Asset repeated = repeated(datapoint);
        if (repeated != null) {
            throw new InvalidInputException(
                    field,
                    datapoint,
                    "has \"" + repeated.source() + "\" twice",
                    "give every item of a ranking only once");
        }
        if (datapoint.group().isPresent()) {
            throw new InvalidInputException(
                    field + ".group",
                    datapoint.group().get(),
                    "is set",
                    "leave it out: each datapoint of a Ranking task is a group of its own");
        }
    }

    private static @Nullable Asset repeated(Datapoint datapoint) {
        Set<Asset> seen = new HashSet<>();
        for (Asset asset : datapoint.assets()) {
            if (!seen.add(asset)) {
                return asset;
            }
        }
        return null;
    }

    private static void requireMedia(TaskType type, String field, Datapoint datapoint) {
        if (datapoint.dataType() != DataType.MEDIA) {
            throw new InvalidInputException(
                    field, datapoint, "is a text", "a " + type.displayName() + " task needs media");
        }
    }

    private static void requireSentence(String field, Datapoint datapoint) {
        if (datapoint.sentence().isEmpty()) {
            throw new InvalidInputException(
                    field + ".sentence",
                    null,
                    "is missing",
                    "a Select Words task needs a sentence of at least two words with each datapoint");
        }
    }
}
