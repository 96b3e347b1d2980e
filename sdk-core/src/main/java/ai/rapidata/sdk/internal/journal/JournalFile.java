package ai.rapidata.sdk.internal.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of a journal, held open: where its lines are, how far it was read, and whether another one has taken its place.
 * Not thread-safe: {@link Journal} keeps other threads and processes away.
 *
 * <p>Data goes through {@link RandomAccessFile}, which an interrupt does not close, unlike a channel.
 */
final class JournalFile {
    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);
    private static final String MAGIC = "rapidata-journal-1";
    private static final int CHUNK = 1 << 16;
    private static final int PART = 1 << 13;
    private static final int LONGEST_LINE = 1 << 22;

    private final Path path;
    private final String kind;
    private final JournalStorage storage;

    private @Nullable RandomAccessFile file;
    private @Nullable Object fileKey;
    private boolean readOnly;
    private long readTo;
    private long writtenTo = -1;

    /** What was read for the entry asked for last: the next is often the one after it. Lines never change. */
    private final byte[] part = new byte[PART];

    private long partFrom;
    private int partLength;

    JournalFile(Path path, String kind, JournalStorage storage) {
        this.path = path;
        this.kind = kind;
        this.storage = storage;
    }

    /** Opens the file, creating it where it is missing; one that is no journal of this kind is set aside. */
    void open() throws IOException {
        close();
        openOrCreate();
        if (!isOurs()) {
            close();
            Path aside = path.resolveSibling(path.getFileName() + ".unreadable");
            LOG.warn("{} is not in a format this version knows; it is kept as {} and begun anew", path, aside);
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            openOrCreate();
        }
        readTo = 0;
        writtenTo = -1;
    }

    /** Opens what stands in the place of the file now, if that is another file. */
    void follow() throws IOException {
        if (replaced()) {
            open();
        }
    }

    private boolean replaced() throws IOException {
        if (file == null) {
            throw new IOException(path + " is closed");
        }
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return !Objects.equals(now.fileKey(), fileKey) || now.size() < readTo;
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    /** Whether nothing can be appended. */
    boolean readOnly() {
        return readOnly;
    }

    long size() throws IOException {
        return openFile().length();
    }

    /** Appends a line; one that was cut off before it is closed first. */
    void append(byte[] line) throws IOException {
        RandomAccessFile open = openFile();
        long end = open.length();
        boolean torn = false;
        if (end != writtenTo && end > 0) {
            open.seek(end - 1);
            torn = open.read() != '\n';
        }
        open.seek(end);
        writtenTo = -1;
        if (torn) {
            byte[] separated = new byte[line.length + 1];
            separated[0] = '\n';
            System.arraycopy(line, 0, separated, 1, line.length);
            open.write(separated);
            writtenTo = end + separated.length;
        } else {
            open.write(line);
            writtenTo = end + line.length;
        }
    }

    /** Reads what was appended since the last call. */
    void readNew(Journal.EntryReader reader) throws IOException {
        if (readTo == 0) {
            reader.restarted();
        }
        readTo = scan(openFile(), readTo, reader);
    }

    /** The entry at an offset, or null when no whole one stands there. */
    @Nullable
    List<String> readAt(long offset) throws IOException {
        boolean inPart = offset >= partFrom && offset < partFrom + partLength;
        int start = inPart ? (int) (offset - partFrom) : 0;
        int end = inPart ? endOfLine(part, start, partLength) : -1;
        if (end < 0) {
            RandomAccessFile open = openFile();
            open.seek(offset);
            partFrom = offset;
            partLength = 0;
            partLength = Math.max(0, open.read(part));
            start = 0;
            end = endOfLine(part, 0, partLength);
        }
        return end < 0 ? readLongAt(offset) : JournalLine.decode(part, start, end);
    }

    private @Nullable List<String> readLongAt(long offset) throws IOException {
        RandomAccessFile open = openFile();
        byte[] bytes = new byte[2 * PART];
        int length = 0;
        open.seek(offset);
        while (true) {
            int read = open.read(bytes, length, bytes.length - length);
            if (read <= 0) {
                return null;
            }
            int end = endOfLine(bytes, length, length + read);
            if (end >= 0) {
                return JournalLine.decode(bytes, 0, end);
            }
            length += read;
            if (length == bytes.length) {
                if (length >= LONGEST_LINE) {
                    return null;
                }
                bytes = Arrays.copyOf(bytes, length * 4);
            }
        }
    }

    private static int endOfLine(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Puts a file with the entries worth keeping in the place of this one, and opens it. */
    void replaceWith(Journal.EntryFilter filter) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next);
        try {
            PrivateFiles.create(next);
            try (RandomAccessFile target = new RandomAccessFile(next.toFile(), "rw")) {
                JournalCopy copy = new JournalCopy(target, filter);
                copy.put(JournalLine.encode(header()));
                scan(openFile(), 0, copy);
                copy.flush();
                target.getFD().sync();
            }
            close();
            try {
                Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(next);
            open();
        }
    }

    /** Reads whole lines from an offset on and returns where the last of them ends. */
    private long scan(RandomAccessFile open, long from, Journal.EntryReader reader) throws IOException {
        byte[] bytes = new byte[CHUNK];
        int length = 0;
        long start = from;
        while (true) {
            open.seek(start + length);
            int read = open.read(bytes, length, bytes.length - length);
            if (read <= 0) {
                return start;
            }
            int lineStart = 0;
            int end = endOfLine(bytes, length, length + read);
            while (end >= 0) {
                List<String> fields = JournalLine.decode(bytes, lineStart, end);
                if (fields != null && !isHeader(fields)) {
                    reader.entry(start + lineStart, fields);
                }
                lineStart = end + 1;
                end = endOfLine(bytes, lineStart, length + read);
            }
            length += read;
            System.arraycopy(bytes, lineStart, bytes, 0, length - lineStart);
            start += lineStart;
            length -= lineStart;
            if (length == bytes.length) {
                if (length >= LONGEST_LINE) {
                    return start;
                }
                bytes = Arrays.copyOf(bytes, length * 2);
            }
        }
    }

    private void openOrCreate() throws IOException {
        try {
            boolean created = PrivateFiles.create(path);
            file = storage.open(path, true);
            readOnly = false;
            if (created || openFile().length() == 0) {
                writtenTo = 0;
                append(JournalLine.encode(header()));
            }
        } catch (IOException e) {
            close();
            if (!Files.isReadable(path)) {
                throw e;
            }
            LOG.warn("{} cannot be written ({}); known entries are used, new ones are not kept", path, e.toString());
            file = storage.open(path, false);
            readOnly = true;
        }
        fileKey = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    private boolean isOurs() throws IOException {
        byte[] start = new byte[256];
        RandomAccessFile open = openFile();
        open.seek(0);
        int read = open.read(start);
        int end = endOfLine(start, 0, read);
        List<String> fields = end < 0 ? null : JournalLine.decode(start, 0, end);
        return fields != null && isHeader(fields);
    }

    private List<String> header() {
        return List.of(MAGIC, kind, UUID.randomUUID().toString());
    }

    private boolean isHeader(List<String> fields) {
        return fields.size() == 3
                && fields.get(0).equals(MAGIC)
                && fields.get(1).equals(kind);
    }

    private RandomAccessFile openFile() throws IOException {
        RandomAccessFile open = file;
        if (open == null) {
            throw new IOException(path + " is closed");
        }
        return open;
    }

    void close() {
        partLength = 0;
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.debug("Could not close {}", path, e);
            }
            file = null;
        }
    }
}
