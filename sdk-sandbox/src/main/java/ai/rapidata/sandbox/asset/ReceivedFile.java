package ai.rapidata.sandbox.asset;

import ai.rapidata.sandbox.server.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * The part named {@code file} of a multipart request, written to disk as it comes in: no more than a buffer of it is ever
 * in memory.
 *
 * @param draft the content
 * @param fileName the name the client gave it
 * @param mediaType the type the client gave it, or null
 */
record ReceivedFile(
        AssetFiles.Draft draft, String fileName, @Nullable String mediaType) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    static ReceivedFile of(Context context, AssetFiles files) throws IOException {
        String contentType = context.contentType();
        String boundary =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                        ? MultiPart.extractBoundary(contentType)
                        : null;
        if (boundary == null) {
            throw Problem.of(415, "Unsupported Media Type", "A multipart/form-data body with a boundary is expected.");
        }
        AssetFiles.Draft draft = files.draft();
        try {
            var parts = new Parts(draft);
            feed(new MultiPart.Parser(boundary, parts), context.bodyInputStream());
            return parts.received();
        } catch (IOException | RuntimeException | Error e) {
            draft.close();
            throw e;
        }
    }

    private static void feed(MultiPart.Parser parser, InputStream input) throws IOException {
        var buffer = new byte[BUFFER];
        for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
            parser.parse(Content.Chunk.from(ByteBuffer.wrap(buffer, 0, length), false));
        }
        parser.parse(Content.Chunk.EOF);
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }

    /** Follows the parser and picks the one part that counts. */
    private static final class Parts implements MultiPart.Parser.Listener {

        private static final Pattern PARAMETER =
                Pattern.compile("(?i);\\s*(name|filename\\*?)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;]*))");

        private final AssetFiles.Draft draft;
        private @Nullable String disposition;
        private @Nullable String partType;
        private @Nullable String fileName;
        private @Nullable String mediaType;
        private boolean wanted;
        private boolean complete;
        private @Nullable Throwable failure;

        Parts(AssetFiles.Draft draft) {
            this.draft = draft;
        }

        @Override
        public void onPartBegin() {
            disposition = null;
            partType = null;
        }

        @Override
        public void onPartHeader(String name, String value) {
            if (name.equalsIgnoreCase("Content-Disposition")) {
                disposition = value;
            } else if (name.equalsIgnoreCase("Content-Type")) {
                partType = value;
            }
        }

        @Override
        public void onPartHeaders() {
            wanted = fileName == null && disposition != null && "file".equals(parameter(disposition, "name"));
            if (wanted && disposition != null) {
                String given = parameter(disposition, "filename*");
                String plain = parameter(disposition, "filename");
                fileName = baseName(given != null ? extended(given) : plain != null ? plain : "file");
                mediaType = partType;
            }
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            if (!wanted || !chunk.hasRemaining()) {
                return;
            }
            ByteBuffer bytes = chunk.getByteBuffer();
            try {
                if (bytes.hasArray()) {
                    draft.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
                } else {
                    var copy = new byte[bytes.remaining()];
                    bytes.duplicate().get(copy);
                    draft.write(copy, 0, copy.length);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void onComplete() {
            complete = true;
        }

        @Override
        public void onFailure(Throwable cause) {
            failure = cause;
        }

        ReceivedFile received() throws IOException {
            if (failure instanceof UncheckedIOException e) {
                throw e;
            }
            if (failure != null || !complete) {
                throw Problem.invalid("file", "The multipart body is broken or ends too early.");
            }
            if (fileName == null) {
                throw Problem.invalid("file", "The body has no part named 'file'.");
            }
            return new ReceivedFile(draft, fileName, mediaType);
        }

        private static @Nullable String parameter(String disposition, String name) {
            Matcher matcher = PARAMETER.matcher(disposition);
            while (matcher.find()) {
                if (matcher.group(1).equalsIgnoreCase(name)) {
                    String quoted = matcher.group(2);
                    return quoted == null ? matcher.group(3).strip() : unquoted(quoted);
                }
            }
            return null;
        }

        /** Clients escape quotes with a backslash, or percent-encode them as browsers do. */
        private static String unquoted(String text) {
            return text.replace("\\\"", "\"")
                    .replace("%22", "\"")
                    .replace("%0D", "\r")
                    .replace("%0A", "\n");
        }

        private static String extended(String value) {
            String[] parts = value.split("'", 3);
            return parts.length < 3 ? value : URLDecoder.decode(parts[2].replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        private static String baseName(String name) {
            String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            return last.isBlank() ? "file" : last;
        }
    }
}
