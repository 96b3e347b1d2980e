package ai.rapidata.sandbox.labeling;

import ai.rapidata.sandbox.crowd.Labeler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The labelers of an audience who may answer. */
public interface LabelerPool {

    /**
     * Who may answer.
     *
     * @param now the time
     * @return labelers; somebody who is in it stays at the same place while others join at the end
     */
    List<Labeler> labelers(Instant now);

    /**
     * When somebody may have joined.
     *
     * @param now the time
     * @return a later time, or empty if nobody joins as things are
     */
    Optional<Instant> nextChange(Instant now);

    /**
     * Whether a labeler is let in when it is his or her turn.
     *
     * @param labeler somebody of the pool
     * @return true unless the pool screens those who come; the same at every call
     */
    default boolean admits(Labeler labeler) {
        return true;
    }
}
