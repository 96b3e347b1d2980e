package ai.rapidata.sdk.performance.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result file far larger than the heap is read row by row. */
class LargeFileTest {

    @TempDir
    Path folder;

    @Test
    void fortyMegabytes_inSixteenMegabytesOfHeap_areRead() throws Exception {
        read(40, "-Xmx16m");
    }

    @Test
    @Tag("exhaustive")
    void oneGigabyte_inSixtyFourMegabytesOfHeap_isRead() throws Exception {
        read(1000, "-Xmx64m");
    }

    private void read(int megabytes, String heap) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFile.class.getName(),
                        folder.toString(),
                        Integer.toString(megabytes))
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(output).isZero();
            Map<String, Long> found = Pattern.compile("(\\w+)=(\\d+)")
                    .matcher(output)
                    .results()
                    .collect(Collectors.toMap(match -> match.group(1), match -> Long.parseLong(match.group(2))));
            assertThat(found.get("bytes")).isGreaterThanOrEqualTo(megabytes * 1_000_000L);
            assertThat(found.get("rows")).isEqualTo(found.get("written")).isPositive();
            assertThat(found.get("votes")).isEqualTo(25 * found.get("rows"));
            assertThat(found.get("raw")).isPositive();
        } finally {
            process.destroyForcibly();
        }
    }
}
