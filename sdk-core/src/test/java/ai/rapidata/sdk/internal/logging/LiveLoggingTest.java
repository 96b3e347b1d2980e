package ai.rapidata.sdk.internal.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.config.LogLevel;
import ai.rapidata.sdk.config.LoggingConfig;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.testing.CapturedLog;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

@ResourceLock(CapturedLog.LOCK)
class LiveLoggingTest {

    private final Logger library = (Logger) LoggerFactory.getLogger("ai.rapidata.sdk");
    private final Logger own = (Logger) LoggerFactory.getLogger("ai.rapidata.sdk.internal.logging.LiveLoggingTest");

    @TempDir
    Path directory;

    private static LiveLogging logging(LoggingConfig config) {
        return LiveLogging.apply(config, LogBackend.present());
    }

    /** What this test logged: others run at the same time and use the same library. */
    private List<String> ownLines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains(own.getName()))
                .toList();
    }

    @Test
    void nothingChosen_applicationsSettingsStay() {
        library.setLevel(Level.INFO);
        try (LiveLogging logging = logging(LoggingConfig.defaults())) {
            assertThat(library.getLevel()).isEqualTo(Level.INFO);
            assertThat(library.isAdditive()).isTrue();
            assertThat(logging.config().level()).isEqualTo(LogLevel.WARNING);
        } finally {
            library.setLevel(null);
        }
    }

    @ParameterizedTest
    @CsvSource({"DEBUG,DEBUG", "INFO,INFO", "WARNING,WARN", "ERROR,ERROR", "CRITICAL,ERROR"})
    void level_setLive_actsAtOnceAndIsTakenBackAtTheEnd(LogLevel level, String backendLevel) {
        try (LiveLogging logging = logging(LoggingConfig.defaults())) {
            logging.level(level);

            assertThat(library.getLevel()).isEqualTo(Level.toLevel(backendLevel));
            assertThat(logging.config().level()).isEqualTo(level);
        }
        assertThat(library.getLevel()).isNull();
    }

    @Test
    void level_changedByTheApplicationMeanwhile_notTakenBack() {
        try (LiveLogging logging = logging(LoggingConfig.defaults().withLevel(LogLevel.DEBUG))) {
            library.setLevel(Level.ERROR);
            assertThat(logging.config().levelChosen()).isTrue();
        }

        assertThat(library.getLevel()).isEqualTo(Level.ERROR);
        library.setLevel(null);
    }

    @Test
    void logFile_setLive_messagesInTheFormat() throws IOException {
        Path file = directory.resolve("sub/rapidata.log");
        try (LiveLogging logging = logging(LoggingConfig.defaults().withLevel(LogLevel.INFO))) {
            logging.logFile(file);
            own.info("first");
            logging.format("[%(levelname)s] %(name)s (x) 100%% \\ %(message)s");
            own.warn("second {}", 2);
            own.debug("too low");
            logging.silentMode(true);

            assertThat(logging.config().silentMode()).isTrue();
            assertThat(library.isAdditive()).isFalse();
        }
        own.error("after the end");

        assertThat(library.isAdditive()).isTrue();
        assertThat(ownLines(file)).hasSize(2);
        assertThat(ownLines(file).get(0))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} - " + own.getName() + " - INFO - first");
        assertThat(ownLines(file).get(1)).isEqualTo("[WARNING] " + own.getName() + " (x) 100% \\ second 2");
    }

    @Test
    void format_unknownToken_refusedAndNothingChanged() {
        try (LiveLogging logging = logging(LoggingConfig.defaults())) {
            assertThatThrownBy(() -> logging.format("%(thread)s")).isInstanceOf(InvalidInputException.class);
            assertThat(library.isAdditive()).isTrue();
        }
    }

    @Test
    void derivedClient_sameSettings_messagesAppearOnce() throws IOException {
        Path file = directory.resolve("rapidata.log");
        LoggingConfig config = LoggingConfig.defaults().withLogFile(file).withFormat("%(name)s %(message)s");
        try (LiveLogging logging = logging(config)) {
            try (LiveLogging derived = logging.derive(config.withSilentMode(true))) {
                own.error("once");
                assertThat(derived.config().silentMode()).isTrue();
                assertThat(logging.config().silentMode()).isFalse();
            }
            own.error("twice");
        }

        assertThat(ownLines(file)).containsExactly(own.getName() + " once", own.getName() + " twice");
    }

    @Test
    void otherBackend_anySetting_oneWarning() {
        try (CapturedLog log = CapturedLog.start()) {
            LiveLogging logging = LiveLogging.apply(
                    LoggingConfig.defaults().withLevel(LogLevel.DEBUG), new OtherBackend("org.example.Factory"));
            logging.level(LogLevel.INFO);
            logging.format("%(message)s");
            logging.logFile(directory.resolve("none.log"));
            logging.close();

            assertThat(log.lines().stream().filter(line -> line.contains("org.example.Factory")))
                    .hasSize(1);
        }
        assertThat(directory).isEmptyDirectory();
    }
}
