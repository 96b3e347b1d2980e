package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.dataset.MediaAsset;
import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.dataset.UploadStage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A local file and what tells it from any other.
 *
 * @param path the file
 * @param size its length in bytes
 * @param entry path, length, modification time and the file system's own key
 */
record FileIdentity(Path path, long size, String entry) {
    /** Between the parts of a key: ASCII's separator of units, which a journal writes as it is. */
    static final char END_OF_PART = '\u001f';

    /**
     * Looks at a file.
     *
     * @param asset names the file
     * @return what it is
     * @throws UnusableFileException when it is missing or no regular file
     */
    static FileIdentity of(MediaAsset asset) throws UnusableFileException {
        try {
            Path path = Path.of(asset.location());
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new UnusableFileException(asset, "The path is a directory, not a file", null);
            }
            if (!attributes.isRegularFile()) {
                throw new UnusableFileException(asset, "The path is no regular file", null);
            }
            Object key = attributes.fileKey();
            String entry = path.toAbsolutePath().normalize().toString()
                    + END_OF_PART
                    + attributes.size()
                    + END_OF_PART
                    + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)
                    + END_OF_PART
                    + (key == null ? "" : key);
            return new FileIdentity(path, attributes.size(), entry);
        } catch (InvalidPathException e) {
            throw new UnusableFileException(asset, "The path is not valid: " + e.getReason(), e);
        } catch (NoSuchFileException e) {
            throw new UnusableFileException(asset, "The file does not exist", e);
        } catch (AccessDeniedException e) {
            throw new UnusableFileException(asset, "The file may not be read", e);
        } catch (IOException | SecurityException e) {
            throw new UnusableFileException(asset, "The file cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * A hash of the bytes of the file.
     *
     * @param asset names the file, for messages
     * @return SHA-256 in hexadecimal digits
     * @throws UnusableFileException when it cannot be read
     */
    String contentHash(MediaAsset asset) throws UnusableFileException {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UnusableFileException(asset, "The file cannot be read: " + e.getMessage(), e);
        }
    }

    /** A file that cannot be uploaded, with the cause to report. */
    static final class UnusableFileException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient UploadFailureCause reason;

        UnusableFileException(MediaAsset asset, String title, @Nullable Throwable cause) {
            super(title, cause);
            reason = new UploadFailureCause(asset, UploadStage.FILE, null, title, null, null);
        }

        AssetOutcome.Failed outcome() {
            return new AssetOutcome.Failed(reason, getCause());
        }
    }
}
