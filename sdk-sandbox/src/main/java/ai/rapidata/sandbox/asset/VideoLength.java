package ai.rapidata.sandbox.asset;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the length of an MP4 video from its movie header. */
final class VideoLength {

    private static final int MOVIE = 0x6D6F6F76;
    private static final int MOVIE_HEADER = 0x6D766864;

    private VideoLength() {}

    static Optional<Double> seconds(Path file) throws IOException {
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            return find(input, 0, input.length());
        }
    }

    private static Optional<Double> find(RandomAccessFile input, long from, long to) throws IOException {
        long position = from;
        while (position + 8 <= to) {
            input.seek(position);
            long size = input.readInt() & 0xFFFFFFFFL;
            int type = input.readInt();
            long header = 8;
            if (size == 1 && position + 16 <= to) {
                size = input.readLong();
                header = 16;
            } else if (size == 0) {
                size = to - position;
            }
            if (size < header || position + size > to) {
                return Optional.empty();
            }
            if (type == MOVIE) {
                return find(input, position + header, position + size);
            }
            if (type == MOVIE_HEADER && size >= header + 32) {
                return header(input);
            }
            position += size;
        }
        return Optional.empty();
    }

    private static Optional<Double> header(RandomAccessFile input) throws IOException {
        boolean wide = input.readInt() >>> 24 == 1;
        input.skipBytes(wide ? 16 : 8);
        long unitsPerSecond = input.readInt() & 0xFFFFFFFFL;
        long units = wide ? input.readLong() : input.readInt() & 0xFFFFFFFFL;
        return unitsPerSecond == 0 ? Optional.empty() : Optional.of((double) units / unitsPerSecond);
    }
}
