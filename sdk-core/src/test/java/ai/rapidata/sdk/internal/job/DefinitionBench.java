package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.job.JobManager;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.testing.ScriptedTransport;
import ai.rapidata.sdk.testing.UploadBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** A job manager over a scripted service that takes in files, datapoints and definitions. */
final class DefinitionBench implements AutoCloseable {

    static final String DATASET = "POST /dataset";
    static final String DATAPOINT = "POST /dataset/ds_1/datapoint";
    static final String GROUP = "POST /dataset/ds_1/group";
    static final String DEFINITION = "POST /job/definition";

    final JobFixture fixture = new JobFixture();
    final ScriptedTransport service = fixture.service;
    final JobManager jobs;
    private final UploadBench upload;
    private final Path directory;

    DefinitionBench(Path directory) {
        this(directory, config -> config);
    }

    DefinitionBench(Path directory, UnaryOperator<UploadConfig> config) {
        this.directory = directory;
        upload = new UploadBench(service, directory.resolve("cache"), config, fixture.time);
        jobs = new ServiceJobManager(fixture.services, new DefinitionUploads(upload.uploads));
        service.storesFiles()
                .on("GET /dataset/ds_1/progress", "{\"total\":0,\"ready\":0,\"pending\":0,\"failed\":0}")
                .on("GET /dataset/ds_1/datapoints/failed", "{\"datapoints\":[]}");
    }

    /** Lets the service take in everything. */
    DefinitionBench accepting() {
        service.on(DATASET, "{\"datasetId\":\"ds_1\"}")
                .on(DATAPOINT, "{\"datapointId\":\"dp\"}")
                .accept(GROUP)
                .on(DEFINITION, "{\"definitionId\":\"jd\",\"pipelineId\":\"p\"}");
        return this;
    }

    /** Makes a file and returns its path. */
    String file(String name) {
        try {
            return Files.writeString(directory.resolve(name), "content of " + name)
                    .toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The datapoints that were sent, in the order of their places. */
    List<JsonObject> datapoints() {
        return service.sent().stream()
                .filter(sent -> sent.line().equals(DATAPOINT))
                .map(sent -> sent.body())
                .sorted(Comparator.comparingLong(
                        body -> body.longValue("sortIndex").orElseThrow()))
                .toList();
    }

    @Override
    public void close() {
        upload.close();
        fixture.close();
    }
}
