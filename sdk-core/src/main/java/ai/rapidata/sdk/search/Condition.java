package ai.rapidata.sdk.search;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;

/**
 * A property compared with a value.
 *
 * @param field the property
 * @param operator how to compare
 * @param values the value; several only for {@link Operator#IN}
 * @param <F> the properties of what is searched
 */
public record Condition<F extends SearchField>(F field, Operator operator, List<String> values) {

    /**
     * Checks that the service can answer.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the property cannot be compared, or the number of values
     *     does not fit the operator
     */
    public Condition {
        values = List.copyOf(values);
        if (!field.filterable()) {
            throw new InvalidInputException(
                    "search", field, "the service cannot filter by " + field, "order by it, or filter afterwards");
        }
        if (values.isEmpty() || (operator != Operator.IN && values.size() != 1)) {
            throw new InvalidInputException(
                    "search." + field.wireName(),
                    values,
                    operator + " was given " + values.size() + " values",
                    operator == Operator.IN ? "give at least one" : "give exactly one");
        }
    }
}
