package ai.rapidata.sdk.filter;

import java.util.List;

/**
 * All of several filters must hold.
 *
 * @param filters the parts
 */
public record AndFilter(List<Filter> filters) implements Filter {

    /** Copies the list. */
    public AndFilter {
        filters = List.copyOf(filters);
    }

    /**
     * All of several filters must hold.
     *
     * @param filters the parts
     * @return the filter
     */
    public static AndFilter of(Filter... filters) {
        return new AndFilter(List.of(filters));
    }
}
