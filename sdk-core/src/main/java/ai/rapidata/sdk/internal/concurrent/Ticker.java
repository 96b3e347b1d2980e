package ai.rapidata.sdk.internal.concurrent;

/** Measures elapsed time, unaffected by changes of the wall clock. */
@FunctionalInterface
public interface Ticker {

    /**
     * Returns the time since an arbitrary origin.
     *
     * @return nanoseconds, to be compared with other readings only
     */
    long nanos();

    /**
     * Returns the ticker of real time.
     *
     * @return the ticker
     */
    static Ticker system() {
        return System::nanoTime;
    }
}
