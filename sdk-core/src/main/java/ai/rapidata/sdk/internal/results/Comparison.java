package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.internal.results.ResultOrigins.Entry;
import ai.rapidata.sdk.results.CompareOption;
import ai.rapidata.sdk.results.CompareRow;
import ai.rapidata.sdk.results.CompareVote;
import ai.rapidata.sdk.results.Tallies;
import ai.rapidata.sdk.results.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the row of a comparison or of a matchup within a ranking. */
final class Comparison {

    private final RowDraft draft;
    private final OriginMatcher origins;
    private final Tallies tallies;
    private final List<String> names;

    Comparison(RowDraft draft, OriginMatcher origins) {
        this.draft = draft;
        this.origins = origins;
        this.tallies = draft.tallies.tallies();
        this.names = draft.assetNames.isEmpty() ? withoutSpecial(draft.tallies.names()) : List.copyOf(draft.assetNames);
    }

    /** The answers that are options; {@code Both} and {@code Neither} are, if hardly anything else is there. */
    private static List<String> withoutSpecial(List<String> answers) {
        List<String> options = answers.stream()
                .filter(name -> !name.equals(CompareRow.BOTH) && !name.equals(CompareRow.NEITHER))
                .toList();
        return options.size() < 2 ? List.copyOf(answers) : options;
    }

    CompareRow row(boolean oneDatapoint) {
        Entry origin = oneDatapoint ? origins.match(draft, hostedNames(), names) : null;
        CompareRow.Builder row = CompareRow.builder(RowAssembly.source(draft, origin))
                .tallies(tallies)
                .options(options(origin, oneDatapoint))
                .votes(RowAssembly.votes(draft, CompareVote.class))
                .winner(draft.winner.name, draft.winner.index);
        if (draft.weightedWinner.stated) {
            row.weightedWinner(draft.weightedWinner.name, draft.weightedWinner.index);
        }
        return row.build();
    }

    private List<String> hostedNames() {
        List<String> hosted = new ArrayList<>(draft.assetUrls.size());
        for (String url : draft.assetUrls) {
            if (url == null) {
                return List.of();
            }
            hosted.add(HostedName.lastPart(url));
        }
        return hosted;
    }

    private List<CompareOption> options(@Nullable Entry origin, boolean oneDatapoint) {
        List<CompareOption> options = new ArrayList<>(names.size());
        boolean[] used = new boolean[tallies.all().size()];
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            String url = index < draft.assetUrls.size() ? draft.assetUrls.get(index) : null;
            CompareOption.Builder option =
                    CompareOption.builder(index, tally(name, used)).assetUrl(url);
            String hosted = url == null ? null : HostedName.lastPart(url);
            if (origin != null) {
                addAsset(option, origin, index, hosted, name);
            } else if (!oneDatapoint) {
                Entry item = origins.matchItem(draft, hosted, name);
                if (item != null) {
                    addAsset(option, item, 0, hosted, name);
                }
            }
            options.add(option.build());
        }
        return options;
    }

    /** The next tally of that name that no earlier option has. */
    private Tally tally(String name, boolean[] used) {
        for (int i = 0; i < used.length; i++) {
            if (!used[i] && tallies.all().get(i).name().equals(name)) {
                used[i] = true;
                return tallies.all().get(i);
            }
        }
        return Tally.builder(name).build();
    }

    private static void addAsset(
            CompareOption.Builder option, Entry origin, int index, @Nullable String hosted, String name) {
        int size = origin.datapoint().assets().size();
        int asset = place(origin, index, hosted);
        if (asset < 0) {
            asset = place(origin, index, name);
        }
        if (asset < 0) {
            asset = index;
        }
        if (asset < size) {
            option.origin(
                    origin.sortIndex(),
                    origin.datapoint(),
                    origin.datapoint().assets().get(asset));
        }
    }

    private static int place(Entry origin, int index, @Nullable String name) {
        boolean inOrder =
                index < origin.names().size() && origin.names().get(index).equals(name);
        return inOrder || name == null ? (inOrder ? index : -1) : origin.names().indexOf(name);
    }
}
