package ai.rapidata.sdk.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void read_seconds_wholeAndFraction() {
        assertThat(RetryAfter.read("7", NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.read(" 1.5 ", NOW)).isEqualTo(Duration.ofMillis(1500));
        assertThat(RetryAfter.read("0", NOW)).isZero();
        assertThat(RetryAfter.read("1e300", NOW)).isPositive();
    }

    @Test
    void read_date_differenceAndNeverNegative() {
        assertThat(RetryAfter.read("Sat, 21 Nov 2026 10:01:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(1));
        assertThat(RetryAfter.read("Sat, 21 Nov 2026 09:00:00 GMT", NOW)).isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "-1", "soon", "NaN", "Sat, 99 Nov 2026 10:01:00 GMT"})
    void read_nothingUsable_null(String header) {
        assertThat(RetryAfter.read(header, NOW)).isNull();
    }
}
