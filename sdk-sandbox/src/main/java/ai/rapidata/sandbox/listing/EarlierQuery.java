package ai.rapidata.sandbox.listing;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the earlier form of a list query, which clients of version 3.2 send: one JSON document in a parameter. */
final class EarlierQuery {

    private EarlierQuery() {}

    static ListQuery read(String parameter, String document) {
        JsonNode query;
        try {
            query = Json.read(document, JsonNode.class);
        } catch (UncheckedIOException e) {
            throw Problem.invalid(parameter, "The query is not valid JSON.");
        }
        List<Condition> conditions = new ArrayList<>();
        JsonNode filter = query.path("filter");
        collect(parameter, filter, conditions);
        List<SortOrder> orders = new ArrayList<>();
        for (JsonNode criterion : query.path("sortCriteria")) {
            boolean descending = criterion.path("direction").asText("").equalsIgnoreCase("desc");
            orders.add(new SortOrder(snakeCase(criterion.path("propertyName").asText("")), descending));
        }
        return new ListQuery(
                positive(query.path("page").path("index"), 1),
                ListQuery.limited(positive(query.path("page").path("size"), ListQuery.USUAL_ITEMS)),
                conditions,
                ListQuery.anyCondition(
                        filter.path("logic").isTextual() ? filter.path("logic").asText() : null),
                orders);
    }

    private static void collect(String parameter, JsonNode filter, List<Condition> conditions) {
        if (filter.path("field").isTextual()) {
            String name = filter.path("operator").asText("Eq");
            Operator operator = Operator.of(name)
                    .orElseThrow(() -> Problem.invalid(parameter, "There is no filter operator '" + name + "'."));
            conditions.add(
                    new Condition(snakeCase(filter.path("field").asText()), operator, operands(filter.path("value"))));
        }
        filter.path("filters").forEach(each -> collect(parameter, each, conditions));
    }

    private static List<String> operands(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.asText(""));
        }
        List<String> operands = new ArrayList<>();
        value.forEach(each -> operands.add(each.asText("")));
        return operands;
    }

    private static int positive(JsonNode number, int absent) {
        return number.canConvertToInt() && number.intValue() >= 1 ? number.intValue() : absent;
    }

    private static String snakeCase(String pascalCase) {
        return pascalCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
