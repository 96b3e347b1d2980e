package ai.rapidata.sdk.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * Everything that is logged, from the most talkative level on. Other tests may log at the same time; tests that use this
 * take the lock so that they do not disturb each other.
 */
public final class CapturedLog implements AutoCloseable {

    /** The name of the lock of tests that change the logging backend. */
    public static final String LOCK = "logback";

    private final Logger library = (Logger) LoggerFactory.getLogger("ai.rapidata.sdk");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            String cause =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + cause);
        }
    };

    private CapturedLog() {
        appender.setContext(library.getLoggerContext());
        appender.start();
        library.addAppender(appender);
        library.setLevel(Level.TRACE);
        library.setAdditive(false);
    }

    /** Begins to capture. */
    public static CapturedLog start() {
        return new CapturedLog();
    }

    /** Returns the lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Returns everything so far. */
    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        library.detachAppender(appender);
        library.setLevel(null);
        library.setAdditive(true);
        appender.stop();
    }
}
