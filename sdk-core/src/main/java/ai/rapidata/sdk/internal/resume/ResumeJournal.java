package ai.rapidata.sdk.internal.resume;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.ResumeRefusedException;
import ai.rapidata.sdk.dataset.ResumeRefusedException.Reason;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.journal.Journal;
import ai.rapidata.sdk.internal.journal.JournalLock;
import ai.rapidata.sdk.internal.journal.OffsetIndex;
import ai.rapidata.sdk.internal.journal.PrivateFiles;
import ai.rapidata.sdk.internal.upload.IndexedDatapoint;
import ai.rapidata.sdk.internal.upload.UploadLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal of one resumable upload. It has one owner at a time, holds hashes and the service's names but no text, path
 * or URL, and is removed when everything is done.
 */
public final class ResumeJournal implements UploadLedger, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeJournal.class);
    private static final String KIND = "upload";
    private static final Duration OWNER_WAIT = Duration.ofMillis(200);
    private static final Duration WRITER_WAIT = Duration.ofSeconds(10);

    private static final String BEGUN = "begun";
    private static final String SENT = "sent";
    private static final String REFUSED = "refused";
    private static final String DONE = "done";
    private static final String FAILED_LATER = "failed";
    private static final String SUBMITTED = "urls";
    private static final String STORED = "stored";
    private static final String GROUP = "group";
    private static final String MAKING = "making";
    private static final String MADE = "made";

    private final String key;
    private final Path file;
    private final JournalLock ownership;
    private final JournalLock.Held held;
    private final Journal journal;

    private final PlaceStates places = new PlaceStates();
    private final OffsetIndex storedUrls = new OffsetIndex();
    private final Map<String, List<String>> submissions = new LinkedHashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Set<String> failedLater = new HashSet<>();
    private @Nullable List<String> begun;
    private boolean making;
    private @Nullable String madeId;
    private boolean closed;

    private ResumeJournal(String key, Path file, JournalLock ownership, JournalLock.Held held, Journal journal) {
        this.key = key;
        this.file = file;
        this.ownership = ownership;
        this.held = held;
        this.journal = journal;
    }

    /**
     * Becomes the owner of an upload and reads what an earlier run wrote down.
     *
     * @param directory where journals are
     * @param owner names environment and account; the same key of another owner is another upload
     * @param key the resume key
     * @return the journal, to be closed
     * @throws ResumeRefusedException when another owner is at work, or the journal cannot be read or written
     */
    public static ResumeJournal open(Path directory, String owner, String key) {
        Path file = directory.resolve(Fingerprint.of(owner + "\n" + key) + ".journal");
        JournalLock ownership = new JournalLock(ownerFile(file));
        JournalLock.Held held = null;
        try {
            PrivateFiles.createDirectories(directory);
            held = ownership.acquire(OWNER_WAIT);
            if (held == null) {
                throw new ResumeRefusedException(
                        Reason.IN_USE,
                        key,
                        "The upload \"" + key + "\" is running already, in this or in another process;"
                                + " wait for it, or use another resume key",
                        null);
            }
            ResumeJournal opened = new ResumeJournal(key, file, ownership, held, Journal.open(file, KIND, WRITER_WAIT));
            opened.journal.catchUp(opened.new Loader());
            held = null;
            return opened;
        } catch (IOException e) {
            throw new ResumeRefusedException(
                    Reason.UNREADABLE,
                    key,
                    "The journal of the upload \"" + key + "\" cannot be used: " + e.getMessage() + " (" + file + ")",
                    e);
        } finally {
            if (held != null) {
                held.close();
                ownership.close();
            }
        }
    }

    /**
     * Forgets an upload, so that its key can be used for another.
     *
     * @param directory where journals are
     * @param owner names environment and account
     * @param key the resume key
     * @return true when there was something to forget
     * @throws ResumeRefusedException when the upload is running
     */
    public static boolean discard(Path directory, String owner, String key) {
        Path file = directory.resolve(Fingerprint.of(owner + "\n" + key) + ".journal");
        if (!Files.exists(file)) {
            return false;
        }
        try (ResumeJournal journal = open(directory, owner, key)) {
            journal.finish();
        }
        return true;
    }

    /**
     * The dataset of the earlier run.
     *
     * @return its id, or nothing when there was no earlier run
     */
    public synchronized Optional<String> datasetId() {
        return begun == null ? Optional.empty() : Optional.of(begun.get(1));
    }

    /**
     * Compares the input with that of the earlier run, as far as it can be seen beforehand.
     *
     * @param name name of the dataset
     * @param datapoints the input; a list is compared as a whole, anything else one by one while it is read
     * @throws ResumeRefusedException when they differ
     */
    public synchronized void check(String name, Iterable<Datapoint> datapoints) {
        if (begun == null) {
            return;
        }
        List<String> now = input(name, datapoints);
        if (!begun.get(2).equals(now.get(0))) {
            throw changed("the name is not the one it was begun with");
        }
        boolean comparable = !begun.get(3).equals("-") && !now.get(1).equals("-");
        if (comparable && !begun.get(3).equals(now.get(1))) {
            throw changed("it was begun with " + begun.get(3) + " datapoints, and now there are " + now.get(1));
        }
        if (comparable && !begun.get(4).equals(now.get(2))) {
            throw changed(firstDifference((List<Datapoint>) datapoints));
        }
    }

    /**
     * Writes down that the upload has begun.
     *
     * @param datasetId the dataset
     * @param name name of the dataset
     * @param datapoints the input
     */
    public void begin(String datasetId, String name, Iterable<Datapoint> datapoints) {
        List<String> input = input(name, datapoints);
        List<String> entry = List.of(BEGUN, datasetId, input.get(0), input.get(1), input.get(2));
        write(entry);
        synchronized (this) {
            begun = entry;
        }
    }

    /**
     * How many datapoints the earlier run brought into the dataset for certain.
     *
     * @return the number
     */
    public synchronized long done() {
        return places.done();
    }

    /**
     * The submissions of URLs whose results the earlier run did not see in full.
     *
     * @return name of the submission to the hashes of its URLs, in the order sent
     */
    synchronized Map<String, List<String>> openSubmissions() {
        Map<String, List<String>> open = new LinkedHashMap<>();
        submissions.forEach((submission, urls) -> {
            if (urls.stream().anyMatch(hash -> storedUrls.find(OffsetIndex.hash(hash)) == OffsetIndex.ABSENT)) {
                open.put(submission, urls);
            }
        });
        return open;
    }

    /** The service holds the URL with a hash. */
    void adopted(String urlHash, String name) {
        write(List.of(STORED, urlHash, name));
        catchUp();
    }

    @Override
    public synchronized boolean hasGroup(String group) {
        return groups.contains(Fingerprint.of(group));
    }

    /** Something is about to be made from the dataset. */
    public void making() {
        write(List.of(MAKING));
        synchronized (this) {
            making = true;
        }
    }

    /**
     * Something was made from the dataset.
     *
     * @param id its id
     */
    public void made(String id) {
        write(List.of(MADE, id));
        synchronized (this) {
            madeId = id;
        }
    }

    /**
     * Whether an earlier run began to make something.
     *
     * @return true when it may have been made
     */
    public synchronized boolean mayHaveMade() {
        return making;
    }

    /**
     * What an earlier run made.
     *
     * @return its id, or nothing when that was not written down
     */
    public synchronized Optional<String> madeId() {
        return Optional.ofNullable(madeId);
    }

    @Override
    public synchronized Known known(IndexedDatapoint datapoint) {
        int place = Math.toIntExact(datapoint.sortIndex());
        if (!places.isKnown(place)) {
            return Known.NOTHING;
        }
        if (!places.hasFingerprint(place, Fingerprint.of(datapoint.datapoint()))) {
            throw changed("datapoint " + place + " is not the one it was begun with");
        }
        if (places.doneAt(place) != OffsetIndex.ABSENT) {
            return Known.DONE;
        }
        return places.isSent(place) ? Known.SENT : Known.NOTHING;
    }

    @Override
    public List<String> names(long sortIndex) {
        long offset;
        synchronized (this) {
            offset = places.doneAt(Math.toIntExact(sortIndex));
        }
        try {
            List<String> fields = offset == OffsetIndex.ABSENT ? null : journal.readAt(offset);
            return fields == null || fields.size() < 3 ? List.of() : fields.subList(2, fields.size());
        } catch (IOException e) {
            LOG.debug("Could not read an entry of the upload \"{}\"", key, e);
            return List.of();
        }
    }

    @Override
    public void sending(IndexedDatapoint datapoint) {
        write(List.of(SENT, String.valueOf(datapoint.sortIndex()), Fingerprint.of(datapoint.datapoint())));
    }

    @Override
    public void refused(long sortIndex) {
        tryToWrite(List.of(REFUSED, String.valueOf(sortIndex)));
    }

    @Override
    public void done(long sortIndex, List<String> names) {
        List<String> entry = new ArrayList<>(2 + names.size());
        entry.add(DONE);
        entry.add(String.valueOf(sortIndex));
        entry.addAll(names);
        tryToWrite(entry);
    }

    @Override
    public void failedLater(long sortIndex, String datapointId) {
        tryToWrite(List.of(FAILED_LATER, String.valueOf(sortIndex), datapointId));
    }

    @Override
    public synchronized boolean hasFailedLater(String datapointId) {
        return failedLater.contains(datapointId);
    }

    @Override
    public void urlsSubmitted(String submission, List<String> urls) {
        List<String> entry = new ArrayList<>(2 + urls.size());
        entry.add(SUBMITTED);
        entry.add(submission);
        urls.forEach(url -> entry.add(Fingerprint.of(url)));
        write(entry);
    }

    @Override
    public void urlStored(String url, String name) {
        if (!name.equals(urlName(url))) {
            tryToWrite(List.of(STORED, Fingerprint.of(url), name));
        }
    }

    @Override
    public @Nullable String urlName(String url) {
        String hash = Fingerprint.of(url);
        long offset;
        synchronized (this) {
            offset = storedUrls.find(OffsetIndex.hash(hash));
        }
        try {
            List<String> fields = offset == OffsetIndex.ABSENT ? null : journal.readAt(offset);
            if (fields == null || fields.size() != 3) {
                return null;
            }
            return fields.get(0).equals(STORED) && fields.get(1).equals(hash) ? fields.get(2) : null;
        } catch (IOException e) {
            LOG.debug("Could not read an entry of the upload \"{}\"", key, e);
            return null;
        }
    }

    @Override
    public void groupCreated(String group) {
        tryToWrite(List.of(GROUP, Fingerprint.of(group)));
    }

    /** Everything is done: removes the journal. */
    public void finish() {
        if (!beginClosing()) {
            return;
        }
        journal.close();
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".lock"));
            Files.deleteIfExists(ownerFile(file));
        } catch (IOException e) {
            LOG.warn("The journal of the finished upload \"{}\" could not be removed: {}", key, e.toString());
        }
        held.close();
        ownership.close();
    }

    /** Gives the upload up for another owner to continue. */
    @Override
    public void close() {
        if (beginClosing()) {
            journal.close();
            held.close();
            ownership.close();
        }
    }

    /** True for the first caller, who closes the journal with no lock held: its reader takes the lock of this object. */
    private synchronized boolean beginClosing() {
        boolean first = !closed;
        closed = true;
        return first;
    }

    private static Path ownerFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".owner");
    }

    private List<String> input(String name, Iterable<Datapoint> datapoints) {
        if (!(datapoints instanceof List<Datapoint> list)) {
            return List.of(Fingerprint.of(name), "-", "-");
        }
        MessageDigest digest = Fingerprint.sha256();
        for (Datapoint datapoint : list) {
            digest.update(HexFormat.of().parseHex(Fingerprint.of(datapoint)));
        }
        return List.of(
                Fingerprint.of(name),
                String.valueOf(list.size()),
                HexFormat.of().formatHex(digest.digest(), 0, 16));
    }

    private String firstDifference(List<Datapoint> datapoints) {
        int place = 0;
        for (Datapoint datapoint : datapoints) {
            if (places.isKnown(place) && !places.hasFingerprint(place, Fingerprint.of(datapoint))) {
                return "datapoint " + place + " is not the one it was begun with";
            }
            place++;
        }
        return "the datapoints are not those it was begun with";
    }

    private ResumeRefusedException changed(String what) {
        return new ResumeRefusedException(
                Reason.CHANGED_INPUT,
                key,
                "The upload \"" + key + "\" cannot be continued: " + what
                        + "; give the same input, use another resume key, or discard the upload",
                null);
    }

    private void catchUp() {
        try {
            journal.catchUp(new Loader());
        } catch (IOException e) {
            LOG.debug("Could not read the journal of the upload \"{}\"", key, e);
        }
    }

    private void tryToWrite(List<String> entry) {
        try {
            write(entry);
        } catch (RapidataException e) {
            LOG.warn("{}; this may be asked of the service again after a crash", e.getMessage());
        }
    }

    private void write(List<String> entry) {
        try {
            journal.append(entry);
        } catch (IOException e) {
            throw new RapidataException(
                    "The journal of the upload \"" + key + "\" cannot be written: " + e.getMessage(), e);
        }
    }

    /** Takes over what an earlier run wrote down. */
    private final class Loader implements Journal.EntryReader {
        @Override
        public void restarted() {}

        @Override
        public void entry(long offset, List<String> fields) {
            synchronized (ResumeJournal.this) {
                switch (fields.get(0)) {
                    case BEGUN -> begun = fields;
                    case SENT -> places.sent(Integer.parseInt(fields.get(1)), fields.get(2));
                    case REFUSED -> places.refused(Integer.parseInt(fields.get(1)));
                    case DONE -> places.done(Integer.parseInt(fields.get(1)), offset);
                    case FAILED_LATER -> {
                        places.failedLater(Integer.parseInt(fields.get(1)));
                        failedLater.add(fields.get(2));
                    }
                    case SUBMITTED -> submissions.put(fields.get(1), List.copyOf(fields.subList(2, fields.size())));
                    case STORED -> storedUrls.put(OffsetIndex.hash(fields.get(1)), offset);
                    case GROUP -> groups.add(fields.get(1));
                    case MAKING -> making = true;
                    case MADE -> madeId = fields.get(1);
                    default -> LOG.debug("An entry of an unknown kind is passed over: {}", fields.get(0));
                }
            }
        }
    }
}
