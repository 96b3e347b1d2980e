package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.internal.api.AudienceApi;
import ai.rapidata.sdk.internal.api.JobApi;
import ai.rapidata.sdk.internal.api.JobDefinitionApi;
import ai.rapidata.sdk.internal.concurrent.Background;
import ai.rapidata.sdk.internal.concurrent.Waiter;
import ai.rapidata.sdk.internal.desktop.Browser;
import ai.rapidata.sdk.internal.desktop.Pages;
import ai.rapidata.sdk.internal.desktop.Terminal;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.UploadResources;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.testing.ManualTime;
import ai.rapidata.sdk.testing.ScriptedTransport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A service under a test's control, with its time and its console. */
public final class JobFixture implements AutoCloseable {

    /** Answers requests. */
    public final ScriptedTransport service = new ScriptedTransport();

    /** The time that waits see. */
    public final ManualTime time = new ManualTime();

    /** What handles share. */
    public final JobServices services;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Background background = new Background();

    /** Creates it. */
    public JobFixture() {
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false, () -> false);
        Browser nowhere = Browser.none();
        services = new JobServices(
                new JobApi(service),
                new JobDefinitionApi(service),
                new AudienceApi(service),
                new Waiter(time, time, () -> 1, background),
                time,
                new Pages(URI.create("https://app.example"), terminal, nowhere),
                terminal,
                new KnownOrigins());
    }

    /** A definition that was found under an id. */
    public JobDefinition definition(String id) {
        UploadResources nothing =
                UploadResources.of(service, UploadConfig.defaults(), () -> "test", time, time, time, null);
        return new ServiceJobDefinition(
                services, new DefinitionUploads(new DatapointUploads(nothing)), id, "N", null, new Warnings());
    }

    /** What was printed. */
    public String printed() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Override
    public void close() {
        background.close();
    }
}
