package ai.rapidata.sdk.internal.logging;

import ai.rapidata.sdk.config.LogLevel;
import ai.rapidata.sdk.config.LoggingConfig;
import ai.rapidata.sdk.config.LoggingControl;
import java.nio.file.Path;

/** The logging settings of a running client. What was not chosen is left to the application. Thread-safe. */
public final class LiveLogging implements LoggingControl, AutoCloseable {

    private final LogBackend backend;
    private final boolean ownsBackend;
    private volatile LoggingConfig config;

    private LiveLogging(LoggingConfig config, LogBackend backend, boolean ownsBackend) {
        this.config = config;
        this.backend = backend;
        this.ownsBackend = ownsBackend;
    }

    /**
     * Applies settings.
     *
     * @param config the settings
     * @param backend where they are applied; closed with what is returned
     * @return what changes them later
     */
    public static LiveLogging apply(LoggingConfig config, LogBackend backend) {
        if (config.levelChosen()) {
            backend.level(config.level());
        }
        if (config.formatChosen()) {
            backend.console(config.format());
        }
        config.logFile().ifPresent(file -> backend.file(file, config.format()));
        return new LiveLogging(config, backend, true);
    }

    /**
     * Applies the settings of a client that is derived from this one's. If the backend has nothing to do differently,
     * both use it together, so that no message appears twice.
     *
     * @param derived the settings of the derived client
     * @return what changes them later
     */
    public LiveLogging derive(LoggingConfig derived) {
        boolean same = derived.withSilentMode(false).equals(config.withSilentMode(false));
        return same ? new LiveLogging(derived, backend, false) : apply(derived, LogBackend.present());
    }

    @Override
    public LoggingConfig config() {
        return config;
    }

    @Override
    public synchronized LoggingControl level(LogLevel level) {
        config = config.withLevel(level);
        backend.level(level);
        return this;
    }

    @Override
    public synchronized LoggingControl format(String format) {
        config = config.withFormat(format);
        backend.console(format);
        config.logFile().ifPresent(file -> backend.file(file, format));
        return this;
    }

    @Override
    public synchronized LoggingControl logFile(Path file) {
        config = config.withLogFile(file);
        backend.file(file, config.format());
        return this;
    }

    @Override
    public synchronized LoggingControl silentMode(boolean silent) {
        config = config.withSilentMode(silent);
        return this;
    }

    /** Takes back what was set. */
    @Override
    public void close() {
        if (ownsBackend) {
            backend.close();
        }
    }
}
