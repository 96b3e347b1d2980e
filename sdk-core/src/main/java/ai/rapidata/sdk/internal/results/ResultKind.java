package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.results.ClassificationVote;
import ai.rapidata.sdk.results.CompareVote;
import ai.rapidata.sdk.results.DrawVote;
import ai.rapidata.sdk.results.FreeTextVote;
import ai.rapidata.sdk.results.LocateVote;
import ai.rapidata.sdk.results.ResultsInfo;
import ai.rapidata.sdk.results.SelectWordsVote;
import ai.rapidata.sdk.results.TimestampVote;
import ai.rapidata.sdk.results.Vote;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of result files. */
enum ResultKind {
    CLASSIFICATION,
    COMPARE,
    RANKING,
    FREE_TEXT,
    SELECT_WORDS,
    LOCATE,
    DRAW,
    TIMESTAMP,
    OTHER;

    /** The kind that the head of a file names, under any name the service has for it; null if none is known. */
    static @Nullable ResultKind of(ResultsInfo info) {
        String type = info.type().orElse("").replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "classify", "classification" -> CLASSIFICATION;
            case "compare", "simplematchup" -> COMPARE;
            case "ranking", "multiranking", "groupedranking" -> RANKING;
            case "freetext" -> FREE_TEXT;
            case "transcription", "selectwords" -> SELECT_WORDS;
            case "locate", "locatecluster", "singlepointlocate" -> LOCATE;
            case "line", "draw" -> DRAW;
            case "scrub", "timestamp" -> TIMESTAMP;
            default -> null;
        };
    }

    /** The kind that a row looks like; for files that name none or one that is not known. */
    static ResultKind lookingLike(RowDraft row, boolean rowsInObject) {
        for (Vote vote : row.votes) {
            ResultKind kind = of(vote);
            if (kind != OTHER) {
                return kind;
            }
        }
        if (row.winner.stated || row.winner.index != null || row.assetNames.size() > 1) {
            return COMPARE;
        }
        return rowsInObject ? CLASSIFICATION : OTHER;
    }

    private static ResultKind of(Vote vote) {
        if (vote instanceof CompareVote) {
            return COMPARE;
        }
        if (vote instanceof ClassificationVote) {
            return CLASSIFICATION;
        }
        if (vote instanceof FreeTextVote) {
            return FREE_TEXT;
        }
        if (vote instanceof SelectWordsVote) {
            return SELECT_WORDS;
        }
        if (vote instanceof LocateVote) {
            return LOCATE;
        }
        if (vote instanceof DrawVote) {
            return DRAW;
        }
        return vote instanceof TimestampVote ? TIMESTAMP : OTHER;
    }
}
