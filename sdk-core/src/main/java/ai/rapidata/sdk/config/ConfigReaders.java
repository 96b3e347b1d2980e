package ai.rapidata.sdk.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Reads the text of environment variables. */
final class ConfigReaders {

    private static final double NANOS_PER_SECOND = 1e9;

    private ConfigReaders() {}

    static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> true;
            default -> false;
        };
    }

    static Duration seconds(String text) {
        double seconds = Double.parseDouble(text);
        if (!Double.isFinite(seconds) || Math.abs(seconds) > Long.MAX_VALUE / NANOS_PER_SECOND) {
            throw new IllegalArgumentException(text);
        }
        return Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND));
    }

    static Path path(String text) {
        String home = System.getProperty("user.home");
        if (text.equals("~")) {
            return Path.of(home);
        }
        return text.startsWith("~/") ? Path.of(home, text.substring(2)) : Path.of(text);
    }
}
