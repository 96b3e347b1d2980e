package ai.rapidata.sdk.internal.resume;

import ai.rapidata.sdk.dataset.Datapoint;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an upload is begun with, as hashes: enough to tell whether a later input is the same.
 *
 * @param name hash of the dataset's name
 * @param count how many datapoints there are, or {@link #UNSEEN} where only reading them would tell
 * @param digest hash of all datapoints, or {@link #UNSEEN}
 */
record ResumeInput(String name, String count, String digest) {
    private static final String UNSEEN = "-";

    /** The input of an upload; a list is looked at as a whole, anything else only by the name. */
    static ResumeInput of(String name, Iterable<Datapoint> datapoints) {
        if (!(datapoints instanceof List<Datapoint> list)) {
            return new ResumeInput(Fingerprint.of(name), UNSEEN, UNSEEN);
        }
        MessageDigest digest = Fingerprint.sha256();
        for (Datapoint datapoint : list) {
            digest.update(HexFormat.of().parseHex(Fingerprint.of(datapoint)));
        }
        return new ResumeInput(
                Fingerprint.of(name),
                String.valueOf(list.size()),
                HexFormat.of().formatHex(digest.digest(), 0, 2 * Long.BYTES));
    }

    /** An input as an entry of a journal holds it. */
    static ResumeInput ofFields(List<String> fields) {
        return new ResumeInput(fields.get(0), fields.get(1), fields.get(2));
    }

    /** The input for an entry of a journal. */
    List<String> fields() {
        return List.of(name, count, digest);
    }

    /** What can be seen to differ without looking at single datapoints, or null. */
    @Nullable
    String differenceTo(ResumeInput now) {
        if (!name.equals(now.name)) {
            return "the name is not the one it was begun with";
        }
        if (isComparableTo(now) && !count.equals(now.count)) {
            return "it was begun with " + count + " datapoints, and now there are " + now.count;
        }
        return null;
    }

    /** Whether both have seen all datapoints, and they are not the same. */
    boolean hasOtherDatapointsThan(ResumeInput now) {
        return isComparableTo(now) && !digest.equals(now.digest);
    }

    private boolean isComparableTo(ResumeInput now) {
        return !count.equals(UNSEEN) && !now.count.equals(UNSEEN);
    }
}
