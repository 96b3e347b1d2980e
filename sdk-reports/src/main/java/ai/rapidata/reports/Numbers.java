package ai.rapidata.reports;

import ai.rapidata.sdk.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them. */
final class Numbers {

    private Numbers() {}

    /** With one decimal, or nothing. */
    static String rounded(@Nullable Double value) {
        return value == null
                ? ""
                : new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Both ends with one decimal, or nothing. */
    static String interval(@Nullable Interval interval) {
        return interval == null ? "" : rounded(interval.lower()) + " to " + rounded(interval.upper());
    }

    /** With two decimals at most, none where there is nothing behind the point. */
    static String count(double value) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0
                ? rounded.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : rounded.toPlainString();
    }
}
