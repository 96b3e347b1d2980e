/** Bradley–Terry rankings: from counted comparisons to scores with intervals. Pure functions. */
@NullMarked
package ai.rapidata.sandbox.ranking;

import org.jspecify.annotations.NullMarked;
