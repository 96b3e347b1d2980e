package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.benchmark.ConfidenceInterval;
import ai.rapidata.sdk.benchmark.ModelLicense;
import ai.rapidata.sdk.benchmark.Standing;
import ai.rapidata.sdk.benchmark.StandingStatus;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.benchmark.StandingsBreakdown;
import ai.rapidata.sdk.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads standings. The order of the service is kept; places follow from the scores. */
final class StandingsReader {

    private StandingsReader() {}

    static Standings read(JsonObject answer) {
        return standings(
                answer.objects("items"),
                Map.of(),
                answer.longValue("totalResponses").orElse(0));
    }

    static StandingsBreakdown breakdown(JsonObject answer) {
        List<JsonObject> all = answer.objects("global");
        Map<String, JsonObject> known = new HashMap<>();
        all.forEach(item -> known.put(item.string("id").orElse(""), item));
        List<StandingsBreakdown.Segment> segments = new ArrayList<>();
        for (JsonObject segment : answer.objects("segments")) {
            segments.add(new StandingsBreakdown.Segment(
                    segment.string("value").orElse(""),
                    segment.string("axis").orElse(null),
                    standings(
                            segment.objects("items"),
                            known,
                            segment.longValue("votes").orElse(0))));
        }
        return new StandingsBreakdown(
                standings(all, Map.of(), answer.longValue("totalResponses").orElse(0)), segments);
    }

    private static Standings standings(List<JsonObject> items, Map<String, JsonObject> known, long totalResponses) {
        List<@Nullable Double> scores = new ArrayList<>();
        items.forEach(item -> scores.add(boxed(item.doubleValue("score"))));
        List<Standing> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            rows.add(row(items.get(i), known, scores.get(i), scores));
        }
        return new Standings(rows, totalResponses);
    }

    private static Standing row(
            JsonObject item, Map<String, JsonObject> known, @Nullable Double score, List<@Nullable Double> scores) {
        String id = item.string("id").orElse("");
        // Parts of standings name their models by id only.
        JsonObject model = item.has("name") ? item : known.getOrDefault(id, item);
        return new Standing(
                id,
                model.string("name").orElse(""),
                score == null ? null : rank(score, scores),
                score,
                item.object("confidenceInterval")
                        .map(interval -> new ConfidenceInterval(
                                interval.doubleValue("lowerOffset").orElse(0),
                                interval.doubleValue("upperOffset").orElse(0)))
                        .orElse(null),
                item.doubleValue("wins").orElse(0),
                item.doubleValue("totalMatches").orElse(0),
                item.longValue("responseCount").orElse(0),
                new StandingStatus(model.string("status").orElse("")),
                item.booleanValue("isEvaluating").orElse(false),
                item.booleanValue("isDisabled").orElse(false),
                model.string("family").orElse(null),
                model.string("lab").orElse(null),
                model.string("proprietaryName").orElse(null),
                model.string("licenseType").map(ModelLicense::new).orElse(null));
    }

    private static int rank(double score, List<@Nullable Double> scores) {
        return 1
                + (int) scores.stream()
                        .filter(other -> other != null && other > score)
                        .count();
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
