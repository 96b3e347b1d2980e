package ai.rapidata.sandbox.labeling;

import java.time.Instant;

/** Hears what happens to labelings. Calls come from the clock's threads or from whoever advances it. */
public interface LabelingListener {

    /**
     * Some rapids got answers.
     *
     * @param labeling the labeling; its changes wait to be taken
     */
    void answered(Labeling labeling);

    /**
     * All rapids are settled.
     *
     * @param labeling the labeling
     * @param at when the last one was
     */
    void settled(Labeling labeling, Instant at);
}
