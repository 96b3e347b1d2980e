package ai.rapidata.sdk.internal.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.results.CsvFormat;
import ai.rapidata.sdk.results.JobResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsWritingTest {

    @TempDir
    Path directory;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void json_readAgain_isEqual() throws IOException {
        Path file = directory.resolve("results.json");
        JobResults results = ResultFiles.read("compare-2025.json");

        results.writeJson(file);

        assertThat(ResultsReader.read(Files.readAllBytes(file), ResultOrigins.none()))
                .isEqualTo(results)
                .hasSameHashCodeAs(results);
        assertThat(files()).as("no draft is left").containsExactly(file);
    }

    @Test
    void json_ofEmptyAndDeepParts_isValid() throws IOException {
        Path file = directory.resolve("results.json");
        JobResults results = ResultFiles.parse(
                "{'info':{},'results':[{},{'a':{'b':{'c':[[],{}]}}}],'x':[],'q':'\\''}".replace("\\'", "\\\\"));

        results.writeJson(file);

        assertThat(Json.parse(Files.readAllBytes(file))).isEqualTo(results.raw());
    }

    @Test
    void jsonl_holdsOneRowPerLine() throws IOException {
        Path file = directory.resolve("results.jsonl");
        JobResults results =
                ResultFiles.parse("{'info':{'type':'Classify'},'results':[{'identifier':'a\\nb'},{'identifier':'c'}]}");

        results.writeJsonl(file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        assertThat(Json.parse(lines.get(0))).isEqualTo(results.rows().get(0).raw());
        assertThat(Json.parse(lines.get(1))).isEqualTo(results.rows().get(1).raw());
    }

    @Test
    void csv_replacesWhatWasThere() throws IOException {
        Path file = directory.resolve("results.csv");
        Files.writeString(file, "old content that is much longer than what comes".repeat(100));
        JobResults results = ResultFiles.parse(
                "{'info':{'type':'FreeText'},'results':[{'id':1,'detailedResults':[{'answer':'=SUM(A1)'}]}]}");

        results.writeCsv(file, true, CsvFormat.SPREADSHEET_SAFE);
        assertThat(Files.readString(file)).isEqualTo("id,answer\r\n1,'=SUM(A1)\r\n");
        results.writeCsv(file, true, CsvFormat.EXACT);
        assertThat(Files.readString(file)).isEqualTo("id,answer\r\n1,=SUM(A1)\r\n");
        results.writeCsv(file);
        assertThat(Files.readString(file)).startsWith("id,detailedResults\r\n1,");
    }

    @Test
    void write_thatFails_leavesTheOldFileAndNoDraft() throws IOException {
        Path missing = directory.resolve("no/such/results.csv");
        JobResults results = ResultFiles.read("compare-2025.json");

        assertThatThrownBy(() -> results.writeCsv(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cannot write " + missing);
        assertThatThrownBy(() -> results.writeJson(directory))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is a directory; name a file");
        assertThat(files()).isEmpty();
    }

    @Test
    void write_throughASymbolicLink_keepsTheLink() throws IOException {
        Path target = Files.writeString(directory.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), target);

        ResultFiles.read("compare-2025.json").writeJson(link);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(target)).startsWith("{\"info\"");
    }
}
