package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.json.JsonNumber;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.results.RankedItem;
import ai.rapidata.sdk.results.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the final scores of a ranking file, which its summary holds per item, or per group and item. */
final class RankingScores {

    private RankingScores() {}

    static List<Ranking> of(JsonObject summary) {
        List<Ranking> rankings = new ArrayList<>();
        Map<String, Double> ungrouped = numbers(summary);
        if (!ungrouped.isEmpty()) {
            rankings.add(ranking("", ungrouped));
        }
        for (Map.Entry<String, JsonValue> member : summary.members().entrySet()) {
            if (member.getValue() instanceof JsonObject group) {
                Map<String, Double> scores = numbers(group);
                if (!scores.isEmpty()) {
                    rankings.add(ranking(member.getKey(), scores));
                }
            }
        }
        return rankings;
    }

    private static Map<String, Double> numbers(JsonObject object) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            if (value instanceof JsonNumber number) {
                numbers.put(name, number.value().doubleValue());
            }
        });
        return numbers;
    }

    private static Ranking ranking(String name, Map<String, Double> scores) {
        List<Map.Entry<String, Double>> best = new ArrayList<>(scores.entrySet());
        best.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        List<RankedItem> items = new ArrayList<>(best.size());
        for (int i = 0; i < best.size(); i++) {
            double score = best.get(i).getValue();
            boolean shared = i > 0 && items.get(i - 1).score() == score;
            items.add(new RankedItem(
                    shared ? items.get(i - 1).rank() : i + 1, best.get(i).getKey(), score));
        }
        return new Ranking(name, items);
    }
}
