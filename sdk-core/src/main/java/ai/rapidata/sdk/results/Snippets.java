package ai.rapidata.sdk.results;

/** Cuts texts so that what is printed stays readable, and keeps control characters out of consoles. */
final class Snippets {

    private static final int LENGTH = 40;

    private Snippets() {}

    static String quoted(String text) {
        return '"' + cut(text, LENGTH) + '"';
    }

    static String cut(String text, int length) {
        StringBuilder printable = new StringBuilder();
        int codePoints = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (codePoints++ == length) {
                printable.setLength(printable.offsetByCodePoints(printable.length(), -1));
                return printable.append('…').toString();
            }
            printable.appendCodePoint(isPrintable(c) ? c : ' ');
            i += Character.charCount(c);
        }
        return printable.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
