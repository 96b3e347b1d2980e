package ai.rapidata.sdk.config;

import java.util.regex.Pattern;

/** The layout language of log messages: literal text and four tokens. */
final class LogFormat {

    static final String RANGE =
            "text with %(asctime)s, %(name)s, %(levelname)s and %(message)s only, and %% for a percent sign";

    private static final Pattern VALID = Pattern.compile("(?:[^%]|%%|%\\((?:asctime|name|levelname|message)\\)s)*+");

    private LogFormat() {}

    static boolean isValid(String format) {
        return VALID.matcher(format).matches();
    }
}
