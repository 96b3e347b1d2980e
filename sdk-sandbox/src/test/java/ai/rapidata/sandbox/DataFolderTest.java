package ai.rapidata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sandbox.asset.AssetSettings;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void reopened_earlierClock_doesNotGoBack() {
        VirtualClock first = SandboxClock.virtual(START.plus(Duration.ofDays(30)));
        try (RapidataSandbox sandbox = on(first)) {
            SandboxClient.of(sandbox).post("/dataset", Map.of("name", "d"));
        }
        VirtualClock second = SandboxClock.virtual(START);

        on(second).close();

        assertThat(second.instant()).isEqualTo(START.plus(Duration.ofDays(30)));
    }

    @Test
    void reopened_unfinishedBatch_goesOn() {
        VirtualClock first = SandboxClock.virtual(START);
        String batch;
        try (RapidataSandbox sandbox = on(first)) {
            batch = SandboxClient.of(sandbox)
                    .post("/asset/batch-upload", Map.of("urls", List.of("https://h/a.jpg", "https://h/b.jpg")))
                    .json()
                    .path("batchUploadId")
                    .asText();
            first.advance(Duration.ofSeconds(1));
        }
        VirtualClock second = SandboxClock.virtual(START);
        try (RapidataSandbox sandbox = on(second)) {
            SandboxClient client = SandboxClient.of(sandbox);
            assertThat(client.get("/asset/batch-upload/" + batch)
                            .json()
                            .path("completedCount")
                            .asInt())
                    .isEqualTo(1);

            second.advance(Duration.ofSeconds(1));

            assertThat(client.get("/asset/batch-upload/" + batch)
                            .json()
                            .path("status")
                            .asText())
                    .isEqualTo("Completed");
        }
    }

    @Test
    void opened_inUse_isRefused() {
        try (RapidataSandbox sandbox = on(SandboxClock.virtual(START))) {
            assertThat(sandbox.baseUrl().getPort()).isPositive();
            assertThatThrownBy(() -> on(SandboxClock.virtual(START)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("in use by another sandbox");
        }
        on(SandboxClock.virtual(START)).close();
    }

    @Test
    void opened_isAFile_isRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "x");

        assertThatThrownBy(() -> on(SandboxClock.virtual(START)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    private RapidataSandbox on(VirtualClock clock) {
        return RapidataSandbox.builder()
                .clock(clock)
                .dataDirectory(folder.resolve("data"))
                .assetSettings(AssetSettings.DEFAULTS.withTimePerBatchUrl(Duration.ofSeconds(1)))
                .start();
    }
}
