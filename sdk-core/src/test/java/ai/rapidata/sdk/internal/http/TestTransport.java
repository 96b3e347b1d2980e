package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.internal.telemetry.Tracing;
import ai.rapidata.sdk.testing.ManualTime;
import java.net.URI;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** A transport to a test's own server, with time in the test's hands. */
public final class TestTransport implements AutoCloseable {

    /** The time that the transport sees. */
    public final ManualTime time = new ManualTime();

    /** Sends without access tokens. */
    public final ServiceTransport transport;

    private final Connections connections;

    /** Creates a transport. */
    public TestTransport(URI url) {
        this(url, HttpConfig.defaults(), () -> 0);
    }

    /** Creates a transport. */
    public TestTransport(URI url, HttpConfig config, DoubleSupplier jitter) {
        this(url, config, jitter, Tracing.none());
    }

    /** Creates a transport. */
    public TestTransport(URI url, HttpConfig config, DoubleSupplier jitter, Tracing tracing) {
        connections = new Connections(config);
        Duration total = config.timeouts().total();
        transport = ServiceTransport.anonymous(
                connections,
                Environment.local(url),
                config.headers(),
                new TransportTiming(time, time, time, jitter, total),
                tracing);
    }

    @Override
    public void close() {
        connections.close();
    }
}
