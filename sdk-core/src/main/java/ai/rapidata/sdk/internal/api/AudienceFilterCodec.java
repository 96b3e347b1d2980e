package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.filter.AgeFilter;
import ai.rapidata.sdk.filter.AgeGroup;
import ai.rapidata.sdk.filter.DemographicFilter;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.filter.Gender;
import ai.rapidata.sdk.filter.GenderFilter;
import ai.rapidata.sdk.filter.UnknownFilter;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.util.List;
import java.util.NoSuchElementException;

/** Turns filters into the dialect of audiences and back. */
public final class AudienceFilterCodec {

    private static final String AGE = "age";
    private static final String GENDER = "gender";

    private static final FilterDialect DIALECT =
            new FilterDialect(AudienceFilterCodec::ownToJson, AudienceFilterCodec::readOwn);

    private AudienceFilterCodec() {}

    /**
     * Filters as they are sent.
     *
     * @param filters the filters
     * @return one object per filter
     * @throws InvalidInputException if an audience cannot have one of them
     */
    public static JsonArray toJson(List<? extends Filter> filters) {
        return DIALECT.toJson(filters);
    }

    /**
     * A filter as it is sent.
     *
     * @param filter the filter
     * @return a JSON object with its discriminator
     * @throws InvalidInputException if an audience cannot have it
     */
    public static JsonObject toJson(Filter filter) {
        return DIALECT.toJson(filter);
    }

    private static JsonObject ownToJson(Filter filter) {
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
        throw new InvalidInputException(
                "filters",
                filter,
                filter.getClass().getSimpleName() + " is for orders only",
                "filter an audience by country, language, age, gender, device or a demographic value");
    }

    private static JsonObject demographic(String identifier, List<String> values) {
        return FilterDialect.of("DemographicFilter")
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
        return DIALECT.read(json);
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
        return FilterDialect.type(json).equals("DemographicFilter") ? demographic(json) : new UnknownFilter(json);
    }

    private static Filter demographic(JsonObject json) {
        String identifier = json.string("identifier").orElseThrow();
        List<String> values = json.strings("values");
        try {
            if (identifier.equals(AGE)) {
                return new AgeFilter(FilterDialect.constants(values, AgeGroup::of));
            }
            if (identifier.equals(GENDER)) {
                return new GenderFilter(FilterDialect.constants(values, Gender::of));
            }
        } catch (NoSuchElementException newValue) {
            return new DemographicFilter(identifier, values);
        }
        return new DemographicFilter(identifier, values);
    }
}
