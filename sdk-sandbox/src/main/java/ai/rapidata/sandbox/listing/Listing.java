package ai.rapidata.sandbox.listing;

import ai.rapidata.sandbox.server.Problem;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says by which fields the items of a list endpoint may be filtered and sorted, and answers queries accordingly.
 *
 * <pre>{@code
 * private static final Listing<Dataset> LISTING = Listing.of(Dataset.class)
 *         .sortable("created_at", Dataset::createdAt)
 *         .filterable("name", Dataset::name);
 *
 * Answers.json(context, LISTING.page(context, datasets.stream()).map(Dataset::document));
 * }</pre>
 *
 * <p>The values of fields may be texts, numbers, truth values, {@link java.time.Instant}s or enum constants; null stands
 * for no value, which fits no filter but the negative ones and comes last when sorted.
 *
 * @param <T> the type of the items
 */
public final class Listing<T> {

    private final Map<String, Function<? super T, ? extends @Nullable Object>> sortable;
    private final Map<String, Function<? super T, ? extends @Nullable Object>> filterable;

    private Listing(
            Map<String, Function<? super T, ? extends @Nullable Object>> sortable,
            Map<String, Function<? super T, ? extends @Nullable Object>> filterable) {
        this.sortable = sortable;
        this.filterable = filterable;
    }

    /**
     * A listing without sortable and filterable fields.
     *
     * @param type the type of the items
     * @param <T> the type of the items
     * @return the listing
     */
    public static <T> Listing<T> of(Class<T> type) {
        return new Listing<>(Map.of(), Map.of());
    }

    /**
     * The same listing with one more field to sort by.
     *
     * @param field the field's name in the query, in snake case
     * @param value reads it from an item
     * @return a new listing
     */
    public Listing<T> sortable(String field, Function<? super T, ? extends @Nullable Object> value) {
        var fields = new LinkedHashMap<>(sortable);
        fields.put(field, value);
        return new Listing<>(fields, filterable);
    }

    /**
     * The same listing with one more field to filter by.
     *
     * @param field the field's name in the query, in snake case
     * @param value reads it from an item
     * @return a new listing
     */
    public Listing<T> filterable(String field, Function<? super T, ? extends @Nullable Object> value) {
        var fields = new LinkedHashMap<>(filterable);
        fields.put(field, value);
        return new Listing<>(sortable, fields);
    }

    /**
     * The same listing with one more field to sort and filter by.
     *
     * @param field the field's name in the query, in snake case
     * @param value reads it from an item
     * @return a new listing
     */
    public Listing<T> field(String field, Function<? super T, ? extends @Nullable Object> value) {
        return sortable(field, value).filterable(field, value);
    }

    /**
     * Answers the query of a request.
     *
     * @param context the request
     * @param items all items, in the order that counts when the client asks for none
     * @return the page asked for
     * @throws Problem with status 400 if the query names fields or operators that do not exist, or values that do not fit
     */
    public Page<T> page(Context context, Stream<T> items) {
        ListQuery query = ListQuery.of(context);
        Stream<T> matching = items.filter(filter(query));
        List<T> found = new ArrayList<>(matching.toList());
        Comparator<T> order = order(query);
        if (order != null) {
            found.sort(order);
        }
        long first = (long) (query.page() - 1) * query.pageSize();
        int from = (int) Math.min(first, found.size());
        int to = Math.min(from + query.pageSize(), found.size());
        int pages = (found.size() + query.pageSize() - 1) / query.pageSize();
        return new Page<>(found.size(), query.page(), query.pageSize(), found.subList(from, to), pages);
    }

    /**
     * All items that a request asks for, for answers that are computed from them.
     *
     * @param context the request, whose filters count and whose paging does not
     * @param items all items
     * @return those that pass the filters, in their order
     * @throws Problem if the request filters by something unknown
     */
    public Stream<T> matching(Context context, Stream<T> items) {
        return items.filter(filter(ListQuery.of(context)));
    }

    private Predicate<T> filter(ListQuery query) {
        if (query.conditions().isEmpty()) {
            return item -> true;
        }
        List<Predicate<T>> tests = new ArrayList<>();
        for (Condition condition : query.conditions()) {
            Function<? super T, ? extends @Nullable Object> value = filterable.get(condition.field());
            if (value == null) {
                throw Problem.invalid(
                        condition.field(),
                        "This list cannot be filtered by '" + condition.field() + "', only by " + filterable.keySet()
                                + ".");
            }
            var test = new ConditionMatcher(condition);
            tests.add(item -> test.fits(value.apply(item)));
        }
        return query.anyCondition()
                ? item -> tests.stream().anyMatch(test -> test.test(item))
                : item -> tests.stream().allMatch(test -> test.test(item));
    }

    private @Nullable Comparator<T> order(ListQuery query) {
        Comparator<T> combined = null;
        for (SortOrder order : query.orders()) {
            Function<? super T, ? extends @Nullable Object> value = sortable.get(order.field());
            if (value == null) {
                throw Problem.invalid(
                        "sort",
                        "This list cannot be sorted by '" + order.field() + "', only by " + sortable.keySet() + ".");
            }
            Comparator<T> next =
                    (left, right) -> FieldOrder.compare(value.apply(left), value.apply(right), order.descending());
            combined = combined == null ? next : combined.thenComparing(next);
        }
        return combined;
    }
}
