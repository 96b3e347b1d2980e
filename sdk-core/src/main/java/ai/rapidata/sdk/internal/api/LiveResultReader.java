package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.live.JobDatapoint;
import ai.rapidata.sdk.results.live.LiveResult;
import ai.rapidata.sdk.results.live.OtherLiveResult;
import ai.rapidata.sdk.results.live.RankedDatapoint;
import ai.rapidata.sdk.results.live.RankedGroup;
import ai.rapidata.sdk.results.live.ResponseTally;
import ai.rapidata.sdk.results.live.SideWins;
import ai.rapidata.sdk.results.live.TaskNeighbourhood;
import ai.rapidata.sdk.results.live.TaskResult;
import ai.rapidata.sdk.results.live.TaskState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the service tells about a job's results so far. Kinds that are not known are kept unread. */
final class LiveResultReader {

    private LiveResultReader() {}

    static LiveResult read(String type, JsonObject item) {
        return switch (type) {
            case "RapidResults" -> task(item);
            case "RankingResults" -> rankedDatapoint(item);
            case "GroupedRankingResults" -> group(item);
            default ->
                new OtherLiveResult(
                        item.string("id")
                                .or(() -> item.string("rapidId"))
                                .or(() -> item.string("datapointId"))
                                .orElse(""),
                        type,
                        item);
        };
    }

    static TaskResult task(JsonObject item) {
        return new TaskResult(
                item.string("rapidId").orElse(""),
                state(item),
                asset(item),
                AssetDetailsReader.readMember(item, "contextAsset"),
                item.objects("responses").stream().map(ResponseReader::read).toList(),
                item.longValue("totalResponseCount").orElse(0),
                tallies(item.object("aggregation").orElse(JsonObject.empty())),
                item);
    }

    private static Map<String, ResponseTally> tallies(JsonObject aggregation) {
        JsonObject counted = aggregation
                .object("categoryTallies")
                .or(() -> aggregation.object("winnerTallies"))
                .orElse(JsonObject.empty());
        Map<String, ResponseTally> tallies = new LinkedHashMap<>();
        for (String answer : counted.members().keySet()) {
            counted.object(answer)
                    .ifPresent(tally -> tallies.put(
                            answer,
                            new ResponseTally(
                                    tally.longValue("count").orElse(0),
                                    tally.doubleValue("userScoreSum").orElse(0))));
        }
        return tallies;
    }

    private static RankedDatapoint rankedDatapoint(JsonObject item) {
        return new RankedDatapoint(
                item.string("datapointId").orElse(""),
                asset(item),
                item.doubleValue("elo").orElse(Double.NaN),
                item);
    }

    private static RankedGroup group(JsonObject item) {
        List<RankedDatapoint> datapoints = item.objects("datapoints").stream()
                .map(LiveResultReader::rankedDatapoint)
                .toList();
        return new RankedGroup(
                item.string("id").orElse(""),
                item.string("name").orElse(""),
                item.string("state").orElse(""),
                item.longValue("totalVotes").orElse(0),
                datapoints,
                item);
    }

    static JobDatapoint datapoint(JsonObject item) {
        return new JobDatapoint(
                item.string("id").orElse(""),
                item.string("datasetId").orElse(""),
                asset(item),
                AssetDetailsReader.readMember(item, "contextAsset"),
                item);
    }

    /** The sides in the order that the service names; those that it does not name come behind. */
    static SideWins sideWins(JsonObject answer) {
        JsonObject counter = answer.object("winCounter").orElse(JsonObject.empty());
        Map<String, Double> wins = new LinkedHashMap<>();
        for (String side : answer.strings("sideOrder")) {
            wins.put(side, counter.doubleValue(side).orElse(0));
        }
        for (String side : counter.members().keySet()) {
            wins.putIfAbsent(side, counter.doubleValue(side).orElse(0));
        }
        return new SideWins(
                wins, answer.booleanValue("allTargetGroupsCompleted").orElse(false));
    }

    static TaskNeighbourhood neighbourhood(JsonObject answer) {
        return new TaskNeighbourhood(
                task(answer.object("current").orElse(JsonObject.empty())),
                neighbours(answer, "previous"),
                neighbours(answer, "next"),
                answer.longValue("index").orElse(0),
                answer.longValue("total").orElse(0));
    }

    private static List<TaskNeighbourhood.Neighbour> neighbours(JsonObject answer, String name) {
        return answer.objects(name).stream()
                .map(item ->
                        new TaskNeighbourhood.Neighbour(item.string("rapidId").orElse(""), state(item), asset(item)))
                .toList();
    }

    private static TaskState state(JsonObject item) {
        return new TaskState(item.string("state").orElse(""));
    }

    private static AssetDetails asset(JsonObject item) {
        return AssetDetailsReader.read(item.object("asset").orElse(JsonObject.empty()));
    }
}
