package ai.rapidata.sandbox.asset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** File formats that the sandbox tells apart, by the first bytes of their content or by the extension of their name. */
enum MediaFormat {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    BMP("image/bmp", "bmp"),
    TIFF("image/tiff", "tiff", "tif"),
    AVIF("image/avif", "avif"),
    SVG("image/svg+xml", "svg"),
    MP4("video/mp4", "mp4", "m4v"),
    QUICKTIME("video/quicktime", "mov"),
    WEBM("video/webm", "webm", "mkv"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav"),
    OGG("audio/ogg", "ogg", "oga", "opus"),
    FLAC("audio/flac", "flac"),
    M4A("audio/mp4", "m4a", "aac");

    private static final List<String> NOT_MEDIA = List.of(
            "txt", "md", "pdf", "html", "htm", "json", "jsonl", "xml", "csv", "tsv", "zip", "gz", "tar", "doc", "docx",
            "xls", "xlsx", "exe", "jar", "py", "java", "sh");

    private final String mediaType;
    private final List<String> extensions;

    MediaFormat(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extensions.get(0);
    }

    MediaKind kind() {
        return MediaKind.of(mediaType);
    }

    /** Recognises the content of a file by its first bytes; 16 are enough. */
    static Optional<MediaFormat> ofContent(byte[] head) {
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (starts(head, 'G', 'I', 'F', '8')) {
            return Optional.of(GIF);
        }
        if (starts(head, 'R', 'I', 'F', 'F') && head.length >= 12) {
            return Optional.ofNullable(
                    switch (ascii(head, 8)) {
                        case "WEBP" -> WEBP;
                        case "WAVE" -> WAV;
                        default -> null;
                    });
        }
        if (head.length >= 12 && ascii(head, 4).equals("ftyp")) {
            return Optional.of(
                    switch (ascii(head, 8)) {
                        case "avif", "avis" -> AVIF;
                        case "qt  " -> QUICKTIME;
                        case "M4A ", "M4B " -> M4A;
                        default -> MP4;
                    });
        }
        if (starts(head, 0x1A, 0x45, 0xDF, 0xA3)) {
            return Optional.of(WEBM);
        }
        if (starts(head, 'I', 'D', '3')
                || starts(head, 0xFF, 0xFB)
                || starts(head, 0xFF, 0xF3)
                || starts(head, 0xFF, 0xF2)) {
            return Optional.of(MP3);
        }
        if (starts(head, 'O', 'g', 'g', 'S')) {
            return Optional.of(OGG);
        }
        if (starts(head, 'f', 'L', 'a', 'C')) {
            return Optional.of(FLAC);
        }
        if (starts(head, 'B', 'M')) {
            return Optional.of(BMP);
        }
        return starts(head, 'I', 'I', 0x2A, 0) || starts(head, 'M', 'M', 0, 0x2A)
                ? Optional.of(TIFF)
                : Optional.empty();
    }

    /** Guesses the format of a file or address by what its name ends in. */
    static Optional<MediaFormat> ofName(String fileName) {
        String extension = extensionOf(fileName);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }

    static Optional<MediaFormat> ofMediaType(String mediaType) {
        String plain = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(plain))
                .findFirst();
    }

    /** Whether the name says that the file holds something that nobody can look at or listen to. */
    static boolean isKnownOther(String fileName) {
        return NOT_MEDIA.contains(extensionOf(fileName));
    }

    static String extensionOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean starts(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(byte[] head, int offset) {
        return new String(head, offset, 4, StandardCharsets.ISO_8859_1);
    }
}
