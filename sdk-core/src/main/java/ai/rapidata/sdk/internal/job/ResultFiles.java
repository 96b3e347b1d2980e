package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.internal.api.JobApi;
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

/** Downloads result files. A download that breaks off begins again. */
final class ResultFiles {

    private static final int ATTEMPTS = 3;

    private final JobApi jobs;

    ResultFiles(JobApi jobs) {
        this.jobs = jobs;
    }

    JobResults read(String jobId, ResultOrigins origins) {
        return ResultsReader.read(download(jobId, InputStream::readAllBytes), origins);
    }

    /** Downloads into a file that disappears when the stream is closed. */
    ResultsStream stream(String jobId, ResultOrigins origins) {
        try {
            Path file = Files.createTempFile("rapidata-results", ".json");
            try {
                download(jobId, body -> Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING));
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

    private <T> T download(String jobId, Reading<T> reading) {
        IOException broken = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (StreamedResponse response = jobs.downloadResults(jobId)) {
                return reading.read(response.body());
            } catch (IOException brokeOff) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new OperationInterruptedException(
                            "interrupted during the download of the results of job " + jobId, brokeOff);
                }
                if (broken != null) {
                    brokeOff.addSuppressed(broken);
                }
                broken = brokeOff;
            }
        }
        throw new ConnectionException("the download of the results of job " + jobId + " broke off", broken, true);
    }
}
