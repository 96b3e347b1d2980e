package ai.rapidata.sandbox.result;

import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.labeling.Rapid;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of the pairs of a ranking. The summary holds the score of each item, by group where there are several.
 *
 * <p>An item is called the same in all rows of its group.
 */
final class RankingRows implements ResultRows {

    private final List<RankingGroup> groups;
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final CompareRows pairs;

    RankingRows(ResultContext context, List<Rapid> rapids, double start) {
        this.groups = RankingGroup.of(rapids, start);
        for (RankingGroup group : groups) {
            List<Stimulus> shown =
                    group.items().stream().map(RankingGroup.Item::shown).toList();
            List<String> called = OptionNames.of(shown);
            Map<String, String> own = new HashMap<>();
            for (int i = 0; i < shown.size(); i++) {
                own.put(group.items().get(i).datapointId(), called.get(i));
            }
            names.put(group.name(), own);
        }
        this.pairs = new CompareRows(context, this::names);
    }

    @Override
    public String type() {
        return "Ranking";
    }

    @Override
    public ObjectNode row(Rapid rapid) {
        return pairs.row(rapid);
    }

    @Override
    public ObjectNode summary() {
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        for (RankingGroup group : groups) {
            ObjectNode scores = groups.size() == 1 ? summary : summary.putObject(group.name());
            group.items().stream()
                    .sorted((a, b) -> Double.compare(b.score(), a.score()))
                    .forEach(item -> scores.put(name(group.name(), item.datapointId()), Tally.rounded(item.score())));
        }
        return summary;
    }

    private List<String> names(Rapid rapid) {
        String group = rapid.subject().group() == null ? "" : rapid.subject().group();
        String[] ids = rapid.subject().datapointId().split(RankingGroup.SEPARATOR);
        return List.of(name(group, ids[0]), name(group, ids[1]));
    }

    private String name(String group, String datapointId) {
        return names.getOrDefault(group, Map.of()).getOrDefault(datapointId, datapointId);
    }
}
