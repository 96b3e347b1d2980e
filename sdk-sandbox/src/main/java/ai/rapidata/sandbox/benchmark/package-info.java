/** Benchmarks: models that answer prompts, leaderboards that rank them, and the votes that decide. */
@NullMarked
package ai.rapidata.sandbox.benchmark;

import org.jspecify.annotations.NullMarked;
