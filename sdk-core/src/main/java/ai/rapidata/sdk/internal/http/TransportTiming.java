package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Time and chance, as the transport sees them.
 *
 * @param clock tells the time of day
 * @param ticker measures elapsed time
 * @param sleeper lets threads wait
 * @param jitter gives random numbers from 0 (inclusive) to 1 (exclusive)
 * @param total how long a request may take in all
 */
public record TransportTiming(Clock clock, Ticker ticker, Sleeper sleeper, DoubleSupplier jitter, Duration total) {

    /**
     * Returns real time and chance.
     *
     * @param total how long a request may take in all
     * @return the timing
     */
    public static TransportTiming system(Duration total) {
        return new TransportTiming(
                Clock.systemUTC(),
                Ticker.system(),
                Sleeper.system(),
                () -> ThreadLocalRandom.current().nextDouble(),
                total);
    }
}
