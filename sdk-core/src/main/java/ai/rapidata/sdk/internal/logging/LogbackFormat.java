package ai.rapidata.sdk.internal.logging;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates the format of the configuration into a pattern of Logback. */
final class LogbackFormat {

    private static final Pattern PART = Pattern.compile("%%|%\\((\\w+)\\)s|[\\\\()]");

    private static final Map<String, String> TOKENS = Map.of(
            "asctime", "%d{\"yyyy-MM-dd HH:mm:ss,SSS\"}",
            "name", "%logger",
            "levelname", "%replace(%level){'^WARN$','WARNING'}",
            "message", "%msg");

    private LogbackFormat() {}

    /** Returns the pattern of a valid format, with the end of the line. */
    static String pattern(String format) {
        StringBuilder pattern = new StringBuilder();
        Matcher matcher = PART.matcher(format);
        while (matcher.find()) {
            String part = matcher.group();
            String translated;
            if (part.equals("%%")) {
                translated = "\\%";
            } else if (matcher.group(1) == null) {
                translated = "\\" + part;
            } else {
                translated = TOKENS.getOrDefault(matcher.group(1), "");
            }
            matcher.appendReplacement(pattern, Matcher.quoteReplacement(translated));
        }
        return matcher.appendTail(pattern).append("%n").toString();
    }
}
