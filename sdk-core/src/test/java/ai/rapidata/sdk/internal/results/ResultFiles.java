package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.ResultRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Result files that tests read. */
final class ResultFiles {

    private ResultFiles() {}

    static byte[] resource(String name) {
        try (InputStream file = ResultFiles.class.getResourceAsStream("/results/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no test file " + name);
            }
            return file.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static JobResults read(String name) {
        return ResultsReader.read(resource(name), ResultOrigins.none());
    }

    static JobResults parse(String json) {
        return parse(json, ResultOrigins.none());
    }

    /** Reads JSON that may use single quotes for double ones. */
    static JobResults parse(String json, ResultOrigins origins) {
        return ResultsReader.read(bytes(json), origins);
    }

    static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    static StreamedResults stream(byte[] file) {
        try {
            return StreamedResults.open(new ByteArrayInputStream(file), ResultOrigins.none());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<ResultRow> streamed(byte[] file) {
        try (StreamedResults results = stream(file)) {
            return results.stream().toList();
        }
    }
}
