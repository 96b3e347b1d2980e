package ai.rapidata.sdk.filter;

import java.util.List;

/**
 * People of given campaigns. For orders only.
 *
 * @param campaignIds ids of campaigns
 */
public record CampaignFilter(List<String> campaignIds) implements Filter {

    /** Copies the list. */
    public CampaignFilter {
        campaignIds = List.copyOf(campaignIds);
    }

    /**
     * People of given campaigns. For orders only.
     *
     * @param campaignIds ids of campaigns
     * @return the filter
     */
    public static CampaignFilter of(String... campaignIds) {
        return new CampaignFilter(List.of(campaignIds));
    }
}
