package ai.rapidata.sdk.performance.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.rapidata.sdk.performance.GeneratedFiles;
import ai.rapidata.sdk.performance.stub.StubCounts;
import ai.rapidata.sdk.performance.stub.StubProcess;
import ai.rapidata.sdk.performance.stub.StubSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library and the bare client send the same, so that their times can be compared. */
class UploadComparisonTest {

    @TempDir
    Path home;

    private static StubProcess stub;

    @BeforeAll
    static void start() throws IOException {
        stub = StubProcess.start();
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    @Test
    void texts_sentByBoth_areTheSameBytes() throws Exception {
        compare(Workload.ofTexts(300));
    }

    @Test
    void urls_sentByBoth_areTheSameBytes() throws Exception {
        compare(Workload.ofUrls(300));
    }

    @Test
    void files_sentByBoth_areTheSameBytes() throws Exception {
        try (GeneratedFiles files = GeneratedFiles.write(50, 10_000, 50)) {
            compare(Workload.ofFiles(files.paths()));
        }
    }

    @Test
    void urls_whileLaterOnesAreBeingFetched_areUsed() throws Exception {
        stub.set(StubSettings.IMMEDIATE.withUrlsPerSecond(500));

        library(Workload.ofUrls(1_000));

        assertThat(stub.counts().datapoints()).isEqualTo(1_000);
        assertThat(stub.counts().urlsLeftAtFirst()).isPositive();
    }

    @Test
    void texts_whereAnswersTakeTheirTime_areSentByMoreAndMoreAtOnce() throws Exception {
        stub.set(StubSettings.IMMEDIATE.withLatency(100));

        library(Workload.ofTexts(1_000));

        assertThat(stub.counts().mostAtOnce()).isGreaterThan(25);
    }

    private void compare(Workload workload) throws Exception {
        stub.set(StubSettings.IMMEDIATE);
        MeasuredClient.Run run = library(workload);
        StubCounts library = stub.counts();
        stub.set(StubSettings.IMMEDIATE);
        try (BareClient client = new BareClient(stub.url())) {
            client.upload(workload, run.observation());
        }
        StubCounts bare = stub.counts();

        assertThat(bare.datapoints()).isEqualTo(library.datapoints()).isEqualTo(workload.size());
        assertThat(bare.files()).isEqualTo(library.files());
        assertThat(bare.urls()).isEqualTo(library.urls());
        assertThat((double) bare.bytes() / library.bytes()).isCloseTo(1, within(0.05));
    }

    private MeasuredClient.Run library(Workload workload) {
        try (MeasuredClient client =
                new MeasuredClient(stub.url(), home, home.resolve("cache"), UnaryOperator.identity())) {
            return client.upload(workload.datapoints());
        }
    }
}
