package ai.rapidata.sandbox.labeling;

import java.util.Optional;

/** Keeps labelings whose tasks were not made of a dataset. Implementations are safe for use by several threads. */
public interface LabelingStore {

    /** A store of nothing. */
    LabelingStore NONE = new LabelingStore() {
        @Override
        public Optional<Labeling> find(String labelingId) {
            return Optional.empty();
        }

        @Override
        public boolean holds(String labelingId) {
            return false;
        }

        @Override
        public void save(Labeling labeling) {
            throw new IllegalStateException("labeling " + labeling.id() + " is not kept here");
        }
    };

    /**
     * Makes a labeling of what is kept.
     *
     * @param labelingId its id
     * @return the labeling, or empty if it is not kept here
     */
    Optional<Labeling> find(String labelingId);

    /**
     * Tells whether a labeling is kept here.
     *
     * @param labelingId its id
     * @return whether it is
     */
    boolean holds(String labelingId);

    /**
     * Writes what has changed.
     *
     * @param labeling a labeling that is kept here; its changes are taken
     */
    void save(Labeling labeling);
}
