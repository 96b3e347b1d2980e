package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A result file that is read row by row, for files that do not fit in memory. Only the current row is held.
 *
 * <p>The rows can be gone through once, by one thread. Close the stream when done.
 */
public interface ResultsStream extends AutoCloseable, Iterable<ResultRow> {

    /**
     * The head of the file. Files state it before the rows; should one state it behind them, it is empty until the last
     * row was read.
     *
     * @return when, by which aggregator and for what the file was made
     */
    ResultsInfo info();

    /**
     * The summary as it is in the file, as soon as it was passed: files state it before the rows or behind them.
     *
     * @return the {@code summary} object; empty when the file has none, or has it behind the rows read so far
     */
    JsonObject summary();

    /**
     * The rows, read as they are asked for.
     *
     * @return an iterator, the same one each time; it throws {@link java.io.UncheckedIOException} if the file cannot be
     *     read or is not valid JSON
     */
    @Override
    Iterator<ResultRow> iterator();

    /**
     * The rows, read as they are asked for.
     *
     * @return a sequential stream
     */
    Stream<ResultRow> stream();

    /** Closes the file. Closing again does nothing. */
    @Override
    void close();
}
