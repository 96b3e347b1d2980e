package ai.rapidata.sdk.internal.resume;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.ResumeRefusedException;
import ai.rapidata.sdk.dataset.ResumeRefusedException.Reason;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.journal.Journal;
import ai.rapidata.sdk.internal.journal.OffsetIndex;
import ai.rapidata.sdk.internal.journal.PrivateFiles;
import ai.rapidata.sdk.internal.upload.IndexedDatapoint;
import ai.rapidata.sdk.internal.upload.UploadLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private static final Duration WRITER_WAIT = Duration.ofSeconds(10);

    private final String key;
    private final Path file;
    private final Ownership ownership;
    private final Journal journal;
    private final ResumeState state = new ResumeState();
    private final AtomicBoolean closed = new AtomicBoolean();

    private ResumeJournal(String key, Path file, Ownership ownership, Journal journal) {
        this.key = key;
        this.file = file;
        this.ownership = ownership;
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
        Path file = fileOf(directory, owner, key);
        Ownership ownership = null;
        try {
            PrivateFiles.createDirectories(directory);
            ownership = Ownership.take(file);
            if (ownership == null) {
                throw new ResumeRefusedException(
                        Reason.IN_USE,
                        key,
                        "The upload \"" + key + "\" is running already, in this or in another process;"
                                + " wait for it, or use another resume key",
                        null);
            }
            ResumeJournal opened = new ResumeJournal(key, file, ownership, Journal.open(file, KIND, WRITER_WAIT));
            opened.journal.catchUp(opened.state);
            ownership = null;
            return opened;
        } catch (IOException e) {
            throw new ResumeRefusedException(
                    Reason.UNREADABLE,
                    key,
                    "The journal of the upload \"" + key + "\" cannot be used: " + e.getMessage() + " (" + file + ")",
                    e);
        } finally {
            if (ownership != null) {
                ownership.close();
            }
        }
    }

    private static Path fileOf(Path directory, String owner, String key) {
        return directory.resolve(Fingerprint.of(owner + "\n" + key) + ".journal");
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
        if (!Files.exists(fileOf(directory, owner, key))) {
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
    public Optional<String> datasetId() {
        return Optional.ofNullable(state.begun()).map(ResumeState.Begun::datasetId);
    }

    /**
     * Compares the input with that of the earlier run, as far as it can be seen beforehand.
     *
     * @param name name of the dataset
     * @param datapoints the input; a list is compared as a whole, anything else one by one while it is read
     * @throws ResumeRefusedException when they differ
     */
    public void check(String name, Iterable<Datapoint> datapoints) {
        ResumeState.Begun begun = state.begun();
        if (begun == null) {
            return;
        }
        ResumeInput now = ResumeInput.of(name, datapoints);
        String difference = begun.input().differenceTo(now);
        if (difference != null) {
            throw changed(difference);
        }
        if (begun.input().hasOtherDatapointsThan(now)) {
            throw changed(firstDifference(datapoints));
        }
    }

    private String firstDifference(Iterable<Datapoint> datapoints) {
        int place = 0;
        for (Datapoint datapoint : datapoints) {
            if (state.hasAnotherAt(place, datapoint)) {
                return differsAt(place);
            }
            place++;
        }
        return "the datapoints are not those it was begun with";
    }

    /**
     * Writes down that the upload has begun.
     *
     * @param datasetId the dataset
     * @param name name of the dataset
     * @param datapoints the input
     */
    public void begin(String datasetId, String name, Iterable<Datapoint> datapoints) {
        List<String> entry = new ArrayList<>(List.of(EntryKind.BEGUN, datasetId));
        entry.addAll(ResumeInput.of(name, datapoints).fields());
        remember(entry);
    }

    /**
     * How many datapoints the earlier run brought into the dataset for certain.
     *
     * @return the number
     */
    public long done() {
        return state.done();
    }

    /**
     * The submissions of URLs whose results the earlier run did not see in full.
     *
     * @return name of the submission to the hashes of its URLs, in the order sent
     */
    Map<String, List<String>> openSubmissions() {
        return state.openSubmissions();
    }

    /** The service holds the URL with a hash. */
    void adopted(String urlHash, String name) {
        write(List.of(EntryKind.STORED, urlHash, name));
        catchUp();
    }

    @Override
    public boolean hasGroup(String group) {
        return state.hasGroup(Fingerprint.of(group));
    }

    /** Something is about to be made from the dataset. */
    public void making() {
        remember(List.of(EntryKind.MAKING));
    }

    /**
     * Something was made from the dataset.
     *
     * @param id its id
     */
    public void made(String id) {
        remember(List.of(EntryKind.MADE, id));
    }

    /**
     * Whether an earlier run began to make something.
     *
     * @return true when it may have been made
     */
    public boolean mayHaveMade() {
        return state.making();
    }

    /**
     * What an earlier run made.
     *
     * @return its id, or nothing when that was not written down
     */
    public Optional<String> madeId() {
        return Optional.ofNullable(state.madeId());
    }

    @Override
    public Known known(IndexedDatapoint datapoint) {
        int place = Math.toIntExact(datapoint.sortIndex());
        if (state.hasAnotherAt(place, datapoint.datapoint())) {
            throw changed(differsAt(place));
        }
        return state.known(place);
    }

    @Override
    public List<String> names(long sortIndex) {
        List<String> fields = read(state.doneAt(Math.toIntExact(sortIndex)));
        return fields.size() < 3 ? List.of() : fields.subList(2, fields.size());
    }

    @Override
    public void sending(IndexedDatapoint datapoint) {
        write(List.of(EntryKind.SENT, String.valueOf(datapoint.sortIndex()), Fingerprint.of(datapoint.datapoint())));
    }

    @Override
    public void refused(long sortIndex) {
        tryToWrite(List.of(EntryKind.REFUSED, String.valueOf(sortIndex)));
    }

    @Override
    public void done(long sortIndex, List<String> names) {
        List<String> entry = new ArrayList<>(2 + names.size());
        entry.add(EntryKind.DONE);
        entry.add(String.valueOf(sortIndex));
        entry.addAll(names);
        tryToWrite(entry);
    }

    @Override
    public void failedLater(long sortIndex, String datapointId) {
        tryToWrite(List.of(EntryKind.FAILED_LATER, String.valueOf(sortIndex), datapointId));
    }

    @Override
    public boolean hasFailedLater(String datapointId) {
        return state.hasFailedLater(datapointId);
    }

    @Override
    public void urlsSubmitted(String submission, List<String> urls) {
        List<String> entry = new ArrayList<>(2 + urls.size());
        entry.add(EntryKind.SUBMITTED);
        entry.add(submission);
        urls.forEach(url -> entry.add(Fingerprint.of(url)));
        write(entry);
    }

    @Override
    public void urlStored(String url, String name) {
        if (!name.equals(urlName(url))) {
            tryToWrite(List.of(EntryKind.STORED, Fingerprint.of(url), name));
        }
    }

    @Override
    public @Nullable String urlName(String url) {
        String hash = Fingerprint.of(url);
        List<String> fields = read(state.storedAt(hash));
        boolean told = fields.size() == 3
                && fields.get(0).equals(EntryKind.STORED)
                && fields.get(1).equals(hash);
        return told ? fields.get(2) : null;
    }

    @Override
    public void groupCreated(String group) {
        tryToWrite(List.of(EntryKind.GROUP, Fingerprint.of(group)));
    }

    /** Everything is done: removes the journal. */
    public void finish() {
        if (closed.getAndSet(true)) {
            return;
        }
        journal.close();
        try (ownership) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".lock"));
            ownership.remove();
        } catch (IOException e) {
            LOG.warn("The journal of the finished upload \"{}\" could not be removed: {}", key, e.toString());
        }
    }

    /** Gives the upload up for another owner to continue. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            journal.close();
            ownership.close();
        }
    }

    private static String differsAt(int place) {
        return "datapoint " + place + " is not the one it was begun with";
    }

    private ResumeRefusedException changed(String what) {
        return new ResumeRefusedException(
                Reason.CHANGED_INPUT,
                key,
                "The upload \"" + key + "\" cannot be continued: " + what
                        + "; give the same input, use another resume key, or discard the upload",
                null);
    }

    /** The entry at an offset; empty where there is none, or it cannot be read. */
    private List<String> read(long offset) {
        try {
            List<String> fields = offset == OffsetIndex.ABSENT ? null : journal.readAt(offset);
            return fields == null ? List.of() : fields;
        } catch (IOException e) {
            LOG.debug("Could not read an entry of the upload \"{}\"", key, e);
            return List.of();
        }
    }

    private void catchUp() {
        try {
            journal.catchUp(state);
        } catch (IOException e) {
            LOG.debug("Could not read the journal of the upload \"{}\"", key, e);
        }
    }

    /** Writes an entry that this run has to know of, too. */
    private void remember(List<String> entry) {
        write(entry);
        state.entry(OffsetIndex.ABSENT, entry);
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
}
