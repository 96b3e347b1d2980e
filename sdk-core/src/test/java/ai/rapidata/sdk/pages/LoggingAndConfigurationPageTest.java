package ai.rapidata.sdk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.config.LogLevel;
import ai.rapidata.sdk.config.RapidataConfig;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.testing.CapturedLog;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The programs of the page "Configuration and Logging". */
class LoggingAndConfigurationPageTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    /** The example file of the page. */
    private static final String DOT_ENV = """
            RAPIDATA_maxWorkers=25
            RAPIDATA_maxRetries=3
            RAPIDATA_cacheToDisk=true
            RAPIDATA_cacheTimeout=1
            RAPIDATA_cacheLocation=~/.cache/rapidata/upload_cache
            RAPIDATA_cacheShards=128
            RAPIDATA_batchSize=1000
            RAPIDATA_batchPollInterval=0.5
            RAPIDATA_level=WARNING
            RAPIDATA_log_file=
            RAPIDATA_format=%(asctime)s - %(name)s - %(levelname)s - %(message)s
            RAPIDATA_silent_mode=false
            RAPIDATA_enable_otlp=true
            """;

    @TempDir
    Path folder;

    private final RapidataClient client = TIME.client();

    @Test
    @ResourceLock(CapturedLog.LOCK)
    void level_changedWhileTheClientRuns_actsAtOnce() throws IOException {
        Logger logger = LoggerFactory.getLogger("ai.rapidata.sdk");
        Path file = folder.resolve("rapidata.log");
        client.logging().level(LogLevel.WARNING).logFile(file);

        logger.info("This will not be shown");
        client.logging().level(LogLevel.INFO);
        logger.info("This will be shown");
        client.close();

        assertThat(Files.readString(file))
                .contains("ai.rapidata.sdk - INFO - This will be shown")
                .doesNotContain("This will not be shown");
    }

    @Test
    void silentMode_changedWhileTheClientRuns_nothingMoreIsPrinted() {
        createDefinition(client);
        String before = TIME.printed();

        client.logging().silentMode(true);
        createDefinition(client);

        assertThat(before).contains("Job definition: ");
        assertThat(TIME.printed()).isEqualTo(before);
    }

    private static void createDefinition(RapidataClient client) {
        client.job()
                .createClassificationJobDefinition(
                        "Configuration", "Is this good?", List.of("Yes", "No"), List.of("Some text"), DataType.TEXT)
                .preview();
    }

    @Test
    void exampleFile_ofThePage_isTheDefaults() {
        Map<String, String> variables = DOT_ENV.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));

        RapidataConfig config = RapidataConfig.fromEnvironment(variables);

        assertThat(config.upload().maxWorkers()).isEqualTo(25);
        assertThat(config.upload().cacheShards()).isEqualTo(128);
        assertThat(config.upload().batchSize()).isEqualTo(1000);
        assertThat(config.upload().batchPollInterval()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.upload().cacheLocation())
                .isEqualTo(RapidataConfig.defaults().upload().cacheLocation());
        assertThat(config.logging().level()).isEqualTo(LogLevel.WARNING);
        assertThat(config.logging().logFile()).isEmpty();
        assertThat(config.logging().format())
                .isEqualTo(RapidataConfig.defaults().logging().format());
        assertThat(config.logging().silentMode()).isFalse();
        assertThat(config.logging().enableOtlp()).isTrue();
    }

    @Test
    void maxWorkers_setInCode_isTheDerivedClientsAloneAndTheLoginIsShared() {
        createDefinition(client);
        int logins = SANDBOX.service().requests().count("POST", "/connect/token");

        RapidataClient careful = client.withConfig(config -> config.withUpload(upload -> upload.withMaxWorkers(10)));
        createDefinition(careful);

        assertThat(careful.config().upload().maxWorkers()).isEqualTo(10);
        assertThat(client.config().upload().maxWorkers()).isEqualTo(25);
        assertThat(SANDBOX.service().requests().count("POST", "/connect/token")).isEqualTo(logins);
    }
}
