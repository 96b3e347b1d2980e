package ai.rapidata.sdk.performance.upload;

/**
 * How long an upload took.
 *
 * @param nanos from its beginning to its end, in nanoseconds
 * @param processorNanos how much of the processors this process used for it, in nanoseconds
 */
record Taken(long nanos, long processorNanos) {}
