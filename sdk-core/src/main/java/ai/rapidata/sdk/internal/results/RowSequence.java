package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.internal.json.JsonReader;
import ai.rapidata.sdk.results.ResultRow;
import ai.rapidata.sdk.results.ResultsInfo;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file one after the other. Not thread-safe. */
final class RowSequence {

    private final JsonReader in;
    private final ResultsWalk walk;
    private final RowAssembly assembly;
    private final RowDraft draft = new RowDraft();
    private @Nullable ResultKind kind;

    RowSequence(JsonReader in, ResultOrigins origins, ResultsInfo info) throws IOException {
        this.in = in;
        this.walk = new ResultsWalk(in);
        this.assembly = new RowAssembly(origins.matcher());
        this.kind = ResultKind.of(info);
    }

    ResultsWalk walk() {
        return walk;
    }

    /** The kind of the rows; {@link ResultKind#OTHER} while nothing is known. */
    ResultKind kind() {
        return kind == null ? ResultKind.OTHER : kind;
    }

    /** The next row; null at the end of the file. */
    @Nullable
    ResultRow next() throws IOException {
        if (!walk.nextRow()) {
            return null;
        }
        boolean rowsInObject = walk.rowsInObject();
        draft.read(in);
        if (kind == null) {
            kind = ResultKind.of(walk.info());
        }
        if (kind == null) {
            kind = ResultKind.lookingLike(draft, rowsInObject);
        }
        return assembly.row(draft, kind);
    }
}
