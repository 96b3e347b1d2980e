package ai.rapidata.sdk.filter;

import java.util.List;

/**
 * One of several filters must hold.
 *
 * @param filters the parts
 */
public record OrFilter(List<Filter> filters) implements Filter {

    /** Copies the list. */
    public OrFilter {
        filters = List.copyOf(filters);
    }

    /**
     * One of several filters must hold.
     *
     * @param filters the parts
     * @return the filter
     */
    public static OrFilter of(Filter... filters) {
        return new OrFilter(List.of(filters));
    }
}
