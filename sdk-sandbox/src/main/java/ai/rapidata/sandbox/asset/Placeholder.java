package ai.rapidata.sandbox.asset;

/** Pictures that stand for assets whose content is elsewhere: a colour of their own, and their name. */
final class Placeholder {

    private static final int LONGEST_LABEL = 36;

    private Placeholder() {}

    static String picture(Asset asset) {
        int hue = Math.floorMod(asset.name().hashCode(), 360);
        String name = asset.originalName();
        String label = name.length() > LONGEST_LABEL ? "…" + name.substring(name.length() - LONGEST_LABEL) : name;
        String kind = MediaKind.of(asset.mediaType()).wireName();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 640 480">
                  <rect width="640" height="480" fill="hsl(%d, 45%%, 82%%)"/>
                  <circle cx="320" cy="200" r="90" fill="hsl(%d, 50%%, 60%%)"/>
                  <text x="320" y="350" font-family="sans-serif" font-size="26" text-anchor="middle">%s</text>
                  <text x="320" y="390" font-family="sans-serif" font-size="18" text-anchor="middle">%s</text>
                </svg>
                """.formatted(hue, hue, escaped(label), kind);
    }

    private static String escaped(String text) {
        return text.codePoints()
                .filter(letter -> letter >= 0x20)
                .collect(
                        StringBuilder::new,
                        (builder, letter) -> {
                            switch (letter) {
                                case '<' -> builder.append("&lt;");
                                case '>' -> builder.append("&gt;");
                                case '&' -> builder.append("&amp;");
                                case '"' -> builder.append("&quot;");
                                default -> builder.appendCodePoint(letter);
                            }
                        },
                        StringBuilder::append)
                .toString();
    }
}
