package ai.rapidata.sdk.performance.upload;

import ai.rapidata.sdk.performance.Values;

/** Repeated uploads of the same things. */
final class Series {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    private final Values perSecond = new Values();
    private final Values processor = new Values();

    void add(Workload workload, Taken taken) {
        perSecond.add(workload.size() * NANOS_PER_SECOND / taken.nanos());
        processor.add(taken.processorNanos() / NANOS_PER_MICRO / workload.size());
    }

    /** Items per second. */
    double median() {
        return perSecond.median();
    }

    /** Items per second: median, lowest and highest. */
    String text() {
        return perSecond.text();
    }

    /** How much of the processors one item took, in microseconds. */
    double processorMicros() {
        return processor.median();
    }
}
