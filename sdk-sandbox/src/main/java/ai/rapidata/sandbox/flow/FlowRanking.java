package ai.rapidata.sandbox.flow;

import ai.rapidata.sandbox.dataset.Datapoint;
import ai.rapidata.sandbox.labeling.Response;
import ai.rapidata.sandbox.ranking.BradleyTerryFit;
import ai.rapidata.sandbox.ranking.WinMatrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of a batch after the votes so far.
 *
 * @param datapoints the items in the customer's order
 * @param wins how often each was preferred to each other one
 * @param fit the strengths behind that
 * @param votes how many answers were counted
 */
record FlowRanking(List<Datapoint> datapoints, WinMatrix wins, BradleyTerryFit fit, long votes) {

    static FlowRanking of(List<Datapoint> datapoints, List<FlowPair> pairs) {
        Map<String, Integer> places = new HashMap<>();
        datapoints.forEach(datapoint -> places.put(datapoint.id(), places.size()));
        WinMatrix wins = new WinMatrix(datapoints.size());
        long votes = 0;
        for (FlowPair pair : pairs) {
            Integer first = places.get(pair.first());
            Integer second = pair.second() == null ? null : places.get(pair.second());
            if (first == null || second == null) {
                continue;
            }
            for (Response response : pair.rapid().responses()) {
                double share = FlowPair.firstShare(response);
                wins.add(first, second, share);
                wins.add(second, first, 1 - share);
                votes++;
            }
        }
        return new FlowRanking(datapoints, wins, BradleyTerryFit.of(wins), votes);
    }

    int elo(int place, int startingElo) {
        return (int) Math.round(fit.score(place, startingElo));
    }
}
