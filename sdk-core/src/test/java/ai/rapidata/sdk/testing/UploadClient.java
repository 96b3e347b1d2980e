package ai.rapidata.sdk.testing;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.config.RapidataConfig;
import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.internal.client.ClientSettings;
import ai.rapidata.sdk.internal.client.Session;
import ai.rapidata.sdk.internal.client.Surroundings;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import ai.rapidata.sdk.internal.dataset.DatasetCreation;
import ai.rapidata.sdk.internal.desktop.Browser;
import ai.rapidata.sdk.internal.desktop.Terminal;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.UploadResources;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** The uploads of a real client over a real connection, with its cache in a directory of the test. */
public final class UploadClient implements AutoCloseable {

    private final Session session;
    private final DatapointUploads uploads;

    /** Creates datasets. */
    public final DatasetCreation creation;

    /** A client of a service. */
    public UploadClient(URI url, Path home) {
        this(url, home, UnaryOperator.identity(), HttpConfig.defaults());
    }

    /** A client of a service with changed settings. */
    public UploadClient(URI url, Path home, UnaryOperator<UploadConfig> upload, HttpConfig http) {
        this(url, home, upload, http, Ticker.system(), Sleeper.system());
    }

    /** A client of a service with changed settings and a time of its own. */
    public UploadClient(
            URI url, Path home, UnaryOperator<UploadConfig> upload, HttpConfig http, Ticker ticker, Sleeper sleeper) {
        RapidataConfig config = RapidataConfig.defaults()
                .withUpload(settings -> upload.apply(settings.withCacheLocation(home.resolve("cache"))));
        Surroundings surroundings = new Surroundings(
                Clock.systemUTC(),
                ticker,
                sleeper,
                () -> ThreadLocalRandom.current().nextDouble(),
                Map.of(),
                home,
                new PrintStream(OutputStream.nullOutputStream()),
                Browser.none());
        session = Session.open(
                new ClientSettings(
                        Environment.local(url),
                        config,
                        http,
                        null,
                        null,
                        Secret.of("sandbox"),
                        Secret.of("sandbox"),
                        null,
                        Duration.ofSeconds(60),
                        false,
                        null),
                false,
                surroundings);
        uploads = new DatapointUploads(UploadResources.of(
                session.transport(),
                config.upload(),
                () -> url + " sandbox",
                surroundings.clock(),
                surroundings.ticker(),
                surroundings.sleeper(),
                new Terminal(surroundings.out(), false, () -> true)));
        creation = new DatasetCreation(uploads);
    }

    /** The pipeline. */
    public DatapointUploads uploads() {
        return uploads;
    }

    @Override
    public void close() {
        uploads.close();
        session.close();
    }
}
