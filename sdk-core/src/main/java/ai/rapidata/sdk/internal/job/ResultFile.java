package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.internal.http.StreamedResponse;
import ai.rapidata.sdk.internal.results.ResultOrigins;
import ai.rapidata.sdk.internal.results.ResultsReader;
import ai.rapidata.sdk.internal.results.StreamedResults;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.ResultsStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** Downloads a file of results. A download that breaks off begins again. */
public final class ResultFile {

    private static final int ATTEMPTS = 3;

    private final String owner;
    private final Supplier<StreamedResponse> request;

    /**
     * A file that can be downloaded.
     *
     * @param owner whose results they are, for messages, for example {@code job 17}
     * @param request asks for the file
     */
    public ResultFile(String owner, Supplier<StreamedResponse> request) {
        this.owner = owner;
        this.request = request;
    }

    /**
     * Downloads and reads everything.
     *
     * @param origins leads back to datapoints
     * @return the results
     */
    public JobResults read(ResultOrigins origins) {
        return ResultsReader.read(download(InputStream::readAllBytes), origins);
    }

    /**
     * Downloads into a file that disappears when the stream is closed.
     *
     * @param origins leads back to datapoints
     * @return the results, row by row
     */
    public ResultsStream stream(ResultOrigins origins) {
        try {
            Path file = Files.createTempFile("rapidata-results", ".json");
            try {
                download(body -> Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING));
                return StreamedResults.open(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), origins);
            } catch (IOException | RuntimeException notOpened) {
                Files.deleteIfExists(file);
                throw notOpened;
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Makes something of a result file's bytes. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(InputStream body) throws IOException;
    }

    private <T> T download(Reading<T> reading) {
        IOException broken = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (StreamedResponse response = request.get()) {
                return reading.read(response.body());
            } catch (IOException brokeOff) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new OperationInterruptedException(
                            "interrupted during the download of the results of " + owner, brokeOff);
                }
                if (broken != null) {
                    brokeOff.addSuppressed(broken);
                }
                broken = brokeOff;
            }
        }
        throw new ConnectionException("the download of the results of " + owner + " broke off", broken, true);
    }
}
