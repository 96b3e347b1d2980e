package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.concurrent.DaemonThreads;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a token file up to date for other processes, until it is closed. */
public final class TokenFileMaintenance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TokenFileMaintenance.class);

    private final TokenKeeper keeper;
    private final TokenFile file;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("token-file"));

    private TokenFileMaintenance(TokenKeeper keeper, TokenFile file) {
        this.keeper = keeper;
        this.file = file;
    }

    /**
     * Writes the file at once, and then again and again.
     *
     * @param keeper gives the tokens
     * @param file the file
     * @param interval how long to wait between two writes
     * @return what ends it
     * @throws RapidataException if the first write fails
     */
    public static TokenFileMaintenance start(TokenKeeper keeper, TokenFile file, Duration interval) {
        try {
            file.write(keeper.currentToken());
        } catch (IOException unwritable) {
            throw new RapidataException("the token file " + file.path() + " cannot be written", unwritable);
        }
        TokenFileMaintenance maintenance = new TokenFileMaintenance(keeper, file);
        long millis = interval.toMillis();
        ScheduledFuture<?> unused =
                maintenance.thread.scheduleWithFixedDelay(maintenance::write, millis, millis, TimeUnit.MILLISECONDS);
        return maintenance;
    }

    private void write() {
        try {
            file.write(keeper.currentToken());
        } catch (IOException | RuntimeException nextTime) {
            LOG.warn("the token file {} could not be brought up to date", file.path(), nextTime);
        }
    }

    /** Stops writing. The file stays. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
