package ai.rapidata.sdk.internal.resume;

import ai.rapidata.sdk.internal.journal.OffsetIndex;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;

/**
 * What an earlier run says about each place: its fingerprint, whether it was sent, and where the entry stands that says it
 * is done. Sixteen bytes per place, no objects. Not thread-safe.
 */
final class PlaceStates {
    private final BitSet sent = new BitSet();
    private final BitSet known = new BitSet();
    private long[] fingerprints = new long[64];
    private long[] doneAt = new long[64];
    private long done;

    PlaceStates() {
        Arrays.fill(doneAt, OffsetIndex.ABSENT);
    }

    void sent(int place, String fingerprint) {
        grow(place);
        fingerprints[place] = HexFormat.fromHexDigitsToLong(fingerprint);
        known.set(place);
        sent.set(place);
    }

    void refused(int place) {
        sent.clear(place);
    }

    void done(int place, long offset) {
        grow(place);
        if (doneAt[place] == OffsetIndex.ABSENT) {
            done++;
        }
        doneAt[place] = offset;
    }

    void failedLater(int place) {
        grow(place);
        sent.clear(place);
        if (doneAt[place] != OffsetIndex.ABSENT) {
            done--;
        }
        doneAt[place] = OffsetIndex.ABSENT;
    }

    boolean isKnown(int place) {
        return known.get(place);
    }

    boolean hasFingerprint(int place, String fingerprint) {
        return fingerprints[place] == HexFormat.fromHexDigitsToLong(fingerprint);
    }

    boolean isSent(int place) {
        return sent.get(place);
    }

    /** Where the entry stands that says a place is done, or {@link OffsetIndex#ABSENT}. */
    long doneAt(int place) {
        return place < doneAt.length && known.get(place) ? doneAt[place] : OffsetIndex.ABSENT;
    }

    /** How many places are done. */
    long done() {
        return done;
    }

    private void grow(int place) {
        if (place >= fingerprints.length) {
            int capacity = Math.max(place + 1, fingerprints.length * 2);
            int before = doneAt.length;
            fingerprints = Arrays.copyOf(fingerprints, capacity);
            doneAt = Arrays.copyOf(doneAt, capacity);
            Arrays.fill(doneAt, before, capacity, OffsetIndex.ABSENT);
        }
    }
}
