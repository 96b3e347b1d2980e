package ai.rapidata.sdk.performance.upload;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.config.RapidataConfig;
import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.internal.client.ClientSettings;
import ai.rapidata.sdk.internal.client.Session;
import ai.rapidata.sdk.internal.client.Surroundings;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import ai.rapidata.sdk.internal.dataset.DatasetCreation;
import ai.rapidata.sdk.internal.desktop.Browser;
import ai.rapidata.sdk.internal.desktop.Terminal;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.UploadReport;
import ai.rapidata.sdk.internal.upload.UploadResources;
import ai.rapidata.sdk.performance.ProcessorTime;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** The uploads of a client as applications have them, with an observer before its transport. */
final class MeasuredClient implements AutoCloseable {

    private final Session session;
    private final ObservedTransport transport;
    private final DatapointUploads uploads;
    private final DatasetCreation creation;

    MeasuredClient(URI url, Path home, Path cache, UnaryOperator<UploadConfig> change) {
        RapidataConfig config =
                RapidataConfig.defaults().withUpload(upload -> change.apply(upload.withCacheLocation(cache)));
        Surroundings surroundings = new Surroundings(
                Clock.systemUTC(),
                Ticker.system(),
                Sleeper.system(),
                () -> ThreadLocalRandom.current().nextDouble(),
                Map.of(),
                home,
                new PrintStream(OutputStream.nullOutputStream()),
                Browser.none());
        session = Session.open(
                new ClientSettings(
                        Environment.local(url),
                        config,
                        HttpConfig.defaults(),
                        null,
                        null,
                        Secret.of("stub"),
                        Secret.of("stub"),
                        null,
                        Duration.ofSeconds(60),
                        false,
                        null),
                false,
                surroundings);
        transport = new ObservedTransport(session.transport());
        uploads = new DatapointUploads(UploadResources.of(
                transport,
                config.upload(),
                () -> url.getHost() + " stub",
                surroundings.clock(),
                surroundings.ticker(),
                surroundings.sleeper(),
                new Terminal(System.out, false, () -> true)));
        creation = new DatasetCreation(uploads);
    }

    /** Obtains the access token and opens the first connection, which are no part of an upload. */
    void connect() {
        uploads.resources().datasetApi().createDataset("connection");
    }

    /** Uploads, and says how long it took and what was sent. */
    Run upload(List<Datapoint> datapoints) {
        ObservedTransport.Observation observation = transport.observe();
        long processor = ProcessorTime.nanos();
        long begin = System.nanoTime();
        UploadReport report = creation.create("measured", datapoints, UploadOptions.defaults())
                .report();
        long end = System.nanoTime();
        if (report.succeeded() != datapoints.size()) {
            throw new IllegalStateException("only " + report.succeeded() + " datapoints arrived; "
                    + report.failures().get(0));
        }
        return new Run(
                new Taken(end - begin, ProcessorTime.nanos() - processor),
                observation.datapoints.first() - begin,
                observation);
    }

    /**
     * One upload.
     *
     * @param taken how long it took
     * @param firstDatapoint when the first datapoint was sent, in nanoseconds from the beginning
     * @param observation what was sent
     */
    record Run(Taken taken, long firstDatapoint, ObservedTransport.Observation observation) {}

    @Override
    public void close() {
        uploads.close();
        session.close();
    }
}
