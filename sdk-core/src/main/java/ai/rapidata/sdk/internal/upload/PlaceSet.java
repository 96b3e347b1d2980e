package ai.rapidata.sdk.internal.upload;

import java.util.BitSet;

/** Places in a dataset, a bit or so for each. Thread-safe. */
final class PlaceSet {
    private final BitSet places = new BitSet();

    synchronized void add(long place) {
        places.set(Math.toIntExact(place));
    }

    /** Removes a place; false when it was not there. */
    synchronized boolean remove(long place) {
        boolean there = place >= 0 && place <= Integer.MAX_VALUE && places.get((int) place);
        if (there) {
            places.clear((int) place);
        }
        return there;
    }
}
