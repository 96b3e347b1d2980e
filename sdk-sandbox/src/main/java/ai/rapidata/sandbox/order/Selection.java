package ai.rapidata.sandbox.order;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What labelers are shown in a session besides or instead of an order's own tasks, in the form of the wire. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "_t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Selection.OwnTasks.class, name = "LabelingSelection"),
    @JsonSubTypes.Type(value = Selection.Validation.class, name = "ValidationSelection"),
    @JsonSubTypes.Type(value = Selection.ConditionalValidation.class, name = "ConditionalValidationSelection"),
    @JsonSubTypes.Type(value = Selection.Demographic.class, name = "DemographicSelection"),
    @JsonSubTypes.Type(value = Selection.Fixed.class, name = "StaticSelection"),
    @JsonSubTypes.Type(value = Selection.Capped.class, name = "CappedSelection"),
    @JsonSubTypes.Type(value = Selection.Shuffling.class, name = "ShufflingSelection"),
    @JsonSubTypes.Type(value = Selection.AbTest.class, name = "AbTestSelection")
})
sealed interface Selection {

    /** The order's own tasks, by number or effort. How many there are in a session is without effect here. */
    record OwnTasks() implements Selection {}

    /** Some tasks of a validation set. */
    record Validation(String validationSetId, int amount) implements Selection {}

    /** Tasks of a validation set, more or less likely according to the labeler's score in some dimensions. */
    record ConditionalValidation(String validationSetId, List<Chance> chances, List<String> dimensions)
            implements Selection {

        /** Copies the lists. */
        public ConditionalValidation {
            chances = List.copyOf(chances);
            dimensions = List.copyOf(dimensions);
        }
    }

    /** Questions about the labeler that have not been answered. */
    record Demographic(List<String> keys, int maxRapids) implements Selection {

        /** Copies the keys. */
        public Demographic {
            keys = List.copyOf(keys);
        }
    }

    /** Certain rapids. */
    record Fixed(List<String> rapidIds) implements Selection {

        /** Copies the ids. */
        public Fixed {
            rapidIds = List.copyOf(rapidIds);
        }
    }

    /** The first of what some selections choose. */
    record Capped(List<Selection> selections, int maxRapids) implements Selection {

        /** Copies the selections. */
        public Capped {
            selections = List.copyOf(selections);
        }
    }

    /** What some selections choose, in any order. */
    record Shuffling(List<Selection> selections) implements Selection {

        /** Copies the selections. */
        public Shuffling {
            selections = List.copyOf(selections);
        }
    }

    /** One of two choices, the same one for a labeler in all of an order. */
    record AbTest(List<Selection> a, List<Selection> b) implements Selection {

        /** Copies the selections. */
        public AbTest {
            a = List.copyOf(a);
            b = List.copyOf(b);
        }
    }

    /**
     * How likely validation is from a score on.
     *
     * @param userScoreThreshold the score
     * @param chance how likely, 0 to 1
     * @param rapidCount how many tasks there are then
     */
    record Chance(double userScoreThreshold, double chance, int rapidCount) {}
}
