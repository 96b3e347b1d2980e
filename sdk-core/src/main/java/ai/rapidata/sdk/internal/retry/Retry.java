package ai.rapidata.sdk.internal.retry;

import java.time.Duration;

/** What to do after an attempt that did not succeed. */
public sealed interface Retry {

    /**
     * Try again.
     *
     * @param delay how long to wait before
     */
    record After(Duration delay) implements Retry {}

    /** Report the failure. */
    record GiveUp() implements Retry {}
}
