package ai.rapidata.sandbox.listing;

import ai.rapidata.sandbox.server.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Applies one filter to values. Texts and enum names are compared without regard to case. */
final class ConditionMatcher {

    private final Condition condition;

    ConditionMatcher(Condition condition) {
        this.condition = condition;
    }

    /**
     * Tests a value. A collection fits if one of its values does; with an operator that says what must not be, all of
     * them have to.
     */
    boolean fits(@Nullable Object value) {
        if (value instanceof Collection<?> values) {
            return switch (condition.operator()) {
                case NEQ, NOT_CONTAINS -> values.stream().allMatch(this::fitsOne);
                default -> values.stream().anyMatch(this::fitsOne);
            };
        }
        return fitsOne(value);
    }

    private boolean fitsOne(@Nullable Object value) {
        List<String> operands = condition.operands();
        String operand = operands.get(0);
        return switch (condition.operator()) {
            case EQ -> value != null && order(value, operand) == 0;
            case NEQ -> value == null || order(value, operand) != 0;
            case GT -> value != null && order(value, operand) > 0;
            case GTE -> value != null && order(value, operand) >= 0;
            case LT -> value != null && order(value, operand) < 0;
            case LTE -> value != null && order(value, operand) <= 0;
            case IN -> value != null && operands.stream().anyMatch(each -> order(value, each) == 0);
            case CONTAINS -> value != null && lower(value).contains(lower(operand));
            case NOT_CONTAINS -> value == null || !lower(value).contains(lower(operand));
            case STARTS_WITH -> value != null && lower(value).startsWith(lower(operand));
            case ENDS_WITH -> value != null && lower(value).endsWith(lower(operand));
        };
    }

    private int order(Object value, String operand) {
        if (value instanceof String || value instanceof Enum<?>) {
            return value.toString().compareToIgnoreCase(operand);
        }
        return FieldOrder.compareValues(value, parsed(value, operand));
    }

    private Object parsed(Object value, String operand) {
        try {
            if (value instanceof Instant) {
                return time(operand);
            }
            if (value instanceof Boolean) {
                return truth(operand);
            }
            if (value instanceof Number) {
                return Double.valueOf(operand);
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            throw unfit(operand);
        }
        throw new IllegalStateException("fields of type " + value.getClass() + " cannot be filtered");
    }

    private Boolean truth(String operand) {
        return switch (operand.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unfit(operand);
        };
    }

    private static Instant time(String operand) {
        if (operand.length() == "2026-01-01".length()) {
            return LocalDate.parse(operand).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        boolean zoned = operand.endsWith("Z") || operand.matches(".*[+-]\\d\\d:\\d\\d");
        return OffsetDateTime.parse(zoned ? operand : operand + "Z").toInstant();
    }

    private Problem unfit(String operand) {
        return Problem.invalid(
                condition.field(),
                "'" + operand + "' cannot be compared with the values of '" + condition.field() + "'.");
    }

    private static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
