package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.filter.AgeFilter;
import ai.rapidata.sdk.filter.AgeGroup;
import ai.rapidata.sdk.filter.CampaignFilter;
import ai.rapidata.sdk.filter.ComparisonOperator;
import ai.rapidata.sdk.filter.CustomFilter;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.filter.Gender;
import ai.rapidata.sdk.filter.GenderFilter;
import ai.rapidata.sdk.filter.NewUserFilter;
import ai.rapidata.sdk.filter.ResponseCountFilter;
import ai.rapidata.sdk.filter.UnknownFilter;
import ai.rapidata.sdk.filter.UserScoreFilter;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.util.List;
import java.util.function.Function;

/** Turns filters into the dialect of orders and back. */
public final class UserFilterCodec {

    private static final FilterDialect DIALECT =
            new FilterDialect(UserFilterCodec::ownToJson, UserFilterCodec::readOwn);

    private UserFilterCodec() {}

    /**
     * Filters as they are sent.
     *
     * @param filters the filters
     * @return one object per filter
     * @throws InvalidInputException if an order cannot have one of them
     */
    public static JsonArray toJson(List<? extends Filter> filters) {
        return DIALECT.toJson(filters);
    }

    /**
     * A filter as it is sent.
     *
     * @param filter the filter
     * @return a JSON object with its discriminator
     * @throws InvalidInputException if an order cannot have it
     */
    public static JsonObject toJson(Filter filter) {
        return DIALECT.toJson(filter);
    }

    private static JsonObject ownToJson(Filter filter) {
        if (filter instanceof AgeFilter age) {
            return FilterDialect.strings("AgeFilter", "ageGroups", age.ageGroups(), AgeGroup::value);
        }
        if (filter instanceof GenderFilter gender) {
            return FilterDialect.strings("GenderFilter", "genders", gender.genders(), Gender::value);
        }
        if (filter instanceof CampaignFilter campaign) {
            return FilterDialect.strings("CampaignFilter", "campaignIds", campaign.campaignIds(), Function.identity());
        }
        if (filter instanceof CustomFilter custom) {
            return FilterDialect.of("CustomFilter")
                    .put("identifier", custom.identifier())
                    .put("values", JsonValue.ofStrings(custom.values()))
                    .build();
        }
        if (filter instanceof UserScoreFilter score) {
            return FilterDialect.of("UserScoreFilter")
                    .put("lowerbound", score.lowerBound())
                    .put("upperbound", score.upperBound())
                    .putNullable("dimension", score.dimension().orElse(null))
                    .build();
        }
        if (filter instanceof NewUserFilter) {
            return FilterDialect.of("NewUserFilter").build();
        }
        if (filter instanceof ResponseCountFilter count) {
            return FilterDialect.of("ResponseCountFilter")
                    .put("responseCount", count.responseCount())
                    .put("dimension", count.dimension())
                    .put("operator", count.operator().value())
                    .build();
        }
        throw new InvalidInputException(
                "filters",
                filter,
                filter.getClass().getSimpleName() + " is for audiences only",
                "filter an order by age, gender or a custom value");
    }

    /**
     * Reads a filter.
     *
     * @param json what the service sent
     * @return the filter; one that is not known, or not as known, is kept unread
     */
    public static Filter read(JsonObject json) {
        return DIALECT.read(json);
    }

    private static Filter readOwn(JsonObject json) {
        return switch (FilterDialect.type(json)) {
            case "AgeFilter" -> new AgeFilter(FilterDialect.constants(json.strings("ageGroups"), AgeGroup::of));
            case "GenderFilter" -> new GenderFilter(FilterDialect.constants(json.strings("genders"), Gender::of));
            case "CampaignFilter" -> new CampaignFilter(json.strings("campaignIds"));
            case "CustomFilter" -> new CustomFilter(json.string("identifier").orElseThrow(), json.strings("values"));
            case "UserScoreFilter" ->
                new UserScoreFilter(
                        json.doubleValue("lowerbound").orElseThrow(),
                        json.doubleValue("upperbound").orElseThrow(),
                        json.string("dimension").orElse(null));
            case "NewUserFilter" -> new NewUserFilter();
            case "ResponseCountFilter" ->
                new ResponseCountFilter(
                        json.intValue("responseCount").orElseThrow(),
                        json.string("dimension").orElseThrow(),
                        json.string("operator").flatMap(ComparisonOperator::of).orElseThrow());
            default -> new UnknownFilter(json);
        };
    }
}
