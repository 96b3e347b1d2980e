package ai.rapidata.sdk.internal.resume;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.internal.journal.Journal;
import ai.rapidata.sdk.internal.journal.OffsetIndex;
import ai.rapidata.sdk.internal.journal.TextHash;
import ai.rapidata.sdk.internal.upload.UploadLedger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the entries of a journal say about an upload. Of what there is much of, only hashes and offsets into the file are
 * kept. Thread-safe.
 */
final class ResumeState implements Journal.EntryReader {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeState.class);

    private final PlaceStates places = new PlaceStates();
    private final OffsetIndex storedUrls = new OffsetIndex();
    private final Map<String, List<String>> submissions = new LinkedHashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Set<String> failedLater = new HashSet<>();
    private @Nullable Begun begun;
    private boolean making;
    private @Nullable String madeId;

    /**
     * The beginning of the upload.
     *
     * @param datasetId the dataset
     * @param input what it was begun with
     */
    record Begun(String datasetId, ResumeInput input) {}

    @Override
    public void restarted() {}

    @Override
    public synchronized void entry(long offset, List<String> fields) {
        switch (fields.get(0)) {
            case EntryKind.BEGUN -> begun = new Begun(fields.get(1), ResumeInput.ofFields(rest(fields)));
            case EntryKind.SENT -> places.sent(place(fields), fields.get(2));
            case EntryKind.REFUSED -> places.refused(place(fields));
            case EntryKind.DONE -> places.done(place(fields), offset);
            case EntryKind.FAILED_LATER -> {
                places.failedLater(place(fields));
                failedLater.add(fields.get(2));
            }
            case EntryKind.SUBMITTED -> submissions.put(fields.get(1), rest(fields));
            case EntryKind.STORED -> storedUrls.put(TextHash.of(fields.get(1)), offset);
            case EntryKind.GROUP -> groups.add(fields.get(1));
            case EntryKind.MAKING -> making = true;
            case EntryKind.MADE -> madeId = fields.get(1);
            default -> LOG.debug("An entry of an unknown kind is passed over: {}", fields.get(0));
        }
    }

    private static int place(List<String> fields) {
        return Integer.parseInt(fields.get(1));
    }

    private static List<String> rest(List<String> fields) {
        return List.copyOf(fields.subList(2, fields.size()));
    }

    synchronized @Nullable Begun begun() {
        return begun;
    }

    synchronized boolean making() {
        return making;
    }

    synchronized @Nullable String madeId() {
        return madeId;
    }

    /** How many datapoints are in the dataset for certain. */
    synchronized long done() {
        return places.done();
    }

    /** Whether another datapoint was seen at a place than this one. */
    synchronized boolean hasAnotherAt(int place, Datapoint datapoint) {
        return places.isKnown(place) && !places.hasFingerprint(place, Fingerprint.of(datapoint));
    }

    /** What is known about a place. */
    synchronized UploadLedger.Known known(int place) {
        if (places.doneAt(place) != OffsetIndex.ABSENT) {
            return UploadLedger.Known.DONE;
        }
        return places.isSent(place) ? UploadLedger.Known.SENT : UploadLedger.Known.NOTHING;
    }

    /** Where the entry stands that says a place is done, or {@link OffsetIndex#ABSENT}. */
    synchronized long doneAt(int place) {
        return places.doneAt(place);
    }

    /** Where the entry stands that may tell the name of a URL with a hash, or {@link OffsetIndex#ABSENT}. */
    synchronized long storedAt(String urlHash) {
        return storedUrls.find(TextHash.of(urlHash));
    }

    synchronized boolean hasGroup(String groupHash) {
        return groups.contains(groupHash);
    }

    synchronized boolean hasFailedLater(String datapointId) {
        return failedLater.contains(datapointId);
    }

    /** The submissions of which not every URL is known to be held by the service, in the order sent. */
    synchronized Map<String, List<String>> openSubmissions() {
        Map<String, List<String>> open = new LinkedHashMap<>();
        submissions.forEach((submission, urls) -> {
            if (urls.stream().anyMatch(hash -> storedAt(hash) == OffsetIndex.ABSENT)) {
                open.put(submission, urls);
            }
        });
        return open;
    }
}
