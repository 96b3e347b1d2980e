package ai.rapidata.sdk;

import ai.rapidata.sandbox.asset.AssetSettings;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.internal.client.Surroundings;
import ai.rapidata.sdk.internal.desktop.Browser;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * A sandbox and a client that share one time, which passes only while the client waits: a job of hours takes as long as its
 * requests do, and takes the same course each time.
 */
public final class SandboxTime {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    // A time per URL lets a batch be worked on by whoever moves the clock, not by a thread of its own beside it.
    private static final AssetSettings ASSETS = new AssetSettings(
            Duration.ofMillis(1),
            AssetSettings.DEFAULTS.fetchTimeout(),
            AssetSettings.DEFAULTS.mostFetchedBytes(),
            AssetSettings.DEFAULTS.acceptsEarlierNames());

    private final VirtualClock clock = SandboxClock.virtual(START);
    private final SandboxExtension sandbox =
            SandboxExtension.with(builder -> builder.clock(clock).assetSettings(ASSETS));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The sandbox, to be registered as an extension. */
    public SandboxExtension sandbox() {
        return sandbox;
    }

    /** The time of both. */
    public VirtualClock clock() {
        return clock;
    }

    /** A client whose waiting moves the time. It is closed with the sandbox. */
    public RapidataClient client() {
        PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
        return sandbox.client(builder -> builder.environment(Environment.local(sandbox.url()))
                .config(config -> config.withUpload(upload -> upload.withCacheToDisk(false))
                        .withLogging(logging -> logging.withSilentMode(false)))
                .surroundings(new Surroundings(
                        Clock.tickMillis(ZoneOffset.UTC),
                        () -> START.until(clock.instant(), ChronoUnit.NANOS),
                        clock::advance,
                        () -> 0.5,
                        Map.of("RAPIDATA_API_URL", sandbox.url().toString()),
                        Path.of("no home in tests"),
                        console,
                        Browser.none())));
    }

    /** What clients printed. */
    public String printed() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
