package ai.rapidata.sdk.internal.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the lines worth keeping and writes them in large pieces. */
final class JournalCopy implements Journal.EntryReader {
    private final RandomAccessFile target;
    private final Journal.EntryFilter filter;
    private final byte[] buffer = new byte[1 << 16];
    private int length;
    private @Nullable IOException failure;

    JournalCopy(RandomAccessFile target, Journal.EntryFilter filter) {
        this.target = target;
        this.filter = filter;
    }

    @Override
    public void restarted() {}

    @Override
    public void entry(long offset, List<String> fields) {
        if (failure == null && filter.keep(offset, fields)) {
            try {
                put(JournalLine.encode(fields));
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    void put(byte[] line) throws IOException {
        if (length + line.length > buffer.length) {
            target.write(buffer, 0, length);
            length = 0;
        }
        if (line.length > buffer.length) {
            target.write(line);
        } else {
            System.arraycopy(line, 0, buffer, length, line.length);
            length += line.length;
        }
    }

    void flush() throws IOException {
        if (failure != null) {
            throw failure;
        }
        target.write(buffer, 0, length);
        length = 0;
    }
}
