package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.crowd.Labeler;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may answer an order, in the form of the wire. It is not the dialect of audiences. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = UserFilter.And.class, name = "AndFilter"),
    @JsonSubTypes.Type(value = UserFilter.Or.class, name = "OrFilter"),
    @JsonSubTypes.Type(value = UserFilter.Not.class, name = "NotFilter"),
    @JsonSubTypes.Type(value = UserFilter.Country.class, name = "CountryFilter"),
    @JsonSubTypes.Type(value = UserFilter.Language.class, name = "LanguageFilter"),
    @JsonSubTypes.Type(value = UserFilter.Said.class, name = "CustomFilter"),
    @JsonSubTypes.Type(value = UserFilter.Device.class, name = "DeviceFilter"),
    @JsonSubTypes.Type(value = UserFilter.Score.class, name = "UserScoreFilter"),
    @JsonSubTypes.Type(value = UserFilter.Campaign.class, name = "CampaignFilter"),
    @JsonSubTypes.Type(value = UserFilter.ResponseCount.class, name = "ResponseCountFilter"),
    @JsonSubTypes.Type(value = UserFilter.NewUser.class, name = "NewUserFilter")
})
sealed interface UserFilter {

    /** Whether the filter lets a labeler through. */
    boolean test(Labeler labeler, Participation participation);

    /** Those whom every filter lets through. */
    record And(List<UserFilter> filters) implements UserFilter {

        /** Copies the filters. */
        public And {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean test(Labeler labeler, Participation participation) {
            return filters.stream().allMatch(filter -> filter.test(labeler, participation));
        }
    }

    /** Those whom at least one filter lets through. */
    record Or(List<UserFilter> filters) implements UserFilter {

        /** Copies the filters. */
        public Or {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean test(Labeler labeler, Participation participation) {
            return filters.stream().anyMatch(filter -> filter.test(labeler, participation));
        }
    }

    /** Those whom a filter does not let through. */
    record Not(UserFilter filter) implements UserFilter {

        @Override
        public boolean test(Labeler labeler, Participation participation) {
            return !filter.test(labeler, participation);
        }
    }

    /** Those who live in one of some countries, whose codes may be in any case. */
    record Country(List<String> countries) implements UserFilter {

        /** Copies the codes. */
        public Country {
            countries = List.copyOf(countries);
        }

        @Override
        public boolean test(Labeler labeler, Participation participation) {
            return countries.stream().anyMatch(labeler.country()::equalsIgnoreCase);
        }
    }

    /** Those who see tasks in one of some languages, whose codes may be in any case. */
    record Language(List<String> languages) implements UserFilter {

        /** Copies the codes. */
        public Language {
            languages = List.copyOf(languages);
        }

        @Override
        public boolean test(Labeler labeler, Participation participation) {
            return languages.stream().anyMatch(labeler.language()::equalsIgnoreCase);
        }
    }

    /** Those who have said one of some things about themselves: ages and genders are kept in this form, too. */
    record Said(String identifier, List<String> values) implements UserFilter {

        /** Copies the values. */
        public Said {
            values = List.copyOf(values);
        }

        @Override
        public boolean test(Labeler labeler, Participation participation) {
            return labeler.demographic(identifier).filter(values::contains).isPresent();
        }
    }

    /** Those who use one of some kinds of device. */
    record Device(List<String> deviceTypes) implements UserFilter {

        /** Copies the kinds. */
        public Device {
            deviceTypes = List.copyOf(deviceTypes);
        }

        @Override
        public boolean test(Labeler labeler, Participation participation) {
            return deviceTypes.contains(labeler.device());
        }
    }

    /** Those whose score lies between two bounds, both included. A dimension without a score falls back to the global one. */
    record Score(
            double lowerbound, double upperbound, @Nullable String dimension) implements UserFilter {

        @Override
        public boolean test(Labeler labeler, Participation participation) {
            double global = labeler.userScores().getOrDefault(Labeler.GLOBAL, 0.0);
            double score = labeler.userScores().getOrDefault(dimension == null ? Labeler.GLOBAL : dimension, global);
            return score >= lowerbound && score <= upperbound;
        }
    }

    /** Those who have answered in one of some campaigns. */
    record Campaign(List<String> campaignIds) implements UserFilter {

        /** Copies the ids. */
        public Campaign {
            campaignIds = List.copyOf(campaignIds);
        }

        @Override
        public boolean test(Labeler labeler, Participation participation) {
            return campaignIds.stream().anyMatch(id -> participation.answered(id, labeler.id()));
        }
    }

    /** Compares the number of tasks with known answers that somebody has answered. */
    record ResponseCount(long responseCount, String dimension, String operator) implements UserFilter {

        @Override
        public boolean test(Labeler labeler, Participation participation) {
            int compared = Long.compare(participation.answers(dimension, labeler.id()), responseCount);
            return switch (operator) {
                case "Equal" -> compared == 0;
                case "NotEqual" -> compared != 0;
                case "LessThan" -> compared < 0;
                case "LessThanOrEqual" -> compared <= 0;
                case "GreaterThan" -> compared > 0;
                default -> compared >= 0;
            };
        }
    }

    /** Those who have never answered a task with a known answer. */
    record NewUser() implements UserFilter {

        @Override
        public boolean test(Labeler labeler, Participation participation) {
            return participation.isNew(labeler.id());
        }
    }
}
