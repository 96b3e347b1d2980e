package ai.rapidata.sdk.performance.upload;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * When to begin to measure: once the compiler of this process is quiet. Before that, it takes a good part of the
 * processors, and of the side that happens to run while it works.
 */
final class WarmUp {

    private static final double QUIET_SHARE = 0.02;
    private static final int QUIET_PAIRS = 3;
    private static final long SHORTEST_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final long begin = System.nanoTime();
    private long last = begin;
    private long compiled = compilationMillis();
    private int quietPairs;

    /** To be asked after each pair of uploads. Returns true when the next one may count. */
    boolean over() {
        long now = System.nanoTime();
        long compiledNow = compilationMillis();
        double share = (double) TimeUnit.MILLISECONDS.toNanos(compiledNow - compiled) / Math.max(1, now - last);
        last = now;
        compiled = compiledNow;
        quietPairs = share < QUIET_SHARE ? quietPairs + 1 : 0;
        boolean quiet = quietPairs >= QUIET_PAIRS && now - begin > SHORTEST_NANOS;
        return quiet || now - begin > LONGEST_NANOS;
    }

    private static long compilationMillis() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }
}
