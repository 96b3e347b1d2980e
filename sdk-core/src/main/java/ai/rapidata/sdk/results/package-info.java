/**
 * What labelers answered: typed results per kind of task, tables and files made of them.
 *
 * <p>{@link ai.rapidata.sdk.results.JobResults} is the entry point. Reading is lenient: what a file leaves out is absent
 * and what this library does not know stays reachable through {@code raw()}.
 */
@NullMarked
package ai.rapidata.sdk.results;

import org.jspecify.annotations.NullMarked;
