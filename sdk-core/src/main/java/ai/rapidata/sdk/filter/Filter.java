package ai.rapidata.sdk.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * Which people may answer. Filters are immutable values; several in a list must all hold.
 *
 * <p>Audiences understand countries, languages, age, gender, devices, demographic values and combinations of those; orders
 * understand the others too. A filter that its destination cannot express is refused before the first request.
 */
public sealed interface Filter
        permits CountryFilter,
                LanguageFilter,
                AgeFilter,
                GenderFilter,
                DeviceFilter,
                DemographicFilter,
                UserScoreFilter,
                CampaignFilter,
                CustomFilter,
                NewUserFilter,
                ResponseCountFilter,
                AndFilter,
                OrFilter,
                NotFilter,
                UnknownFilter {

    /**
     * Holds where this filter and another hold. What is already a conjunction grows instead of nesting.
     *
     * @param other another filter
     * @return both
     */
    default Filter and(Filter other) {
        List<Filter> parts = new ArrayList<>();
        parts.addAll(this instanceof AndFilter both ? both.filters() : List.of(this));
        parts.addAll(other instanceof AndFilter both ? both.filters() : List.of(other));
        return new AndFilter(parts);
    }

    /**
     * Holds where this filter or another holds. What is already a disjunction grows instead of nesting.
     *
     * @param other another filter
     * @return either
     */
    default Filter or(Filter other) {
        List<Filter> parts = new ArrayList<>();
        parts.addAll(this instanceof OrFilter either ? either.filters() : List.of(this));
        parts.addAll(other instanceof OrFilter either ? either.filters() : List.of(other));
        return new OrFilter(parts);
    }

    /**
     * Holds where this filter does not. The opposite of an opposite is the filter itself.
     *
     * @return the opposite
     */
    default Filter not() {
        return this instanceof NotFilter negation ? negation.filter() : new NotFilter(this);
    }
}
