package ai.rapidata.sdk.filter;

import java.util.List;

/**
 * People of given genders.
 *
 * @param genders the genders that may answer
 */
public record GenderFilter(List<Gender> genders) implements Filter {

    /** Copies the list. */
    public GenderFilter {
        genders = List.copyOf(genders);
    }

    /**
     * People of given genders.
     *
     * @param genders the genders that may answer
     * @return the filter
     */
    public static GenderFilter of(Gender... genders) {
        return new GenderFilter(List.of(genders));
    }
}
