package ai.rapidata.sdk;

import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.internal.client.Surroundings;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import ai.rapidata.sdk.internal.desktop.Browser;
import ai.rapidata.sdk.testing.ManualTime;
import ai.rapidata.sdk.testing.ScaledTime;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Clients that see nothing of the machine they run on: no variables, no home directory, no terminal, no browser. */
public final class TestClients {

    private TestClients() {}

    /** Starts a client in real time whose home is a directory of the test. */
    public static RapidataClientBuilder builder(URI url, Path home) {
        return RapidataClient.builder()
                .environment(Environment.local(url))
                .clientId("sandbox")
                .clientSecret("sandbox")
                .config(config -> config.withUpload(upload -> upload.withCacheLocation(home.resolve("cache"))))
                .surroundings(surroundings(home, Map.of(), new PrintStream(OutputStream.nullOutputStream())));
    }

    /** Starts a client for which time passes only when it sleeps or the test says so. */
    public static RapidataClientBuilder builder(URI url, Path home, ManualTime time) {
        Surroundings still = surroundings(home, Map.of(), new PrintStream(OutputStream.nullOutputStream()));
        return builder(url, home)
                .surroundings(new Surroundings(
                        time, time, time, () -> 0, still.variables(), home, still.out(), still.browser()));
    }

    /** Starts a client whose pauses and deadlines follow another time than the clock on the wall. */
    public static RapidataClientBuilder builder(URI url, Path home, ScaledTime time) {
        Surroundings still = surroundings(home, Map.of(), new PrintStream(OutputStream.nullOutputStream()));
        return builder(url, home)
                .surroundings(new Surroundings(
                        still.clock(),
                        time,
                        time,
                        still.jitter(),
                        still.variables(),
                        home,
                        still.out(),
                        still.browser()));
    }

    /** Returns surroundings in real time. */
    public static Surroundings surroundings(Path home, Map<String, String> variables, PrintStream out) {
        return new Surroundings(
                Clock.systemUTC(), Ticker.system(), Sleeper.system(), () -> 0.5, variables, home, out, Browser.none());
    }
}
