package ai.rapidata.sdk.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many people are where on their way into an audience.
 *
 * @param usersPerState the service's own count by the name of the state
 */
public record RecruitingMetrics(Map<String, Integer> usersPerState) {

    /** Copies the map. */
    public RecruitingMetrics {
        usersPerState = Collections.unmodifiableMap(new LinkedHashMap<>(usersPerState));
    }

    /**
     * People who passed and may answer.
     *
     * @return a count
     */
    public int graduated() {
        return usersPerState.getOrDefault("Graduated", 0);
    }

    /**
     * People who are being tried.
     *
     * @return a count
     */
    public int distilling() {
        return usersPerState.getOrDefault("Distilling", 0);
    }

    /**
     * People who did not pass.
     *
     * @return a count over all reasons
     */
    public int dropped() {
        return beginningWith("Dropped");
    }

    /**
     * People who were not seen for a while.
     *
     * @return a count over all ways of being inactive
     */
    public int inactive() {
        return beginningWith("Inactive");
    }

    private int beginningWith(String prefix) {
        return usersPerState.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Returns the four counts that most callers want. */
    @Override
    public String toString() {
        return "RecruitingMetrics[graduated=" + graduated() + ", distilling=" + distilling() + ", dropped=" + dropped()
                + ", inactive=" + inactive() + "]";
    }
}
