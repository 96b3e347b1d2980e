package ai.rapidata.sandbox.order;

/** Knows what labelers have done before. */
interface Participation {

    /**
     * Whether a labeler has answered in a campaign.
     *
     * @param campaignId the campaign
     * @param labelerId the labeler
     * @return true if so; false for campaigns that are not known
     */
    boolean answered(String campaignId, String labelerId);

    /**
     * How many tasks with known answers a labeler has answered.
     *
     * @param dimension the dimension they count for
     * @param labelerId the labeler
     * @return 0 or more
     */
    long answers(String dimension, String labelerId);

    /**
     * Whether a labeler has never answered a task with a known answer.
     *
     * @param labelerId the labeler
     * @return true for those about whom nothing was learned
     */
    boolean isNew(String labelerId);
}
