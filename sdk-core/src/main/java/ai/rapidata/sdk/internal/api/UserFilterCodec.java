package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.filter.AgeFilter;
import ai.rapidata.sdk.filter.AgeGroup;
import ai.rapidata.sdk.filter.AndFilter;
import ai.rapidata.sdk.filter.CampaignFilter;
import ai.rapidata.sdk.filter.ComparisonOperator;
import ai.rapidata.sdk.filter.CountryFilter;
import ai.rapidata.sdk.filter.CustomFilter;
import ai.rapidata.sdk.filter.DeviceFilter;
import ai.rapidata.sdk.filter.DeviceType;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.filter.Gender;
import ai.rapidata.sdk.filter.GenderFilter;
import ai.rapidata.sdk.filter.LanguageFilter;
import ai.rapidata.sdk.filter.NewUserFilter;
import ai.rapidata.sdk.filter.NotFilter;
import ai.rapidata.sdk.filter.OrFilter;
import ai.rapidata.sdk.filter.ResponseCountFilter;
import ai.rapidata.sdk.filter.UnknownFilter;
import ai.rapidata.sdk.filter.UserScoreFilter;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Turns filters into the dialect of orders and back. */
public final class UserFilterCodec {

    private UserFilterCodec() {}

    /**
     * Filters as they are sent.
     *
     * @param filters the filters
     * @return one object per filter
     * @throws InvalidInputException if an order cannot have one of them
     */
    public static JsonArray toJson(List<? extends Filter> filters) {
        return new JsonArray(
                filters.stream().<JsonValue>map(UserFilterCodec::toJson).toList());
    }

    /**
     * A filter as it is sent.
     *
     * @param filter the filter
     * @return a JSON object with its discriminator
     * @throws InvalidInputException if an order cannot have it
     */
    public static JsonObject toJson(Filter filter) {
        if (filter instanceof CountryFilter country) {
            return strings("CountryFilter", "countries", country.countries(), Function.identity());
        }
        if (filter instanceof LanguageFilter language) {
            return strings("LanguageFilter", "languages", language.languages(), Function.identity());
        }
        if (filter instanceof AgeFilter age) {
            return strings("AgeFilter", "ageGroups", age.ageGroups(), AgeGroup::value);
        }
        if (filter instanceof GenderFilter gender) {
            return strings("GenderFilter", "genders", gender.genders(), Gender::value);
        }
        if (filter instanceof DeviceFilter device) {
            return strings("DeviceFilter", "deviceTypes", device.deviceTypes(), DeviceType::value);
        }
        if (filter instanceof CampaignFilter campaign) {
            return strings("CampaignFilter", "campaignIds", campaign.campaignIds(), Function.identity());
        }
        if (filter instanceof CustomFilter custom) {
            return of("CustomFilter")
                    .put("identifier", custom.identifier())
                    .put("values", JsonValue.ofStrings(custom.values()))
                    .build();
        }
        if (filter instanceof UserScoreFilter score) {
            return of("UserScoreFilter")
                    .put("lowerbound", score.lowerBound())
                    .put("upperbound", score.upperBound())
                    .putNullable("dimension", score.dimension().orElse(null))
                    .build();
        }
        if (filter instanceof NewUserFilter) {
            return of("NewUserFilter").build();
        }
        if (filter instanceof ResponseCountFilter count) {
            return of("ResponseCountFilter")
                    .put("responseCount", count.responseCount())
                    .put("dimension", count.dimension())
                    .put("operator", count.operator().value())
                    .build();
        }
        if (filter instanceof AndFilter and) {
            return of("AndFilter").put("filters", toJson(and.filters())).build();
        }
        if (filter instanceof OrFilter or) {
            return of("OrFilter").put("filters", toJson(or.filters())).build();
        }
        if (filter instanceof NotFilter not) {
            return of("NotFilter").put("filter", toJson(not.filter())).build();
        }
        if (filter instanceof UnknownFilter unknown) {
            return unknown.raw();
        }
        throw new InvalidInputException(
                "filters",
                filter,
                filter.getClass().getSimpleName() + " is for audiences only",
                "filter an order by age, gender or a custom value");
    }

    private static JsonObject.Builder of(String type) {
        return JsonObject.builder().put("_t", type);
    }

    private static <E> JsonObject strings(String type, String name, List<E> values, Function<E, String> value) {
        return of(type).put(name, JsonValue.ofStrings(values.stream().map(value).toList()))
                .build();
    }

    /**
     * Reads a filter.
     *
     * @param json what the service sent
     * @return the filter; one that is not known, or not as known, is kept unread
     */
    public static Filter read(JsonObject json) {
        try {
            Filter filter = known(json);
            // What would not go back exactly as it came is not really understood.
            return toJson(filter).equals(json) ? filter : new UnknownFilter(json);
        } catch (NoSuchElementException | InvalidInputException notAsKnown) {
            return new UnknownFilter(json);
        }
    }

    private static Filter known(JsonObject json) {
        return switch (json.string("_t").orElse("")) {
            case "CountryFilter" -> new CountryFilter(json.strings("countries"));
            case "LanguageFilter" -> new LanguageFilter(json.strings("languages"));
            case "AgeFilter" -> new AgeFilter(constants(json.strings("ageGroups"), AgeGroup::of));
            case "GenderFilter" -> new GenderFilter(constants(json.strings("genders"), Gender::of));
            case "DeviceFilter" -> new DeviceFilter(constants(json.strings("deviceTypes"), DeviceType::of));
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
            case "AndFilter" ->
                new AndFilter(json.objects("filters").stream()
                        .map(UserFilterCodec::read)
                        .toList());
            case "OrFilter" ->
                new OrFilter(json.objects("filters").stream()
                        .map(UserFilterCodec::read)
                        .toList());
            case "NotFilter" -> new NotFilter(read(json.object("filter").orElseThrow()));
            default -> new UnknownFilter(json);
        };
    }

    private static <E> List<E> constants(List<String> values, Function<String, Optional<E>> of) {
        return values.stream().map(value -> of.apply(value).orElseThrow()).toList();
    }
}
