package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.search.Condition;
import ai.rapidata.sdk.search.Operator;
import ai.rapidata.sdk.search.Search;
import ai.rapidata.sdk.search.SearchField;
import ai.rapidata.sdk.search.SortBy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One page of a search in the words of the wire.
 *
 * @param page which page, counted from 1
 * @param size how many items on a page
 * @param sort property names, one beginning with a minus sign for descending order
 * @param conditions properties with operators and values
 * @param matchingAny whether one condition suffices
 */
public record PageRequest(
        int page, int size, List<String> sort, List<PageRequest.Parameter> conditions, boolean matchingAny) {

    /**
     * A property compared with values.
     *
     * @param name property and operator, for example {@code name[contains]}
     * @param values one value, or several for "in"
     */
    public record Parameter(String name, List<String> values) {}

    /** Checks the numbers and copies the lists. */
    public PageRequest {
        requireAtLeastOne("page", page);
        requireAtLeastOne("amount", size);
        sort = List.copyOf(sort);
        conditions = List.copyOf(conditions);
    }

    private static void requireAtLeastOne(String field, int value) {
        if (value < 1) {
            throw new InvalidInputException(field, value, "is " + value, "choose a value of at least 1");
        }
    }

    /**
     * The things whose name contains a text, newest first.
     *
     * @param name a part of the name, empty for all
     * @param size how many items on a page
     * @param page which page, counted from 1
     * @return the request
     */
    public static PageRequest byName(String name, int size, int page) {
        return new PageRequest(
                page, size, List.of("-created_at"), List.of(new Parameter("name[contains]", List.of(name))), false);
    }

    /**
     * The first page of a search.
     *
     * @param search what to find
     * @param defaultSort the order if the search has none
     * @return the request
     */
    public static PageRequest first(Search<? extends SearchField> search, String defaultSort) {
        List<String> sort = new ArrayList<>();
        for (SortBy<? extends SearchField> by : search.order()) {
            sort.add((by.descending() ? "-" : "") + by.field().wireName());
        }
        List<Parameter> conditions = new ArrayList<>();
        for (Condition<? extends SearchField> condition : search.conditions()) {
            String text = condition.values().get(0);
            if (condition.operator() == Operator.CONTAINS && text.isEmpty()) {
                continue;
            }
            conditions.add(new Parameter(
                    condition.field().wireName() + "[" + condition.operator().wireName() + "]", condition.values()));
        }
        return new PageRequest(
                1, search.pageSize(), sort.isEmpty() ? List.of(defaultSort) : sort, conditions, search.isMatchingAny());
    }

    /**
     * The same search with a further condition that must hold too.
     *
     * @param name property and operator
     * @param value the value
     * @return a changed copy
     * @throws InvalidInputException if one condition suffices, which the wire cannot combine with another that must hold
     */
    public PageRequest with(String name, String value) {
        if (matchingAny && !conditions.isEmpty()) {
            throw new InvalidInputException(
                    "search", name, "matchingAny cannot be combined with " + name, "search without matchingAny");
        }
        List<Parameter> more = new ArrayList<>(conditions);
        more.add(new Parameter(name, List.of(value)));
        return new PageRequest(page, size, sort, more, false);
    }

    /**
     * The same search at another page.
     *
     * @param number which page, counted from 1
     * @return a changed copy
     */
    public PageRequest at(int number) {
        return new PageRequest(number, size, sort, conditions, matchingAny);
    }

    /**
     * Adds this page to a request.
     *
     * @param request the request
     * @return the same request
     */
    public ApiRequest.Builder addTo(ApiRequest.Builder request) {
        request.query("page", page).query("page_size", size).queryAll("sort", sort);
        Set<String> named = new LinkedHashSet<>();
        for (Parameter condition : conditions) {
            if (!named.add(condition.name()) && !condition.name().endsWith("[in]")) {
                throw new InvalidInputException(
                        "search",
                        condition.name(),
                        "has two conditions " + condition.name(),
                        "compare a property only once in the same way");
            }
            request.queryAll(condition.name(), condition.values());
        }
        if (matchingAny) {
            request.query("logic", "or");
        }
        return request;
    }
}
