package ai.rapidata.sdk.internal.client;

import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import ai.rapidata.sdk.internal.desktop.Browser;
import ai.rapidata.sdk.internal.http.TransportTiming;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything around a client that is not the service: time, chance, environment variables, the user's files, terminal
 * and browser.
 *
 * @param clock tells the time of day
 * @param ticker measures elapsed time
 * @param sleeper lets threads wait
 * @param jitter gives random numbers from 0 (inclusive) to 1 (exclusive)
 * @param variables environment variables by name
 * @param home the user's home directory
 * @param out where to print instead of this process's terminal, or null
 * @param browser opens pages
 */
public record Surroundings(
        Clock clock,
        Ticker ticker,
        Sleeper sleeper,
        DoubleSupplier jitter,
        Map<String, String> variables,
        Path home,
        @Nullable PrintStream out,
        Browser browser) {

    /**
     * Returns the surroundings of this process.
     *
     * @return the surroundings
     */
    public static Surroundings system() {
        return new Surroundings(
                Clock.systemUTC(),
                Ticker.system(),
                Sleeper.system(),
                () -> ThreadLocalRandom.current().nextDouble(),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                null,
                Browser.system());
    }

    TransportTiming timing(Duration total) {
        return new TransportTiming(clock, ticker, sleeper, jitter, total);
    }

    String machine() {
        String name = variables.getOrDefault("HOSTNAME", variables.getOrDefault("COMPUTERNAME", ""));
        return name.isBlank() ? "unknown host" : name.strip();
    }
}
