package ai.rapidata.sdk.filter;

import java.util.List;

/**
 * People of given ages.
 *
 * @param ageGroups the ages that may answer
 */
public record AgeFilter(List<AgeGroup> ageGroups) implements Filter {

    /** Copies the list. */
    public AgeFilter {
        ageGroups = List.copyOf(ageGroups);
    }

    /**
     * People of given ages.
     *
     * @param ageGroups the ages that may answer
     * @return the filter
     */
    public static AgeFilter of(AgeGroup... ageGroups) {
        return new AgeFilter(List.of(ageGroups));
    }
}
