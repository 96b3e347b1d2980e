package ai.rapidata.sandbox.listing;

import org.jspecify.annotations.Nullable;

/** Compares values of a field. */
final class FieldOrder {

    private FieldOrder() {}

    static int compare(@Nullable Object left, @Nullable Object right, boolean descending) {
        if (left == null) {
            return right == null ? 0 : 1;
        }
        if (right == null) {
            return -1;
        }
        int order = compareValues(left, right);
        return descending ? -order : order;
    }

    @SuppressWarnings("unchecked")
    static int compareValues(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return isWhole(a) && isWhole(b)
                    ? Long.compare(a.longValue(), b.longValue())
                    : Double.compare(a.doubleValue(), b.doubleValue());
        }
        if (left instanceof Enum<?> a && right instanceof Enum<?> b) {
            return a.name().compareTo(b.name());
        }
        if (left instanceof String a && right instanceof String b) {
            int order = a.compareToIgnoreCase(b);
            return order != 0 ? order : a.compareTo(b);
        }
        return ((Comparable<Object>) left).compareTo(right);
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer;
    }
}
