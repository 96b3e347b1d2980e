/** Ranking flows: batches of items that people put in order by comparing pairs. */
@NullMarked
package ai.rapidata.sandbox.flow;

import org.jspecify.annotations.NullMarked;
