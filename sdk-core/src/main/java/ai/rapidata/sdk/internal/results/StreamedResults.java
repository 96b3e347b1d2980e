package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.internal.json.JsonReader;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.ResultRow;
import ai.rapidata.sdk.results.ResultsInfo;
import ai.rapidata.sdk.results.ResultsStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a result file row by row. Not thread-safe. */
public final class StreamedResults implements ResultsStream {

    private final JsonReader in;
    private final RowSequence rows;
    private final Rows iterator = new Rows();

    private StreamedResults(JsonReader in, RowSequence rows) {
        this.in = in;
        this.rows = rows;
    }

    /**
     * Begins to read.
     *
     * @param text the file; closed with the stream, and at once if this fails
     * @param origins what was uploaded
     * @return a stream before the first row
     * @throws IOException if the text cannot be read or is not a JSON object
     */
    public static StreamedResults open(InputStream text, ResultOrigins origins) throws IOException {
        JsonReader in = JsonReader.of(text);
        try {
            RowSequence rows = new RowSequence(in, origins, new ResultsInfo(JsonObject.empty()));
            rows.walk().toRows();
            return new StreamedResults(in, rows);
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    @Override
    public ResultsInfo info() {
        return rows.walk().info();
    }

    @Override
    public JsonObject summary() {
        return rows.walk().summary();
    }

    @Override
    public Iterator<ResultRow> iterator() {
        return iterator;
    }

    @Override
    public Stream<ResultRow> stream() {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, characteristics), false);
    }

    @Override
    public void close() {
        iterator.closed = true;
        try {
            in.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private final class Rows implements Iterator<ResultRow> {

        private @Nullable ResultRow next;
        private boolean ended;
        private boolean closed;

        @Override
        public boolean hasNext() {
            if (closed) {
                throw new IllegalStateException("the results are closed; read their rows before closing them");
            }
            if (next == null && !ended) {
                try {
                    next = rows.next();
                } catch (IOException failed) {
                    ended = true;
                    throw new UncheckedIOException("the result file cannot be read: " + failed.getMessage(), failed);
                }
                ended = next == null;
            }
            return next != null;
        }

        @Override
        public ResultRow next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException("no more rows");
            }
            ResultRow row = next;
            next = null;
            return row;
        }
    }
}
