package ai.rapidata.sdk.faults;

import java.util.List;

/** How many requests a fault hits. */
enum Dose {
    ONE_PERCENT("1 %", 0.01, 0),
    TEN_PERCENT("10 %", 0.1, 0),
    THIRTY_PERCENT("30 %", 0.3, 0),
    FIRST("the first", 0, 1),
    FIRST_TWO("the first two", 0, 2),
    ALWAYS("always", 0, Integer.MAX_VALUE);

    private final String title;
    private final double rate;
    private final int count;

    Dose(String title, double rate, int count) {
        this.title = title;
        this.rate = rate;
        this.count = count;
    }

    String title() {
        return title;
    }

    /** Whether each item is counted of its own. */
    boolean perItem() {
        return rate > 0;
    }

    static List<Dose> of(Call call) {
        return call.perItem() ? List.of(ONE_PERCENT, TEN_PERCENT, THIRTY_PERCENT) : List.of(FIRST, FIRST_TWO, ALWAYS);
    }

    /**
     * Whether a request is hit. By a rate, the same requests are hit in every run, in whatever order they come.
     *
     * @param seed of the run
     * @param key names the item
     * @param number how many requests for this item, or of this call, there were before
     */
    boolean hits(long seed, String key, int number) {
        if (count > 0) {
            return number < count;
        }
        long hash = seed ^ (key.hashCode() * 0x9E3779B97F4A7C15L) ^ (number * 0xC2B2AE3D27D4EB4FL);
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return ((hash ^ (hash >>> 33)) >>> 11) * 0x1.0p-53 < rate;
    }
}
