package ai.rapidata.sdk.internal.logging;

import ai.rapidata.sdk.config.LogLevel;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Logback, the one backend whose settings this library changes, and only when it is told to. */
final class LogbackBackend implements LogBackend {

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger logger = context.getLogger(LOGGER);
    private @Nullable Level levelBefore;
    private @Nullable Level ownLevel;
    private @Nullable OutputStreamAppender<ILoggingEvent> console;
    private @Nullable OutputStreamAppender<ILoggingEvent> file;

    @Override
    public synchronized void level(LogLevel level) {
        if (ownLevel == null) {
            levelBefore = logger.getLevel();
        }
        ownLevel = switch (level) {
            case DEBUG -> Level.DEBUG;
            case INFO -> Level.INFO;
            case WARNING -> Level.WARN;
            case ERROR, CRITICAL -> Level.ERROR;
        };
        logger.setLevel(ownLevel);
    }

    @Override
    public synchronized void console(String format) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        detach(console);
        console = attach(appender, "rapidata-console", format);
        logger.setAdditive(false);
    }

    @Override
    public synchronized void file(Path path, String format) {
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setFile(path.toString());
        detach(file);
        file = attach(appender, "rapidata-file", format);
    }

    private OutputStreamAppender<ILoggingEvent> attach(
            OutputStreamAppender<ILoggingEvent> appender, String name, String format) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(LogbackFormat.pattern(format));
        encoder.start();
        appender.setContext(context);
        appender.setName(name);
        appender.setEncoder(encoder);
        appender.start();
        logger.addAppender(appender);
        return appender;
    }

    private void detach(@Nullable OutputStreamAppender<ILoggingEvent> appender) {
        if (appender != null) {
            logger.detachAppender(appender);
            appender.stop();
        }
    }

    @Override
    public synchronized void close() {
        detach(file);
        file = null;
        if (console != null) {
            detach(console);
            console = null;
            logger.setAdditive(true);
        }
        if (ownLevel != null) {
            if (ownLevel.equals(logger.getLevel())) {
                logger.setLevel(levelBefore);
            }
            ownLevel = null;
        }
    }
}
