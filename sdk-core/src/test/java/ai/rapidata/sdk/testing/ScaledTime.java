package ai.rapidata.sdk.testing;

import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.time.Duration;

/** Real time that runs faster: pauses are shorter and clocks tick quicker, by the same factor. */
public record ScaledTime(int factor) implements Ticker, Sleeper {

    @Override
    public long nanos() {
        return System.nanoTime() * factor;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Sleeper.system().sleep(duration.dividedBy(factor));
    }
}
