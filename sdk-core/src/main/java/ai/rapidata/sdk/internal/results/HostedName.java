package ai.rapidata.sdk.internal.results;

/** The name of a file at the end of a URL or path. */
final class HostedName {

    private HostedName() {}

    /** What stands behind the last slash, without query and fragment if it is a URL; the text itself without slash. */
    static String lastPart(String location) {
        int end = location.length();
        if (location.regionMatches(true, 0, "http://", 0, 7) || location.regionMatches(true, 0, "https://", 0, 8)) {
            end = before(location, '#', before(location, '?', end));
        }
        int slash = Math.max(location.lastIndexOf('/', end - 1), location.lastIndexOf('\\', end - 1));
        return location.substring(slash + 1, end);
    }

    private static int before(String location, char mark, int end) {
        int index = location.indexOf(mark);
        return index < 0 ? end : Math.min(index, end);
    }
}
