package ai.rapidata.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.ResultsStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {

    private static final String FILE = """
            {"info":{"type":"Compare"},"results":[{"winner":"a","winnerIndex":0,"aggregatedResults":{"a":2,"b":1}}]}""";

    @TempDir
    Path folder;

    @Test
    void file_isReadWholeAndRowByRow() throws Exception {
        Path file = Files.writeString(folder.resolve("results.json"), FILE);

        JobResults results = ResultFiles.read(file);

        assertThat(results.asCompare().rows().get(0).winner()).contains("a");
        try (ResultsStream stream = ResultFiles.stream(file)) {
            assertThat(stream.stream().toList()).isEqualTo(results.rows());
        }
        results.writeJson(file);
        assertThat(ResultFiles.read(file)).isEqualTo(results);
    }

    @Test
    void missingFile_isNamed() {
        Path missing = folder.resolve("missing.json");

        assertThatThrownBy(() -> ResultFiles.read(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cannot read " + missing + ": java.nio.file.NoSuchFileException");
        assertThatThrownBy(() -> ResultFiles.stream(missing)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void otherFile_isRefusedWithAReason() throws Exception {
        Path file = Files.writeString(folder.resolve("table.csv"), "a,b\r\n1,2\r\n");

        assertThatThrownBy(() -> ResultFiles.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the result file cannot be read");
        assertThatThrownBy(() -> ResultFiles.stream(file)).isInstanceOf(UncheckedIOException.class);
        Files.delete(file);
        assertThat(file).as("nothing keeps it open").doesNotExist();
    }
}
