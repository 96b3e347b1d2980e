package ai.rapidata.sdk.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Finds the groups of items that chains of wins connect in both directions, after Tarjan, without recursion. */
final class StrongComponents {

    private static final int UNSEEN = -1;

    private final PairwiseCounts counts;
    private final int[] order;
    private final int[] lowest;
    private final int[] nextOpponent;
    private final boolean[] open;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final Deque<Integer> unassigned = new ArrayDeque<>();
    private final List<List<Integer>> components = new ArrayList<>();
    private int seen;

    private StrongComponents(PairwiseCounts counts) {
        this.counts = counts;
        int size = counts.size();
        order = new int[size];
        lowest = new int[size];
        nextOpponent = new int[size];
        open = new boolean[size];
        Arrays.fill(order, UNSEEN);
    }

    static List<List<Integer>> of(PairwiseCounts counts) {
        StrongComponents search = new StrongComponents(counts);
        for (int item = 0; item < counts.size(); item++) {
            if (search.order[item] == UNSEEN) {
                search.explore(item);
            }
        }
        // A group is found after all groups that it won against.
        Collections.reverse(search.components);
        return List.copyOf(search.components);
    }

    private void explore(int start) {
        enter(start);
        while (!path.isEmpty()) {
            int item = path.getFirst();
            int opponent = nextOpponent[item]++;
            if (opponent == counts.size()) {
                leave(item);
            } else if (counts.wins(item, opponent) > 0 || counts.ties(item, opponent) > 0) {
                if (order[opponent] == UNSEEN) {
                    enter(opponent);
                } else if (open[opponent]) {
                    lowest[item] = Math.min(lowest[item], order[opponent]);
                }
            }
        }
    }

    private void enter(int item) {
        order[item] = seen;
        lowest[item] = seen++;
        open[item] = true;
        path.push(item);
        unassigned.push(item);
    }

    private void leave(int item) {
        path.pop();
        if (!path.isEmpty()) {
            int before = path.getFirst();
            lowest[before] = Math.min(lowest[before], lowest[item]);
        }
        if (lowest[item] == order[item]) {
            List<Integer> component = new ArrayList<>();
            int member;
            do {
                member = unassigned.pop();
                open[member] = false;
                component.add(member);
            } while (member != item);
            Collections.sort(component);
            components.add(List.copyOf(component));
        }
    }
}
