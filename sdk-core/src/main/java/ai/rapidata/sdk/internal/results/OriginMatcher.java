package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.internal.results.ResultOrigins.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the uploaded datapoint behind each row of one file. Rows that cannot be told apart get the datapoints that
 * cannot be told apart in order. Not thread-safe.
 */
final class OriginMatcher {

    private final List<Entry> entries;
    private @Nullable Map<List<String>, Candidates> byNames;
    private @Nullable Map<List<String>, Candidates> bySortedNames;
    private @Nullable Map<List<String>, Candidates> byFileNames;

    OriginMatcher(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * Finds the datapoint of a row.
     *
     * @param hosted the last parts of the URLs of what was shown, by index; empty if the row states none
     * @param named what the row calls what was shown, by index
     */
    @Nullable
    Entry match(RowDraft row, List<String> hosted, List<String> named) {
        if (entries.isEmpty()) {
            return null;
        }
        Entry found = hosted.isEmpty() ? null : byUploadedNames(row, hosted);
        if (found == null && !named.isEmpty()) {
            found = byUploadedNames(row, named);
        }
        if (found == null && !named.isEmpty() && hosted.isEmpty()) {
            if (byFileNames == null) {
                byFileNames = index(OriginMatcher::fileNames, 1);
            }
            Candidates candidates =
                    byFileNames.get(named.stream().map(HostedName::lastPart).toList());
            found = candidates == null ? null : candidates.takeUnambiguous(row);
        }
        return found;
    }

    /** Finds the datapoint of a single item, of which many rows may speak. */
    @Nullable
    Entry matchItem(RowDraft row, @Nullable String hosted, String name) {
        Entry found = hosted == null ? null : peek(row, hosted);
        return found == null ? peek(row, name) : found;
    }

    private @Nullable Entry peek(RowDraft row, String name) {
        Candidates candidates = entries.isEmpty() ? null : names().get(List.of(name));
        return candidates == null ? null : candidates.first(row);
    }

    private @Nullable Entry byUploadedNames(RowDraft row, List<String> names) {
        Candidates candidates = names().get(names);
        if (candidates == null && names.size() > 1) {
            if (bySortedNames == null) {
                bySortedNames = index(entry -> sorted(entry.names()), 2);
            }
            candidates = bySortedNames.get(sorted(names));
        }
        return candidates == null ? null : candidates.take(row);
    }

    private Map<List<String>, Candidates> names() {
        if (byNames == null) {
            byNames = index(Entry::names, 1);
        }
        return byNames;
    }

    private Map<List<String>, Candidates> index(Function<Entry, List<String>> key, int minimumAssets) {
        Map<List<String>, Candidates> index = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.names().size() >= minimumAssets) {
                index.computeIfAbsent(key.apply(entry), names -> new Candidates())
                        .add(entry);
            }
        }
        return index;
    }

    private static List<String> fileNames(Entry entry) {
        return entry.datapoint().assets().stream()
                .map(Asset::source)
                .map(HostedName::lastPart)
                .toList();
    }

    private static List<String> sorted(List<String> names) {
        List<String> sorted = new ArrayList<>(names);
        Collections.sort(sorted);
        return sorted;
    }
}
