package ai.rapidata.sdk.search;

import ai.rapidata.sdk.error.InvalidInputException;

/**
 * A property to order by.
 *
 * @param field the property
 * @param descending true for the greatest or latest first
 * @param <F> the properties of what is searched
 */
public record SortBy<F extends SearchField>(F field, boolean descending) {

    /**
     * Checks that the service can answer.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the service cannot order by the property
     */
    public SortBy {
        if (!field.sortable()) {
            throw new InvalidInputException(
                    "search", field, "the service cannot order by " + field, "order by another property");
        }
    }
}
