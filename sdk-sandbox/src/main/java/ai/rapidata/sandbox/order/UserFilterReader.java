package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.server.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the filters of orders from requests and notes what is wrong with them. */
final class UserFilterReader {

    private static final Set<String> AGES = Set.of("0-17", "18-29", "30-39", "40-49", "50-64", "65+");
    private static final Set<String> GENDERS = Set.of("Male", "Female", "Other");
    private static final Set<String> DEVICES = Set.of("Unknown", "Phone", "Tablet");
    private static final Set<String> OPERATORS =
            Set.of("Equal", "NotEqual", "LessThan", "LessThanOrEqual", "GreaterThan", "GreaterThanOrEqual");

    private UserFilterReader() {}

    /** The filters of a member that holds an array; none where the member is absent or null. */
    static List<UserFilter> list(JsonBody body, String member) {
        List<UserFilter> filters = new ArrayList<>();
        body.objects(member).orElse(List.of()).forEach(element -> filters.add(one(element)));
        return filters;
    }

    private static UserFilter one(JsonBody body) {
        String type = body.text("_t").orElse("");
        return switch (type) {
            case "AndFilter" -> new UserFilter.And(members(body));
            case "OrFilter" -> new UserFilter.Or(members(body));
            case "NotFilter" -> new UserFilter.Not(negated(body));
            case "CountryFilter" -> new UserFilter.Country(texts(body, "countries"));
            case "LanguageFilter" -> new UserFilter.Language(texts(body, "languages"));
            case "AgeFilter" -> new UserFilter.Said("age", known(body, "ageGroups", AGES));
            case "GenderFilter" -> new UserFilter.Said("gender", known(body, "genders", GENDERS));
            case "CustomFilter" -> new UserFilter.Said(body.requiredText("identifier"), texts(body, "values"));
            case "DeviceFilter" -> new UserFilter.Device(known(body, "deviceTypes", DEVICES));
            case "CampaignFilter" -> new UserFilter.Campaign(texts(body, "campaignIds"));
            case "UserScoreFilter" -> score(body);
            case "ResponseCountFilter" -> responseCount(body);
            case "NewUserFilter" -> new UserFilter.NewUser();
            default -> {
                body.reject("_t", "'" + type + "' is not a filter of users.");
                yield new UserFilter.And(List.of());
            }
        };
    }

    private static UserFilter negated(JsonBody body) {
        Optional<JsonBody> filter = body.object("filter");
        if (filter.isEmpty()) {
            body.reject("filter", "'filter' must be a filter.");
            return new UserFilter.And(List.of());
        }
        return one(filter.get());
    }

    private static UserFilter score(JsonBody body) {
        double lower = body.number("lowerbound").orElse(0.0);
        double upper = body.number("upperbound").orElse(1.0);
        if (lower > upper) {
            body.reject("lowerbound", "'lowerbound' must not be more than 'upperbound'.");
        }
        return new UserFilter.Score(lower, upper, body.text("dimension").orElse(null));
    }

    private static UserFilter responseCount(JsonBody body) {
        OptionalLong count = body.longInteger("responseCount");
        if (count.isEmpty() || count.getAsLong() < 0) {
            body.reject("responseCount", "'responseCount' must be a whole number of at least 0.");
        }
        String operator = body.requiredText("operator");
        if (!operator.isEmpty() && !OPERATORS.contains(operator)) {
            body.reject("operator", "'" + operator + "' is not one of " + OPERATORS + ".");
        }
        return new UserFilter.ResponseCount(count.orElse(0), body.requiredText("dimension"), operator);
    }

    private static List<UserFilter> members(JsonBody body) {
        if (body.array("filters").isEmpty()) {
            body.reject("filters", "'filters' must be an array of filters.");
        }
        return list(body, "filters");
    }

    private static List<String> known(JsonBody body, String member, Set<String> allowed) {
        List<String> values = texts(body, member);
        for (String value : values) {
            if (!allowed.contains(value)) {
                body.reject(member, "'" + value + "' is not one of " + allowed + ".");
            }
        }
        return values;
    }

    private static List<String> texts(JsonBody body, String member) {
        Optional<List<String>> texts = body.texts(member);
        if (texts.isEmpty()) {
            body.reject(member, "'" + member + "' must be an array of texts.");
        }
        return texts.orElse(List.of());
    }
}
