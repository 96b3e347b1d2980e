package ai.rapidata.sandbox.billing;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A month of the sandbox's clock, in UTC.
 *
 * @param month the month
 * @param bill what is owed for it
 * @param isOpen whether it is the present one
 */
record BillingPeriod(YearMonth month, Bill bill, boolean isOpen) {

    private static final String PREFIX = "bip_";

    static YearMonth monthOf(Instant time) {
        return YearMonth.from(time.atZone(ZoneOffset.UTC));
    }

    /** The month of an id, if it is one. */
    static Optional<YearMonth> monthOf(String id) {
        if (!id.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(id.substring(PREFIX.length())));
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }

    String id() {
        return PREFIX + month;
    }

    Instant start() {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The beginning of the next month. */
    Instant end() {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The wire's name for where it stands. */
    String status() {
        return isOpen ? "Open" : bill.isEmpty() ? "Closed" : "Invoiced";
    }

    boolean includes(Charge charge) {
        return monthOf(charge.minute()).equals(month);
    }
}
