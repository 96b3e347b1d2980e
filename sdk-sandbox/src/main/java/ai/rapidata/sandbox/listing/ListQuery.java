package ai.rapidata.sandbox.listing;

import ai.rapidata.sandbox.server.Problem;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a list endpoint: a page, filters and sort orders. Two forms are understood: the present one, a
 * query parameter for each thing ({@code name[contains]=cat}), and the earlier one, a single parameter with JSON.
 *
 * @param page the page asked for, from 1
 * @param pageSize the size asked for, cut to {@link #MOST_ITEMS}
 * @param conditions the filters
 * @param anyCondition whether one matching filter is enough
 * @param orders the sort orders, most important first
 */
record ListQuery(int page, int pageSize, List<Condition> conditions, boolean anyCondition, List<SortOrder> orders) {

    /** The most items that a page holds; the service refuses a larger one instead of cutting it. */
    static final int MOST_ITEMS = 100;

    /**
     * How many items a page holds where the client does not say. What the hosted service does is not known; clients that
     * take the first page of participants for all of them see most of them.
     */
    static final int USUAL_ITEMS = MOST_ITEMS;

    private static final Pattern FILTER = Pattern.compile("([A-Za-z_]+)\\[([A-Za-z_]+)]");

    static ListQuery of(Context context) {
        for (String earlierName : List.of("request", "model")) {
            String document = context.queryParam(earlierName);
            if (document != null) {
                return EarlierQuery.read(earlierName, document);
            }
        }
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
            Matcher matcher = FILTER.matcher(parameter.getKey());
            if (matcher.matches()) {
                conditions.add(condition(matcher.group(1), matcher.group(2), parameter.getValue()));
            }
        }
        List<SortOrder> orders =
                context.queryParams("sort").stream().map(SortOrder::of).toList();
        return new ListQuery(
                number(context, "page", 1),
                limited(number(context, "page_size", USUAL_ITEMS)),
                conditions,
                anyCondition(context.queryParam("logic")),
                orders);
    }

    static int limited(int pageSize) {
        if (pageSize > MOST_ITEMS) {
            throw Problem.invalid(
                    "page_size", "'page_size' must be at most " + MOST_ITEMS + ", but is '" + pageSize + "'.");
        }
        return pageSize;
    }

    static boolean anyCondition(@Nullable String logic) {
        if (logic == null || logic.equalsIgnoreCase("and")) {
            return false;
        }
        if (logic.equalsIgnoreCase("or")) {
            return true;
        }
        throw Problem.invalid("logic", "'logic' must be 'and' or 'or', but is '" + logic + "'.");
    }

    private static Condition condition(String field, String operator, List<String> values) {
        Operator known = Operator.of(operator)
                .orElseThrow(() -> Problem.invalid(field, "There is no filter operator '" + operator + "'."));
        if (known != Operator.IN && values.size() != 1) {
            throw Problem.invalid(field, "The filter '" + field + "[" + operator + "]' is given more than once.");
        }
        return new Condition(field, known, List.copyOf(values));
    }

    private static int number(Context context, String name, int absent) {
        String text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number that is too small.
        }
        throw Problem.invalid(name, "'" + name + "' must be a whole number of at least 1, but is '" + text + "'.");
    }
}
