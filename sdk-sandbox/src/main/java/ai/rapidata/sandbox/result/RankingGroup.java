package ai.rapidata.sandbox.result;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.RapidState;
import ai.rapidata.sandbox.labeling.Response;
import ai.rapidata.sandbox.ranking.BradleyTerryFit;
import ai.rapidata.sandbox.ranking.WinMatrix;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One ranking: items with the scores that the comparisons of their pairs give them.
 *
 * @param name the group's name, empty if there is only one
 * @param items the items in the order in which they first appeared
 * @param pairs how many comparisons there are
 * @param votes how many answers there are
 * @param done whether no pair waits for answers
 */
public record RankingGroup(String name, List<Item> items, int pairs, long votes, boolean done) {

    /** Stands between the two datapoints of a pair. */
    public static final String SEPARATOR = "/";

    /** Copies the items. */
    public RankingGroup {
        items = List.copyOf(items);
    }

    /**
     * Ranks the items of all groups.
     *
     * @param rapids comparisons of two datapoints each
     * @param start the score of an average item
     * @return the groups in the order in which they first appeared
     */
    public static List<RankingGroup> of(List<Rapid> rapids, double start) {
        Map<String, List<Rapid>> byGroup = new LinkedHashMap<>();
        for (Rapid rapid : rapids) {
            if (rapid.state() != RapidState.Rejected) {
                String group =
                        rapid.subject().group() == null ? "" : rapid.subject().group();
                byGroup.computeIfAbsent(group, unused -> new ArrayList<>()).add(rapid);
            }
        }
        List<RankingGroup> groups = new ArrayList<>();
        byGroup.forEach((name, own) -> groups.add(rank(name, own, start)));
        return groups;
    }

    private static RankingGroup rank(String name, List<Rapid> rapids, double start) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Item> unranked = new ArrayList<>();
        for (Rapid rapid : rapids) {
            String[] ids = rapid.subject().datapointId().split(SEPARATOR);
            for (int side = 0; side < ids.length; side++) {
                if (places.putIfAbsent(ids[side], places.size()) == null) {
                    unranked.add(new Item(
                            ids[side],
                            rapid.subject().task().shown().get(side),
                            rapid.subject().asset().path("assets").path(side),
                            start));
                }
            }
        }
        WinMatrix wins = new WinMatrix(unranked.size());
        long votes = 0;
        for (Rapid rapid : rapids) {
            String[] ids = rapid.subject().datapointId().split(SEPARATOR);
            for (Response response : rapid.responses()) {
                votes++;
                List<Integer> winners = ((Answer.Winners) response.answer()).indexes();
                if (winners.size() == 1) {
                    wins.add(
                            places.getOrDefault(ids[winners.get(0)], 0),
                            places.getOrDefault(ids[1 - winners.get(0)], 0),
                            1);
                }
            }
        }
        BradleyTerryFit fit = BradleyTerryFit.of(wins);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < unranked.size(); i++) {
            Item item = unranked.get(i);
            items.add(new Item(item.datapointId(), item.shown(), item.asset(), fit.score(i, start)));
        }
        boolean done = rapids.stream().allMatch(rapid -> rapid.state() == RapidState.Done);
        return new RankingGroup(name, items, rapids.size(), votes, done);
    }

    /**
     * One thing that is ranked.
     *
     * @param datapointId its datapoint
     * @param shown what it is
     * @param asset what it is, in the form of the wire's answers
     * @param score its score, the larger the better
     */
    public record Item(String datapointId, Stimulus shown, JsonNode asset, double score) {}
}
