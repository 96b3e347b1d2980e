package ai.rapidata.sandbox.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** The folder with the contents of assets. Contents come in as {@link Draft}s, whose hash is known when they are whole. */
final class AssetFiles {

    private static final int HASH_LENGTH = 32;

    private final Path folder;
    private final Path incoming;
    private final AtomicLong drafts = new AtomicLong();

    private AssetFiles(Path folder, Path incoming) {
        this.folder = folder;
        this.incoming = incoming;
    }

    static AssetFiles in(Path folder) throws IOException {
        Path incoming = folder.resolve("incoming");
        Files.createDirectories(incoming);
        // What a killed process has left half-written is of no use to anybody.
        try (var leftovers = Files.newDirectoryStream(incoming)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
        return new AssetFiles(folder, incoming);
    }

    Draft draft() throws IOException {
        return new Draft(incoming.resolve(drafts.incrementAndGet() + ".part"));
    }

    Path of(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content)).substring(0, HASH_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file that is being written. Closing it without {@link #keepAs(String)} deletes it. */
    final class Draft implements AutoCloseable {

        private final Path file;
        private final MessageDigest digest = sha256();
        private final OutputStream output;
        private byte[] head = new byte[0];
        private long size;

        private Draft(Path file) throws IOException {
            this.file = file;
            this.output = new DigestOutputStream(Files.newOutputStream(file), digest);
        }

        void write(byte[] bytes, int offset, int length) throws IOException {
            if (size == 0 && length > 0) {
                head = Arrays.copyOfRange(bytes, offset, offset + Math.min(length, 64));
            }
            output.write(bytes, offset, length);
            size += length;
        }

        void writeAll(InputStream input) throws IOException {
            var buffer = new byte[64 * 1024];
            for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
                write(buffer, 0, length);
            }
        }

        long size() {
            return size;
        }

        /** The first bytes, at most 64. */
        byte[] head() {
            return head;
        }

        Path file() {
            return file;
        }

        /** Ends the writing and tells the hash of the content. */
        String finish() throws IOException {
            output.close();
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
        }

        /** Gives the finished file its final name, unless the same content is there already. */
        void keepAs(String name) throws IOException {
            Path target = of(name);
            Files.createDirectories(target.getParent());
            if (Files.exists(target)) {
                return;
            }
            try {
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException e) {
                // Another upload of the same content was faster.
            }
        }

        @Override
        public void close() throws IOException {
            output.close();
            Files.deleteIfExists(file);
        }
    }
}
