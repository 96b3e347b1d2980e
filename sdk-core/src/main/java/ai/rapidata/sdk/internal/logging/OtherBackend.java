package ai.rapidata.sdk.internal.logging;

import ai.rapidata.sdk.config.LogLevel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A backend whose settings are its own affair. Says so once per process. */
final class OtherBackend implements LogBackend {

    private static final Logger LOG = LoggerFactory.getLogger(LogBackend.class);

    private static final AtomicBoolean SAID = new AtomicBoolean();

    private final String backend;

    OtherBackend(String backend) {
        this.backend = backend;
    }

    @Override
    public void level(LogLevel level) {
        say();
    }

    @Override
    public void console(String format) {
        say();
    }

    @Override
    public void file(Path file, String format) {
        say();
    }

    @Override
    public void close() {
        // nothing was set
    }

    private void say() {
        if (SAID.compareAndSet(false, true)) {
            LOG.warn(
                    "level, format and file of the log can be set through Rapidata's configuration with Logback only;"
                            + " set them in the configuration of {}",
                    backend);
        }
    }
}
