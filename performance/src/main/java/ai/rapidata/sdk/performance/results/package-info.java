/** How fast result files are read. */
@NullMarked
package ai.rapidata.sdk.performance.results;

import org.jspecify.annotations.NullMarked;
