package ai.rapidata.sdk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RapidataConfigTest {

    private static RapidataConfig from(String... variables) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            map.put(variables[i], variables[i + 1]);
        }
        return RapidataConfig.fromEnvironment(map);
    }

    @Test
    void defaults_everyField_asDocumented() {
        UploadConfig upload = RapidataConfig.defaults().upload();
        LoggingConfig logging = RapidataConfig.defaults().logging();

        assertThat(upload.maxWorkers()).isEqualTo(25);
        assertThat(upload.maxRetries()).isEqualTo(3);
        assertThat(upload.cacheToDisk()).isTrue();
        assertThat(upload.cacheTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(upload.cacheLocation())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "rapidata", "upload_cache"));
        assertThat(upload.cacheShards()).isEqualTo(128);
        assertThat(upload.batchSize()).isEqualTo(1000);
        assertThat(upload.batchPollInterval()).isEqualTo(Duration.ofMillis(500));
        assertThat(upload.compression()).isEmpty();
        assertThat(upload.contextShortening()).isFalse();
        assertThat(upload.failureTolerance()).isEmpty();
        assertThat(upload.checkForExplicitContent()).isEmpty();
        assertThat(upload.maxWorkersChosen()).isFalse();
        assertThat(logging.level()).isEqualTo(LogLevel.WARNING);
        assertThat(logging.logFile()).isEmpty();
        assertThat(logging.format()).isEqualTo("%(asctime)s - %(name)s - %(levelname)s - %(message)s");
        assertThat(logging.silentMode()).isFalse();
        assertThat(logging.enableOtlp()).isTrue();
        assertThat(RapidataConfig.defaults().enableBetaFeatures()).isFalse();
    }

    @Test
    void fromEnvironment_everyField_read() {
        RapidataConfig config = from(
                "RAPIDATA_maxWorkers", "12",
                "RAPIDATA_maxRetries", "5",
                "RAPIDATA_cacheToDisk", "no",
                "RAPIDATA_cacheTimeout", "0.1",
                "RAPIDATA_cacheLocation", "~/somewhere",
                "RAPIDATA_cacheShards", "32",
                "RAPIDATA_batchSize", " 100 ",
                "RAPIDATA_batchPollInterval", "2",
                "RAPIDATA_contextShortening", "YES",
                "RAPIDATA_failureTolerance", "0",
                "RAPIDATA_checkForExplicitContent", "1",
                "RAPIDATA_level", "debug",
                "RAPIDATA_log_file", "/tmp/x.log",
                "RAPIDATA_format", "%(message)s",
                "RAPIDATA_silent_mode", "True",
                "RAPIDATA_enable_otlp", "false",
                "RAPIDATA_enableBetaFeatures", "1");
        UploadConfig upload = config.upload();
        LoggingConfig logging = config.logging();

        assertThat(upload.maxWorkers()).isEqualTo(12);
        assertThat(upload.maxWorkersChosen()).isTrue();
        assertThat(upload.maxRetries()).isEqualTo(5);
        assertThat(upload.cacheToDisk()).isFalse();
        assertThat(upload.cacheTimeout()).isEqualTo(Duration.ofMillis(100));
        assertThat(upload.cacheLocation()).isEqualTo(Path.of(System.getProperty("user.home"), "somewhere"));
        assertThat(upload.cacheShards()).isEqualTo(32);
        assertThat(upload.batchSize()).isEqualTo(100);
        assertThat(upload.batchPollInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(upload.contextShortening()).isTrue();
        assertThat(upload.failureTolerance()).hasValue(0);
        assertThat(upload.checkForExplicitContent()).contains(true);
        assertThat(logging.level()).isEqualTo(LogLevel.DEBUG);
        assertThat(logging.levelChosen()).isTrue();
        assertThat(logging.logFile()).contains(Path.of("/tmp/x.log"));
        assertThat(logging.format()).isEqualTo("%(message)s");
        assertThat(logging.formatChosen()).isTrue();
        assertThat(logging.silentMode()).isTrue();
        assertThat(logging.enableOtlp()).isFalse();
        assertThat(config.enableBetaFeatures()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1,true",
        "true,true",
        "TRUE,true",
        "yes,true",
        "Yes,true",
        "0,false",
        "on,false",
        "y,false",
        "wahr,false"
    })
    void fromEnvironment_booleans_readAsDocumented(String text, boolean expected) {
        assertThat(from("RAPIDATA_silent_mode", text).logging().silentMode()).isEqualTo(expected);
    }

    @Test
    void fromEnvironment_emptyValues_countAsUnset() {
        RapidataConfig config = from(
                "RAPIDATA_maxWorkers", "", "RAPIDATA_cacheToDisk", " ", "RAPIDATA_log_file", "", "RAPIDATA_level", "");

        assertThat(config).isEqualTo(RapidataConfig.defaults());
        assertThat(config.upload().maxWorkersChosen()).isFalse();
    }

    @Test
    void fromEnvironment_otherCase_ignored() {
        assertThat(from("RAPIDATA_MAXWORKERS", "3", "rapidata_batchSize", "200"))
                .isEqualTo(RapidataConfig.defaults());
    }

    @Test
    void fromEnvironment_otlpDisabledByTheOlderVariable_unlessTheNewerSaysOtherwise() {
        assertThat(from("RAPIDATA_DISABLE_OTLP", "1").logging().enableOtlp()).isFalse();
        assertThat(from("RAPIDATA_DISABLE_OTLP", "1", "RAPIDATA_enable_otlp", "1")
                        .logging()
                        .enableOtlp())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "maxWorkers,0",
        "maxWorkers,many",
        "maxRetries,0",
        "batchSize,99",
        "batchSize,5001",
        "batchSize,1e3",
        "cacheShards,0",
        "cacheTimeout,-1",
        "cacheTimeout,NaN",
        "cacheTimeout,1e300",
        "batchPollInterval,0",
        "batchPollInterval,fast",
        "failureTolerance,1.01",
        "failureTolerance,-0.1",
        "failureTolerance,NaN",
        "level,LOUD",
        "format,%(thread)s",
        "format,100%"
    })
    void fromEnvironment_unusableValue_refusedNamingVariableAndValue(String field, String value) {
        assertThatThrownBy(() -> from("RAPIDATA_" + field, value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("RAPIDATA_" + field + ": \"" + value + "\"")
                .hasMessageContaining("; use ");
    }

    @Test
    void with_outOfRange_refusedNamingFieldValueAndRange() {
        assertThatThrownBy(() -> UploadConfig.defaults().withBatchSize(50))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("batchSize: \"50\" is not allowed; use 100 to 5000");
        assertThatThrownBy(() -> UploadConfig.defaults().withMaxWorkers(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> UploadConfig.defaults().withFailureTolerance(Double.NaN))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CompressionConfig.defaults().withQuality(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CompressionConfig.defaults().withQuality(101))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CompressionConfig.defaults().withMaxDimension(0))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Timeouts.defaults().withRead(Duration.ZERO)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void with_anyField_originalUnchanged() {
        UploadConfig before = UploadConfig.defaults();
        UploadConfig after = before.withMaxRetries(9)
                .withCacheToDisk(false)
                .withCacheTimeout(Duration.ZERO)
                .withCacheLocation(Path.of("x"))
                .withCacheShards(1)
                .withBatchPollInterval(Duration.ofMillis(1))
                .withContextShortening(true)
                .withCheckForExplicitContent(false)
                .withCompression(CompressionConfig.defaults()
                        .withEnabled(false)
                        .withQuality(70)
                        .withMaxDimension(1024));

        assertThat(before).isEqualTo(UploadConfig.defaults()).isNotEqualTo(after);
        assertThat(after.compression().orElseThrow().enabled()).contains(false);
        assertThat(after.compression().orElseThrow().quality()).hasValue(70);
        assertThat(after.compression().orElseThrow().maxDimension()).hasValue(1024);
        assertThat(after.compression().orElseThrow().chosen()).isTrue();
        assertThat(CompressionConfig.defaults().chosen()).isFalse();
        assertThat(after.toString()).contains("maxRetries=9", "cacheShards=1");
    }

    @Test
    void over_lowerConfiguration_fillsInOnlyWhatIsNotSet() {
        RapidataConfig code = RapidataConfig.defaults()
                .withUpload(upload -> upload.withMaxWorkers(25))
                .withLogging(logging -> logging.withLevel(LogLevel.WARNING))
                .withEnableBetaFeatures(false);
        RapidataConfig variables = from(
                "RAPIDATA_maxWorkers", "7",
                "RAPIDATA_batchSize", "200",
                "RAPIDATA_level", "INFO",
                "RAPIDATA_enableBetaFeatures", "true");

        RapidataConfig both = code.over(variables);

        assertThat(both.upload().maxWorkers()).isEqualTo(25);
        assertThat(both.upload().batchSize()).isEqualTo(200);
        assertThat(both.logging().level()).isEqualTo(LogLevel.WARNING);
        assertThat(both.enableBetaFeatures()).isFalse();
        assertThat(RapidataConfig.defaults().over(variables))
                .isEqualTo(variables)
                .hasSameHashCodeAs(variables);
        assertThat(both.toString()).contains("enableBetaFeatures=false", "maxWorkers=25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "%%", "%(asctime)s|%(name)s|%(levelname)s|%(message)s 100%%"})
    void format_knownTokens_accepted(String format) {
        assertThat(LoggingConfig.defaults().withFormat(format).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%s", "%(asctime)", "%(asctime)d", "%(lineno)s", "%msg%n"})
    void format_unknownToken_refused(String format) {
        assertThatThrownBy(() -> LoggingConfig.defaults().withFormat(format))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("%(asctime)s");
    }
}
