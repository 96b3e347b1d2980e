package ai.rapidata.sandbox.labeling;

import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.crowd.Task;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a rapid is about: the datapoint as a labeler sees it and as answers on the wire show it.
 *
 * @param datapointId the datapoint, or the pair of datapoints of a ranking
 * @param sortIndex the customer's position of the datapoint
 * @param group the ranking group, or null
 * @param task what labelers are asked
 * @param asset the wire form of what is shown
 * @param contextAsset the wire form of the media shown beside it, or null
 * @param privateMetadata the customer's notes, never shown to labelers
 */
public record Subject(
        String datapointId,
        long sortIndex,
        @Nullable String group,
        Task task,
        JsonNode asset,
        @Nullable JsonNode contextAsset,
        Map<String, String> privateMetadata) {

    /** Copies the notes. */
    public Subject {
        privateMetadata = Collections.unmodifiableMap(new TreeMap<>(privateMetadata));
    }

    /**
     * The comparison of this subject with another of the same kind.
     *
     * @param other what it is compared with
     * @param number the place of the comparison among all
     * @param both the wire form of both
     * @return a subject that shows both; its datapoint is {@code this/other}
     */
    public Subject against(Subject other, long number, JsonNode both) {
        List<Stimulus> shown = new ArrayList<>(task.shown());
        shown.addAll(other.task.shown());
        return new Subject(
                datapointId + "/" + other.datapointId,
                number,
                group,
                new Task(task.question(), shown, task.context(), task.settings()),
                both,
                contextAsset,
                Map.of());
    }
}
