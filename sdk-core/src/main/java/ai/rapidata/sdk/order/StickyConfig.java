package ai.rapidata.sdk.order;

import org.jspecify.annotations.Nullable;

/**
 * How an order keeps the labelers who began with it.
 *
 * @param enabled whether labelers stay with the order
 * @param dimension the dimension of their score that counts, or null for the service's own
 * @param bypassFilters whether labelers stay although they no longer pass the filters
 * @param bypassPrioritySelection whether they stay although something more urgent waits
 * @param blockOtherStickyCampaigns whether nothing else can keep them meanwhile
 * @param clearOnPause whether they are let go when the order is paused
 */
public record StickyConfig(
        boolean enabled,
        @Nullable String dimension,
        boolean bypassFilters,
        boolean bypassPrioritySelection,
        boolean blockOtherStickyCampaigns,
        boolean clearOnPause) {

    /**
     * Labelers stay, and nothing else is special.
     *
     * @return the configuration
     */
    public static StickyConfig sticky() {
        return new StickyConfig(true, null, false, false, false, false);
    }
}
