package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.filter.Filter;

/** A part of another audience: those of its people for whom a filter holds. Its name is that of the whole. */
public interface FilteredAudience extends JobAudience {

    /**
     * The audience of which this one is a part.
     *
     * @return that audience's id
     */
    String baseAudienceId();

    /**
     * What makes this part.
     *
     * @return the filter
     */
    Filter filter();

    /** Deletes this part; the whole stays. */
    void delete();
}
