package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.crowd.Labeler;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Predicate;

/** Who belongs to an audience, in the form of the wire. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AudienceFilter.And.class, name = "AndFilter"),
    @JsonSubTypes.Type(value = AudienceFilter.Or.class, name = "OrFilter"),
    @JsonSubTypes.Type(value = AudienceFilter.Not.class, name = "NotFilter"),
    @JsonSubTypes.Type(value = AudienceFilter.Country.class, name = "CountryFilter"),
    @JsonSubTypes.Type(value = AudienceFilter.Language.class, name = "LanguageFilter"),
    @JsonSubTypes.Type(value = AudienceFilter.Demographic.class, name = "DemographicFilter"),
    @JsonSubTypes.Type(value = AudienceFilter.Device.class, name = "DeviceFilter")
})
public sealed interface AudienceFilter extends Predicate<Labeler> {

    /**
     * Those whom every filter lets through.
     *
     * @param filters the filters; none lets everybody through
     */
    record And(List<AudienceFilter> filters) implements AudienceFilter {

        /** Copies the filters. */
        public And {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean test(Labeler labeler) {
            return filters.stream().allMatch(filter -> filter.test(labeler));
        }
    }

    /**
     * Those whom at least one filter lets through.
     *
     * @param filters the filters; none lets nobody through
     */
    record Or(List<AudienceFilter> filters) implements AudienceFilter {

        /** Copies the filters. */
        public Or {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean test(Labeler labeler) {
            return filters.stream().anyMatch(filter -> filter.test(labeler));
        }
    }

    /**
     * Those whom a filter does not let through.
     *
     * @param filter the filter
     */
    record Not(AudienceFilter filter) implements AudienceFilter {
        @Override
        public boolean test(Labeler labeler) {
            return !filter.test(labeler);
        }
    }

    /**
     * Those who live in one of some countries.
     *
     * @param countries ISO 3166-1 alpha-2 codes in any case
     */
    record Country(List<String> countries) implements AudienceFilter {

        /** Copies the codes. */
        public Country {
            countries = List.copyOf(countries);
        }

        @Override
        public boolean test(Labeler labeler) {
            return countries.stream().anyMatch(labeler.country()::equalsIgnoreCase);
        }
    }

    /**
     * Those who see tasks in one of some languages.
     *
     * @param languages ISO 639-1 codes in any case
     */
    record Language(List<String> languages) implements AudienceFilter {

        /** Copies the codes. */
        public Language {
            languages = List.copyOf(languages);
        }

        @Override
        public boolean test(Labeler labeler) {
            return languages.stream().anyMatch(labeler.language()::equalsIgnoreCase);
        }
    }

    /**
     * Those who have said one of some things about themselves.
     *
     * @param identifier {@code age}, {@code gender} or {@code occupation}; any other is known of nobody
     * @param values what they may have said
     */
    record Demographic(String identifier, List<String> values) implements AudienceFilter {

        /** Copies the values. */
        public Demographic {
            values = List.copyOf(values);
        }

        @Override
        public boolean test(Labeler labeler) {
            return labeler.demographic(identifier).filter(values::contains).isPresent();
        }
    }

    /**
     * Those who use one of some kinds of device.
     *
     * @param deviceTypes {@code Phone}, {@code Tablet}, {@code Unknown}
     */
    record Device(List<String> deviceTypes) implements AudienceFilter {

        /** Copies the kinds. */
        public Device {
            deviceTypes = List.copyOf(deviceTypes);
        }

        @Override
        public boolean test(Labeler labeler) {
            return deviceTypes.contains(labeler.device());
        }
    }
}
