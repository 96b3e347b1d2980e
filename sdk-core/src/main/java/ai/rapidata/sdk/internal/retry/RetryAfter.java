package ai.rapidata.sdk.internal.retry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the header by which the service asks to wait. */
public final class RetryAfter {

    private static final double LONGEST_SECONDS = 1e9;
    private static final double NANOS_PER_SECOND = 1e9;

    private RetryAfter() {}

    /**
     * Reads a number of seconds or an HTTP date.
     *
     * @param header the header's value, or null
     * @param now the present time, to which a date is compared
     * @return the wait, zero if it is over; null if there is none that can be read
     */
    public static @Nullable Duration read(@Nullable String header, Instant now) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String text = header.strip();
        try {
            double seconds = Double.parseDouble(text);
            return seconds >= 0
                    ? Duration.ofNanos((long) (Math.min(seconds, LONGEST_SECONDS) * NANOS_PER_SECOND))
                    : null;
        } catch (NumberFormatException notANumber) {
            return until(text, now);
        }
    }

    private static @Nullable Duration until(String date, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
