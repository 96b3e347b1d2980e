package ai.rapidata.sandbox.order;

/** Knows who has answered in which campaign. */
@FunctionalInterface
interface Participation {

    /**
     * Whether a labeler has answered in a campaign.
     *
     * @param campaignId the campaign
     * @param labelerId the labeler
     * @return true if so; false for campaigns that are not known
     */
    boolean answered(String campaignId, String labelerId);
}
