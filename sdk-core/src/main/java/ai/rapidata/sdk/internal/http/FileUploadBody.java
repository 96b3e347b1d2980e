package ai.rapidata.sdk.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import okhttp3.MediaType;
import okio.BufferedSink;

/** A multipart form of one file, which is read from disk in small pieces while it is sent. */
final class FileUploadBody extends okhttp3.RequestBody {

    private static final int PIECE = 64 * 1024;
    private static final long UNKNOWN = -1;

    private final Path path;
    private final boolean oneShot;
    private final MediaType type;
    private final byte[] head;
    private final byte[] tail;
    private long length = UNKNOWN;

    FileUploadBody(RequestBody.FilePart part, boolean oneShot) {
        this.path = part.path();
        this.oneShot = oneShot;
        String boundary = UUID.randomUUID().toString().replace("-", "");
        this.type = MediaType.get("multipart/form-data; boundary=" + boundary);
        this.head = ("--" + boundary + "\r\n"
                        + "Content-Disposition: form-data; name=\"" + quoted(part.fieldName()) + "\"; filename=\""
                        + quoted(part.fileName()) + "\"\r\n"
                        + "Content-Type: " + part.contentType() + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        this.tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Makes a name fit between quotes, as browsers do it; everything else stays as it is, in UTF-8. */
    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' || c < 0x20) {
                quoted.append(String.format("%%%02X", (int) c));
            } else if (c == '\\') {
                quoted.append("\\\\");
            } else {
                quoted.append(c);
            }
        }
        return quoted.toString();
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() throws IOException {
        return head.length + fileLength() + tail.length;
    }

    private long fileLength() throws IOException {
        if (length == UNKNOWN) {
            try {
                length = Files.size(path);
            } catch (IOException unreadable) {
                throw unreadable(unreadable);
            }
        }
        return length;
    }

    @Override
    public boolean isOneShot() {
        return oneShot;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        long announced = fileLength();
        try (InputStream file = open()) {
            sink.write(head);
            byte[] piece = new byte[PIECE];
            long left = announced;
            for (int count = read(file, piece); count >= 0; count = read(file, piece)) {
                if (count > left) {
                    throw new UnreadableBodyException(path, "grew while it was sent", null);
                }
                sink.write(piece, 0, count);
                left -= count;
            }
            if (left > 0) {
                throw new UnreadableBodyException(path, "shrank while it was sent", null);
            }
            sink.write(tail);
        }
    }

    private InputStream open() throws UnreadableBodyException {
        try {
            return Files.newInputStream(path);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private int read(InputStream file, byte[] piece) throws UnreadableBodyException {
        try {
            return file.read(piece);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private UnreadableBodyException unreadable(IOException cause) {
        String problem = cause instanceof NoSuchFileException ? "does not exist" : "cannot be read";
        return new UnreadableBodyException(path, problem, cause);
    }
}
