package ai.rapidata.sdk.performance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Repeated measurements of one thing. */
public final class Values {

    private final List<Double> values = new ArrayList<>();

    /** Nothing measured yet. */
    public Values() {}

    /**
     * Adds a measurement.
     *
     * @param value what was measured
     */
    public void add(double value) {
        values.add(value);
    }

    /**
     * The value in the middle.
     *
     * @return the median
     */
    public double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * Median, lowest and highest.
     *
     * @return whole numbers
     */
    public String text() {
        return String.format(
                Locale.ROOT, "%.0f (%.0f to %.0f)", median(), Collections.min(values), Collections.max(values));
    }
}
