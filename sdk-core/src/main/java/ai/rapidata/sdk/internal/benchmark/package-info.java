/** Benchmarks of the service: prompts, models, leaderboards, and the waiting for evaluations. */
@NullMarked
package ai.rapidata.sdk.internal.benchmark;

import org.jspecify.annotations.NullMarked;
