package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.internal.results.ResultOrigins.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Uploaded datapoints of the same assets. The one whose private metadata and context are those of the row comes first;
 * among equals each is given away once, in order, before one is given away again.
 */
final class Candidates {

    private final List<Entry> entries = new ArrayList<>(1);
    private @Nullable Map<List<Object>, Deque<Entry>> free;
    private final Set<Long> taken = new HashSet<>(0);

    void add(Entry entry) {
        entries.add(entry);
    }

    Entry take(RowDraft row) {
        if (entries.size() == 1) {
            return entries.get(0);
        }
        for (List<Object> trait : traits(row.metadata(), row.context)) {
            Entry entry = nextFree(trait);
            if (entry != null) {
                taken.add(entry.sortIndex());
                return entry;
            }
        }
        return first(row);
    }

    /** The best entry, whether it was given away or not. */
    Entry first(RowDraft row) {
        for (int trait = 0; entries.size() > 1 && trait < 3; trait++) {
            List<Object> wanted = traits(row.metadata(), row.context).get(trait);
            for (Entry entry : entries) {
                if (traitsOf(entry).get(trait).equals(wanted)) {
                    return entry;
                }
            }
        }
        return entries.get(0);
    }

    /** Like {@link #take} for a weak likeness: null if datapoints of different assets are equally good. */
    @Nullable
    Entry takeUnambiguous(RowDraft row) {
        Entry best = first(row);
        List<List<Object>> wanted = traits(row.metadata(), row.context);
        for (int trait = 0; trait < wanted.size(); trait++) {
            int level = trait;
            List<Entry> alike = entries.stream()
                    .filter(entry -> traitsOf(entry).get(level).equals(wanted.get(level)))
                    .toList();
            if (!alike.isEmpty()) {
                boolean same = alike.stream()
                        .allMatch(entry -> entry.datapoint()
                                .assets()
                                .equals(best.datapoint().assets()));
                return same ? take(row) : null;
            }
        }
        return null;
    }

    private @Nullable Entry nextFree(List<Object> trait) {
        if (free == null) {
            free = new HashMap<>();
            for (Entry entry : entries) {
                for (List<Object> own : traitsOf(entry)) {
                    free.computeIfAbsent(own, key -> new ArrayDeque<>()).add(entry);
                }
            }
        }
        Deque<Entry> queue = free.get(trait);
        while (queue != null && !queue.isEmpty()) {
            Entry entry = queue.poll();
            if (!taken.contains(entry.sortIndex())) {
                return entry;
            }
        }
        return null;
    }

    private static List<List<Object>> traitsOf(Entry entry) {
        return traits(entry.datapoint().privateMetadata(), entry.context());
    }

    /** From everything alike to nothing alike. */
    private static List<List<Object>> traits(Map<String, String> metadata, @Nullable String context) {
        return List.of(
                List.of("both", metadata, Objects.requireNonNullElse(context, "")),
                List.of("metadata", metadata),
                List.of("context", Objects.requireNonNullElse(context, "")),
                List.of("none"));
    }
}
