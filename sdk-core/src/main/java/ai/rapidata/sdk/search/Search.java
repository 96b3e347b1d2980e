package ai.rapidata.sdk.search;

import ai.rapidata.sdk.error.InvalidInputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What to look for, in which order. Immutable; every method returns a changed copy.
 *
 * <pre>{@code
 * client.job().streamJobs(search -> search.contains(JobField.NAME, "prompt")
 *         .oneOf(JobField.STATE, "Running", "Completed")
 *         .from(JobField.CREATED_AT, yesterday));
 * }</pre>
 *
 * @param <F> the properties of what is searched
 */
public final class Search<F extends SearchField> {

    /** How many items one request asks for when nothing else was said. */
    public static final int DEFAULT_PAGE_SIZE = 100;

    private final List<Condition<F>> conditions;
    private final List<SortBy<F>> order;
    private final boolean anyCondition;
    private final int pageSize;

    private Search(List<Condition<F>> conditions, List<SortBy<F>> order, boolean anyCondition, int pageSize) {
        this.conditions = List.copyOf(conditions);
        this.order = List.copyOf(order);
        this.anyCondition = anyCondition;
        this.pageSize = pageSize;
    }

    /**
     * A search that finds everything.
     *
     * @param <F> the properties of what is searched
     * @return a search without conditions and without an order of its own
     */
    public static <F extends SearchField> Search<F> everything() {
        return new Search<>(List.of(), List.of(), false, DEFAULT_PAGE_SIZE);
    }

    /**
     * Adds a condition.
     *
     * @param field the property
     * @param operator how to compare
     * @param value the value as the service writes it
     * @return a changed copy
     * @throws InvalidInputException if the service cannot compare the property
     */
    public Search<F> where(F field, Operator operator, String value) {
        return with(new Condition<>(field, operator, List.of(value)));
    }

    /**
     * The property is a value.
     *
     * @param field the property
     * @param value the value as the service writes it
     * @return a changed copy
     * @throws InvalidInputException if the service cannot compare the property
     */
    public Search<F> is(F field, String value) {
        return where(field, Operator.EQUAL, value);
    }

    /**
     * The property is true or false.
     *
     * @param field the property
     * @param value the value
     * @return a changed copy
     * @throws InvalidInputException if the service cannot compare the property
     */
    public Search<F> is(F field, boolean value) {
        return where(field, Operator.EQUAL, Boolean.toString(value));
    }

    /**
     * The property contains a text.
     *
     * @param field the property
     * @param text the text
     * @return a changed copy
     * @throws InvalidInputException if the service cannot compare the property
     */
    public Search<F> contains(F field, String text) {
        return where(field, Operator.CONTAINS, text);
    }

    /**
     * The property is one of several values.
     *
     * @param field the property
     * @param values the values as the service writes them, at least one
     * @return a changed copy
     * @throws InvalidInputException if there is no value, or the service cannot compare the property
     */
    public Search<F> oneOf(F field, String... values) {
        return with(new Condition<>(field, Operator.IN, List.of(values)));
    }

    /**
     * The property is one of several values.
     *
     * @param field the property
     * @param values the values as the service writes them, at least one
     * @return a changed copy
     * @throws InvalidInputException if there is no value, or the service cannot compare the property
     */
    public Search<F> oneOf(F field, Collection<String> values) {
        return with(new Condition<>(field, Operator.IN, List.copyOf(values)));
    }

    /**
     * The property is a moment or later.
     *
     * @param field the property
     * @param moment the earliest moment
     * @return a changed copy
     * @throws InvalidInputException if the service cannot compare the property
     */
    public Search<F> from(F field, Instant moment) {
        return where(field, Operator.GREATER_OR_EQUAL, moment.toString());
    }

    /**
     * The property is earlier than a moment.
     *
     * @param field the property
     * @param moment the moment
     * @return a changed copy
     * @throws InvalidInputException if the service cannot compare the property
     */
    public Search<F> before(F field, Instant moment) {
        return where(field, Operator.LESS, moment.toString());
    }

    /**
     * One condition suffices; without this call all must hold.
     *
     * @return a changed copy
     */
    public Search<F> matchingAny() {
        return new Search<>(conditions, order, true, pageSize);
    }

    /**
     * Orders by a property, after those given before: least or earliest first.
     *
     * @param field the property
     * @return a changed copy
     * @throws InvalidInputException if the service cannot order by the property
     */
    public Search<F> sortedBy(F field) {
        return with(new SortBy<>(field, false));
    }

    /**
     * Orders by a property, after those given before: greatest or latest first.
     *
     * @param field the property
     * @return a changed copy
     * @throws InvalidInputException if the service cannot order by the property
     */
    public Search<F> sortedByDescending(F field) {
        return with(new SortBy<>(field, true));
    }

    /**
     * Sets how many items one request asks for.
     *
     * @param items at least 1; the service may refuse large numbers
     * @return a changed copy
     * @throws InvalidInputException if the number is below 1
     */
    public Search<F> pageSize(int items) {
        if (items < 1) {
            throw new InvalidInputException("pageSize", items, "is " + items, "choose a value of at least 1");
        }
        return new Search<>(conditions, order, anyCondition, items);
    }

    private Search<F> with(Condition<F> condition) {
        List<Condition<F>> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Search<>(more, order, anyCondition, pageSize);
    }

    private Search<F> with(SortBy<F> sort) {
        List<SortBy<F>> more = new ArrayList<>(order);
        more.add(sort);
        return new Search<>(conditions, more, anyCondition, pageSize);
    }

    /**
     * The conditions.
     *
     * @return in the order given, unmodifiable
     */
    public List<Condition<F>> conditions() {
        return conditions;
    }

    /**
     * The order.
     *
     * @return properties by weight, unmodifiable; empty for the order that a call has by itself
     */
    public List<SortBy<F>> order() {
        return order;
    }

    /**
     * Whether one condition suffices.
     *
     * @return false if all must hold
     */
    public boolean isMatchingAny() {
        return anyCondition;
    }

    /**
     * How many items one request asks for.
     *
     * @return at least 1
     */
    public int pageSize() {
        return pageSize;
    }
}
