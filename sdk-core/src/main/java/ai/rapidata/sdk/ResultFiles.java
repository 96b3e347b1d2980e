package ai.rapidata.sdk;

import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.results.ResultOrigins;
import ai.rapidata.sdk.internal.results.ResultsReader;
import ai.rapidata.sdk.internal.results.StreamedResults;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.ResultsStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads result files that are on disk: downloaded by hand, written by {@link JobResults#writeJson} or by the Python SDK.
 * Needs no client, no credentials and no network.
 *
 * <p>Rows of such files know their {@code sortIndex} only if the datapoints were marked with
 * {@link ai.rapidata.sdk.dataset.TrackingIds}.
 */
public final class ResultFiles {

    private ResultFiles() {}

    /**
     * Reads a whole file.
     *
     * @param file a result file, JSON in UTF-8
     * @return typed results
     * @throws UncheckedIOException if the file cannot be read or is no result file
     */
    public static JobResults read(Path file) {
        try {
            return ResultsReader.read(Files.readAllBytes(file), ResultOrigins.none());
        } catch (IOException unreadable) {
            throw failed(file, unreadable);
        } catch (UnexpectedResponseException notJson) {
            throw failed(file, new IOException(notJson.getMessage(), notJson));
        }
    }

    /**
     * Reads a file row by row, for files that do not fit in memory.
     *
     * @param file a result file, JSON in UTF-8
     * @return its rows, to be closed by the caller
     * @throws UncheckedIOException if the file cannot be read or is no result file
     */
    public static ResultsStream stream(Path file) {
        try {
            return StreamedResults.open(Files.newInputStream(file), ResultOrigins.none());
        } catch (IOException unreadable) {
            throw failed(file, unreadable);
        }
    }

    private static UncheckedIOException failed(Path file, IOException cause) {
        return new UncheckedIOException("cannot read " + file + ": " + cause, cause);
    }
}
