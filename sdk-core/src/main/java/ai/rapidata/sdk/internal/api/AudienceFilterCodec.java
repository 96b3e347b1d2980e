package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.filter.AgeFilter;
import ai.rapidata.sdk.filter.AgeGroup;
import ai.rapidata.sdk.filter.AndFilter;
import ai.rapidata.sdk.filter.CountryFilter;
import ai.rapidata.sdk.filter.DemographicFilter;
import ai.rapidata.sdk.filter.DeviceFilter;
import ai.rapidata.sdk.filter.DeviceType;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.filter.Gender;
import ai.rapidata.sdk.filter.GenderFilter;
import ai.rapidata.sdk.filter.LanguageFilter;
import ai.rapidata.sdk.filter.NotFilter;
import ai.rapidata.sdk.filter.OrFilter;
import ai.rapidata.sdk.filter.UnknownFilter;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Turns filters into the dialect of audiences and back. */
public final class AudienceFilterCodec {

    private static final String AGE = "age";
    private static final String GENDER = "gender";

    private AudienceFilterCodec() {}

    /**
     * Filters as they are sent.
     *
     * @param filters the filters
     * @return one object per filter
     * @throws InvalidInputException if an audience cannot have one of them
     */
    public static JsonArray toJson(List<? extends Filter> filters) {
        return new JsonArray(
                filters.stream().<JsonValue>map(AudienceFilterCodec::toJson).toList());
    }

    /**
     * A filter as it is sent.
     *
     * @param filter the filter
     * @return a JSON object with its discriminator
     * @throws InvalidInputException if an audience cannot have it
     */
    public static JsonObject toJson(Filter filter) {
        if (filter instanceof CountryFilter country) {
            return of("CountryFilter")
                    .put("countries", JsonValue.ofStrings(country.countries()))
                    .build();
        }
        if (filter instanceof LanguageFilter language) {
            return of("LanguageFilter")
                    .put("languages", JsonValue.ofStrings(language.languages()))
                    .build();
        }
        if (filter instanceof AgeFilter age) {
            return demographic(
                    AGE, age.ageGroups().stream().map(AgeGroup::value).toList());
        }
        if (filter instanceof GenderFilter gender) {
            return demographic(
                    GENDER, gender.genders().stream().map(Gender::value).toList());
        }
        if (filter instanceof DemographicFilter demographic) {
            return demographic(demographic.identifier(), demographic.values());
        }
        if (filter instanceof DeviceFilter device) {
            return of("DeviceFilter")
                    .put(
                            "deviceTypes",
                            JsonValue.ofStrings(device.deviceTypes().stream()
                                    .map(DeviceType::value)
                                    .toList()))
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
                filter.getClass().getSimpleName() + " is for orders only",
                "filter an audience by country, language, age, gender, device or a demographic value");
    }

    private static JsonObject.Builder of(String type) {
        return JsonObject.builder().put("_t", type);
    }

    private static JsonObject demographic(String identifier, List<String> values) {
        return of("DemographicFilter")
                .put("identifier", identifier)
                .put("values", JsonValue.ofStrings(values))
                .build();
    }

    /**
     * Reads filters.
     *
     * @param json what the service sent
     * @return the filters; one that is not known, or not as known, is kept unread
     */
    public static List<Filter> read(List<JsonObject> json) {
        return json.stream().map(AudienceFilterCodec::read).toList();
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
            case "DeviceFilter" -> new DeviceFilter(constants(json.strings("deviceTypes"), DeviceType::of));
            case "DemographicFilter" -> demographic(json);
            case "AndFilter" -> new AndFilter(read(json.objects("filters")));
            case "OrFilter" -> new OrFilter(read(json.objects("filters")));
            case "NotFilter" -> new NotFilter(read(json.object("filter").orElseThrow()));
            default -> new UnknownFilter(json);
        };
    }

    private static Filter demographic(JsonObject json) {
        String identifier = json.string("identifier").orElseThrow();
        List<String> values = json.strings("values");
        try {
            if (identifier.equals(AGE)) {
                return new AgeFilter(constants(values, AgeGroup::of));
            }
            if (identifier.equals(GENDER)) {
                return new GenderFilter(constants(values, Gender::of));
            }
        } catch (NoSuchElementException newValue) {
            return new DemographicFilter(identifier, values);
        }
        return new DemographicFilter(identifier, values);
    }

    private static <E> List<E> constants(List<String> values, Function<String, Optional<E>> of) {
        return values.stream().map(value -> of.apply(value).orElseThrow()).toList();
    }
}
