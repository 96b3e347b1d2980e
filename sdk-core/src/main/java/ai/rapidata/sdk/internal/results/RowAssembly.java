package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.dataset.TrackingIds;
import ai.rapidata.sdk.internal.results.ResultOrigins.Entry;
import ai.rapidata.sdk.results.ClassificationRow;
import ai.rapidata.sdk.results.ClassificationVote;
import ai.rapidata.sdk.results.DrawRow;
import ai.rapidata.sdk.results.DrawVote;
import ai.rapidata.sdk.results.FreeTextRow;
import ai.rapidata.sdk.results.FreeTextVote;
import ai.rapidata.sdk.results.LocateRow;
import ai.rapidata.sdk.results.LocateVote;
import ai.rapidata.sdk.results.OtherRow;
import ai.rapidata.sdk.results.ResultRow;
import ai.rapidata.sdk.results.RowSource;
import ai.rapidata.sdk.results.SelectWordsRow;
import ai.rapidata.sdk.results.SelectWordsVote;
import ai.rapidata.sdk.results.TimestampRow;
import ai.rapidata.sdk.results.TimestampVote;
import ai.rapidata.sdk.results.Vote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes typed rows of drafts. Not thread-safe. */
final class RowAssembly {

    private final OriginMatcher origins;

    RowAssembly(OriginMatcher origins) {
        this.origins = origins;
    }

    ResultRow row(RowDraft draft, ResultKind kind) {
        return switch (kind) {
            case COMPARE -> new Comparison(draft, origins).row(true);
            case RANKING -> new Comparison(draft, origins).row(false);
            case CLASSIFICATION ->
                new ClassificationRow(source(draft), draft.tallies.tallies(), votes(draft, ClassificationVote.class));
            case FREE_TEXT -> new FreeTextRow(source(draft), draft.tallies.tallies(), votes(draft, FreeTextVote.class));
            case SELECT_WORDS ->
                new SelectWordsRow(source(draft), draft.tallies.tallies(), votes(draft, SelectWordsVote.class));
            case LOCATE -> new LocateRow(source(draft), draft.tallies.tallies(), votes(draft, LocateVote.class));
            case DRAW -> new DrawRow(source(draft), draft.tallies.tallies(), votes(draft, DrawVote.class));
            case TIMESTAMP ->
                new TimestampRow(source(draft), draft.tallies.tallies(), votes(draft, TimestampVote.class));
            case OTHER -> new OtherRow(source(draft), draft.tallies.tallies(), votes(draft, Vote.class));
        };
    }

    private RowSource source(RowDraft draft) {
        List<String> hosted = draft.assetUrl == null ? List.of() : List.of(HostedName.lastPart(draft.assetUrl));
        Entry origin = null;
        String name = draft.identifier == null ? draft.originalFileName : draft.identifier;
        if (!hosted.isEmpty() || name != null) {
            origin = origins.match(draft, hosted, name == null ? List.of() : List.of(name));
        }
        return source(draft, origin);
    }

    static RowSource source(RowDraft draft, @Nullable Entry origin) {
        RowSource.Builder source = RowSource.parsedOnDemand(draft.json())
                .context(draft.context)
                .identifier(draft.identifier)
                .originalFileName(draft.originalFileName)
                .assetUrl(draft.assetUrl)
                .privateMetadata(draft.metadata());
        if (origin != null) {
            source.sortIndex(origin.sortIndex()).datapoint(origin.datapoint());
        } else {
            TrackingIds.of(draft.metadata()).ifPresent(source::sortIndex);
        }
        return source.build();
    }

    /** The votes of a type, which are all of them in nearly every row. */
    @SuppressWarnings("unchecked")
    static <V extends Vote> List<V> votes(RowDraft draft, Class<V> type) {
        for (int i = 0; i < draft.votes.size(); i++) {
            if (!type.isInstance(draft.votes.get(i))) {
                return draft.votes.stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .toList();
            }
        }
        return (List<V>) List.copyOf(draft.votes);
    }
}
