package ai.rapidata.sdk.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** A stream that keeps what was read of it since a given place, so that it can be had again. Not thread-safe. */
final class RetainedBytes extends InputStream {

    private static final int CHUNK = 1 << 16;

    private final InputStream source;
    private byte[] buffer = new byte[2 * CHUNK];
    /** Offset, in the whole stream, of the first byte of the buffer. */
    private long bufferOffset;

    /** What was not handed out yet is between these two places of the buffer. */
    private int next;

    private int end;

    /** The first place of the buffer that is still wanted. */
    private int wanted;

    RetainedBytes(InputStream source) {
        this.source = source;
    }

    /** Lets go of everything before an offset of the whole stream. */
    void retainFrom(long offset) {
        wanted = Math.toIntExact(offset - bufferOffset);
    }

    /** Returns a part of what is retained; both offsets count from the beginning of the whole stream. */
    byte[] copy(long from, long to) {
        return Arrays.copyOfRange(buffer, Math.toIntExact(from - bufferOffset), Math.toIntExact(to - bufferOffset));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (next == end && !fill()) {
            return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(buffer, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (buffer.length - end < CHUNK) {
            makeRoom();
        }
        int count = source.read(buffer, end, buffer.length - end);
        if (count <= 0) {
            return false;
        }
        end += count;
        return true;
    }

    private void makeRoom() {
        int kept = end - wanted;
        byte[] room = kept + CHUNK > buffer.length ? new byte[Math.addExact(kept, Math.max(kept, CHUNK))] : buffer;
        System.arraycopy(buffer, wanted, room, 0, kept);
        buffer = room;
        bufferOffset += wanted;
        next -= wanted;
        end = kept;
        wanted = 0;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
