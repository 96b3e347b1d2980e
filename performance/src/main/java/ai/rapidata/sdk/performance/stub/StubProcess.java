package ai.rapidata.sdk.performance.stub;

import ai.rapidata.sdk.performance.ForkedJvm;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A stub service in a process of its own. */
public final class StubProcess implements AutoCloseable {

    private static final String PORT = "port=";

    private final ForkedJvm process;
    private final URI url;
    private final StubControl control;

    private StubProcess(ForkedJvm process, int port) {
        this.process = process;
        this.url = URI.create("http://127.0.0.1:" + port);
        this.control = new StubControl(url);
    }

    /**
     * Starts a service on a free port.
     *
     * @return the running service
     * @throws IOException if the process cannot be started
     */
    public static StubProcess start() throws IOException {
        ForkedJvm process = ForkedJvm.start(StubService.class, List.of("-Xmx64m", "-XX:+UseSerialGC"), List.of());
        boolean started = false;
        try {
            String line = process.readLine();
            if (line == null || !line.startsWith(PORT)) {
                throw new IOException("the stub service did not start: " + line);
            }
            StubProcess stub = new StubProcess(process, Integer.parseInt(line.substring(PORT.length())));
            started = true;
            return stub;
        } finally {
            if (!started) {
                process.close();
            }
        }
    }

    /**
     * Where the service is.
     *
     * @return its URL without a path
     */
    public URI url() {
        return url;
    }

    /**
     * Changes the behaviour and begins to count anew.
     *
     * @param settings the behaviour
     * @throws IOException if the service is gone
     */
    public void set(StubSettings settings) throws IOException {
        control.set(settings);
    }

    /**
     * What came since the service was last set.
     *
     * @return the counts
     * @throws IOException if the service is gone
     */
    public StubCounts counts() throws IOException {
        return control.counts();
    }

    /** Ends the process. */
    @Override
    public void close() {
        control.close();
        process.close();
    }
}
