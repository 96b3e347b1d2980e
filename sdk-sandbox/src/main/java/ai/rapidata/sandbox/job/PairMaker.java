package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.crowd.Seed;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.FollowUp;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Subject;
import ai.rapidata.sandbox.result.RankingGroup;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Chooses the pairs of a ranking.
 *
 * <p>A full permutation compares every two items of a group. An online pair maker has a budget of comparisons for each
 * group: a share of them goes to random pairs, the rest, round after round, to neighbours in the ranking so far.
 */
final class PairMaker {

    private final List<List<Subject>> groups;
    private final Seed seed;
    private final boolean complete;
    private final int budget;
    private final double randomShare;

    /**
     * @param items the items one by one, each a subject that shows one thing
     */
    PairMaker(Workflow workflow, List<Subject> items, Seed seed) {
        Map<String, List<Subject>> byGroup = new LinkedHashMap<>();
        items.forEach(
                item -> byGroup.computeIfAbsent(item.group() == null ? "" : item.group(), unused -> new ArrayList<>())
                        .add(item));
        this.groups = List.copyOf(byGroup.values());
        this.seed = seed;
        this.complete = workflow.comparisonBudget().isEmpty();
        this.budget = workflow.comparisonBudget().orElse(0);
        this.randomShare = workflow.randomShare();
    }

    /** How many pairs there will be in all. */
    int planned() {
        int planned = 0;
        for (List<Subject> group : groups) {
            int all = group.size() * (group.size() - 1) / 2;
            planned += complete ? all : all == 0 ? 0 : budget;
        }
        return planned;
    }

    /** The pairs to begin with. */
    List<Subject> first() {
        List<Subject> pairs = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Subject> group = groups.get(i);
            if (complete) {
                for (int a = 0; a < group.size(); a++) {
                    for (int b = a + 1; b < group.size(); b++) {
                        pairs.add(pair(group.get(a), group.get(b), pairs.size()));
                    }
                }
            } else if (group.size() > 1) {
                int share = Math.max(1, Math.min(budget, (int) Math.ceil(budget * randomShare)));
                for (Pair pair : random(group, share, seed.derive(i))) {
                    pairs.add(pair(pair.first(), pair.second(), pairs.size()));
                }
            }
        }
        return pairs;
    }

    /** What adds the other pairs. */
    FollowUp followUp(IntFunction<String> rapidIds) {
        return complete ? FollowUp.NONE : new Rounds(rapidIds);
    }

    private List<Subject> next(List<Rapid> settled) {
        Map<String, Integer> spent = new HashMap<>();
        settled.forEach(rapid -> spent.merge(key(rapid.subject()), 1, Integer::sum));
        List<RankingGroup> standings = RankingGroup.of(settled, 0);
        List<Subject> pairs = new ArrayList<>();
        for (List<Subject> group : groups) {
            String key = key(group.get(0));
            int left = budget - spent.getOrDefault(key, 0);
            if (left > 0 && group.size() > 1) {
                neighbours(group, key, standings).stream()
                        .limit(left)
                        .forEach(pair -> pairs.add(pair(pair.first(), pair.second(), settled.size() + pairs.size())));
            }
        }
        return pairs;
    }

    private static List<Pair> neighbours(List<Subject> group, String key, List<RankingGroup> standings) {
        Map<String, Double> scores = new HashMap<>();
        standings.stream()
                .filter(standing -> standing.name().equals(key))
                .forEach(standing -> standing.items().forEach(item -> scores.put(item.datapointId(), item.score())));
        List<Subject> ranked = new ArrayList<>(group);
        ranked.sort(Comparator.comparingDouble(item -> -scores.getOrDefault(item.datapointId(), 0.0)));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < ranked.size(); i++) {
            pairs.add(new Pair(ranked.get(i), ranked.get(i + 1)));
        }
        return pairs;
    }

    /** Every item gets its turn before any item is compared again. */
    private static List<Pair> random(List<Subject> group, int count, Seed seed) {
        var random = seed.random();
        List<Pair> pairs = new ArrayList<>();
        while (pairs.size() < count) {
            List<Subject> shuffled = new ArrayList<>(group);
            Collections.shuffle(shuffled, random);
            for (int i = 0; i < shuffled.size() && pairs.size() < count; i += 2) {
                pairs.add(new Pair(shuffled.get(i), shuffled.get((i + 1) % shuffled.size())));
            }
        }
        return pairs;
    }

    private static Subject pair(Subject first, Subject second, int number) {
        ObjectNode asset = Json.object().put("_t", "MultiAsset");
        asset.putArray("assets").add(first.asset()).add(second.asset());
        asset.putObject("metadata");
        asset.put("identifier", first.datapointId() + RankingGroup.SEPARATOR + second.datapointId());
        return first.against(second, number, asset);
    }

    private static String key(Subject subject) {
        return subject.group() == null ? "" : subject.group();
    }

    private record Pair(Subject first, Subject second) {}

    private final class Rounds implements FollowUp {

        private final IntFunction<String> rapidIds;

        Rounds(IntFunction<String> rapidIds) {
            this.rapidIds = rapidIds;
        }

        @Override
        public List<Rapid> after(List<Rapid> settled) {
            List<Subject> pairs = PairMaker.this.next(settled);
            List<Rapid> rapids = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                rapids.add(Rapid.open(rapidIds.apply(settled.size() + i), pairs.get(i)));
            }
            return rapids;
        }

        @Override
        public int planned() {
            return PairMaker.this.planned();
        }
    }
}
