/** Benchmarks: models ranked by people's comparisons of what they make of the same prompts. */
@NullMarked
package ai.rapidata.sdk.benchmark;

import org.jspecify.annotations.NullMarked;
