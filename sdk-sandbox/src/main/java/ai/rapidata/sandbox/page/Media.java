package ai.rapidata.sandbox.page;

/**
 * Something shown on a page.
 *
 * @param kind {@code image}, {@code video}, {@code audio} or {@code text}
 * @param url where the file is, relative to the sandbox; empty for a text
 * @param label the file's original name, or the text
 */
public record Media(String kind, String url, String label) {

    /**
     * A text.
     *
     * @param text the text
     * @return what shows it
     */
    public static Media text(String text) {
        return new Media("text", "", text);
    }

    /**
     * A file, shown according to the extension of its name.
     *
     * @param name the name it is hosted under
     * @param label its original name
     * @return what shows it
     */
    public static Media file(String name, String label) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        String kind = switch (extension) {
            case "mp4", "webm", "mov" -> "video";
            case "mp3", "wav", "ogg", "m4a" -> "audio";
            default -> "image";
        };
        return new Media(kind, "/assets/" + name, label);
    }
}
