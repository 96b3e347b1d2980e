package ai.rapidata.sdk.internal.validation;

import ai.rapidata.sdk.internal.api.ValidationApi;
import ai.rapidata.sdk.internal.job.JobFixture;
import ai.rapidata.sdk.internal.telemetry.Tracing;
import ai.rapidata.sdk.internal.upload.ItemFailures;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.testing.ScriptedTransport;
import ai.rapidata.sdk.testing.UploadBench;
import ai.rapidata.sdk.validation.ValidationManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A manager of validation sets over a scripted service. */
final class ValidationBench implements AutoCloseable {

    static final String CREATE = "POST /validation-set";
    static final String RAPID = "POST /validation-set/vs_1/rapid";
    static final String RAPIDS = "GET /validation-set/vs_1/rapids";
    static final String UPDATE = "PATCH /validation-set/vs_1";
    static final String GET = "GET /validation-set/vs_1";

    final JobFixture fixture = new JobFixture();
    final ScriptedTransport service = fixture.service;
    final ValidationManager validation;
    private final UploadBench upload;
    private final Path directory;

    ValidationBench(Path directory) {
        this.directory = directory;
        upload = new UploadBench(service, directory.resolve("cache"), config -> config, fixture.time);
        validation = new ServiceValidationManager(new ValidationServices(
                new ValidationApi(service),
                upload.uploads.assets(),
                new ItemFailures(fixture.time),
                4,
                3,
                fixture.services.pages(),
                Tracing.none()));
        service.storesFiles();
    }

    /** Lets the service create sets. */
    ValidationBench creating() {
        service.on(CREATE, "{\"validationSetId\":\"vs_1\"}");
        return this;
    }

    /** Lets the service take in everything. */
    ValidationBench accepting() {
        creating();
        service.accept(RAPID).accept(UPDATE);
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

    /** A path where there is no file. */
    String missing(String name) {
        return directory.resolve(name).toString();
    }

    /** The tasks that were sent. */
    List<JsonObject> rapids() {
        return service.sent().stream()
                .filter(sent -> sent.line().equals(RAPID))
                .map(ScriptedTransport.Sent::body)
                .toList();
    }

    @Override
    public void close() {
        upload.close();
        fixture.close();
    }
}
