package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Reputation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What labelers have done before, looked up once for each campaign. */
final class History implements Participation {

    private final Crowd crowd;
    private final Function<String, Set<String>> campaigns;
    private final Map<String, Set<String>> known = new HashMap<>();

    /** Creates the history; campaigns tells who has answered in one. */
    History(Crowd crowd, Function<String, Set<String>> campaigns) {
        this.crowd = crowd;
        this.campaigns = campaigns;
    }

    @Override
    public boolean answered(String campaignId, String labelerId) {
        return known.computeIfAbsent(campaignId, campaigns).contains(labelerId);
    }

    @Override
    public long answers(String dimension, String labelerId) {
        return crowd.reputation(labelerId).answers().getOrDefault(dimension, 0L);
    }

    @Override
    public boolean isNew(String labelerId) {
        return crowd.reputation(labelerId).equals(Reputation.NONE);
    }
}
