package ai.rapidata.sdk.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.UploadProgress;
import ai.rapidata.sdk.internal.desktop.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private boolean silent;

    @Test
    void beginning_showsNeitherRateNorEstimate() {
        onATerminal().progressed(datapoints(100, 0, 0, Duration.ZERO));

        assertThat(lines()).containsExactly("Assets      none to upload", "Datapoints  [" + bar(0) + "]  0/100");
    }

    @Test
    void steady_showsRateAndEstimate() {
        onATerminal().progressed(datapoints(1_000, 500, 0, Duration.ofSeconds(10)));

        assertThat(lines().get(1)).isEqualTo("Datapoints  [" + bar(15) + "]  500/1000, 50/s, 10 s left");
    }

    @Test
    void slow_showsARateAboveZero() {
        onATerminal().progressed(datapoints(10, 2, 0, Duration.ofSeconds(40)));

        assertThat(lines().get(1)).endsWith("2/10, 0.05/s, 160 s left");
    }

    @Test
    void stalled_isDrawnAnewInPlaceWithALongerEstimate() {
        ConsoleProgress console = onATerminal();

        console.progressed(datapoints(100, 50, 0, Duration.ofSeconds(10)));
        console.progressed(datapoints(100, 50, 0, Duration.ofSeconds(100)));

        assertThat(text()).contains("5.00/s, 10 s left").contains("\u001b[2A").endsWith("0.50/s, 100 s left\n");
    }

    @Test
    void failuresAndSkipped_areNamed() {
        UploadProgress progress = new UploadProgress(100, 60, 50, 10, 40, 0, 0, 0, 0, 0, Duration.ofSeconds(10));

        onATerminal().progressed(progress);

        assertThat(lines().get(1)).endsWith("60/100, 40 done before, 10 failed, 2.00/s, 20 s left");
    }

    @Test
    void assets_areCountedWithTheirBytes() {
        UploadProgress progress =
                new UploadProgress(100, 60, 50, 10, 0, 40, 10, 8, 2, 2_500_000, Duration.ofSeconds(10));

        onATerminal().progressed(progress);

        assertThat(lines().get(0)).isEqualTo("Assets      [" + bar(15) + "]  20/40, 8 known, 2.5 MB sent, 2 failed");
    }

    @Test
    void unknownTotal_isMeasuredByWhatWasTaken_withoutEstimate() {
        onATerminal().progressed(new UploadProgress(-1, 80, 40, 0, 0, 0, 0, 0, 0, 0, Duration.ofSeconds(4)));

        assertThat(lines().get(1)).endsWith("40/80, 10/s");
    }

    @Test
    void finished_showsNoRate() {
        onATerminal().finished(datapoints(100, 100, 0, Duration.ofSeconds(10)));

        assertThat(lines().get(1)).isEqualTo("Datapoints  [" + bar(30) + "]  100/100");
    }

    @Test
    void finished_beforeAnythingBegan_printsNothing() {
        onATerminal().finished(new UploadProgress(100, 0, 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO));

        assertThat(text()).isEmpty();
    }

    @Test
    void elsewhere_printsEachTenthOnce_andNothingInTheFirstSecond() {
        ConsoleProgress console = new ConsoleProgress(new Terminal(out, false, () -> silent));

        console.progressed(datapoints(100, 30, 0, Duration.ofSeconds(1)));
        assertThat(text()).isEmpty();
        console.progressed(datapoints(100, 30, 0, Duration.ofSeconds(2)));
        console.progressed(datapoints(100, 39, 0, Duration.ofSeconds(3)));
        console.progressed(datapoints(100, 40, 0, Duration.ofSeconds(4)));
        console.finished(datapoints(100, 100, 0, Duration.ofSeconds(5)));

        assertThat(text()).doesNotContain("\u001b").doesNotContain("39/100");
        assertThat(lines()).hasSize(6);
    }

    @Test
    void silent_printsNothing() {
        silent = true;

        onATerminal().progressed(datapoints(100, 50, 0, Duration.ofSeconds(10)));

        assertThat(text()).isEmpty();
    }

    private ConsoleProgress onATerminal() {
        return new ConsoleProgress(new Terminal(out, true, () -> silent));
    }

    private static UploadProgress datapoints(long expected, long succeeded, long failed, Duration elapsed) {
        return new UploadProgress(expected, expected, succeeded, failed, 0, 0, 0, 0, 0, 0, elapsed);
    }

    private static String bar(int filled) {
        return "#".repeat(filled) + ".".repeat(30 - filled);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private List<String> lines() {
        return text().replace("\u001b[2K", "").lines().toList();
    }
}
