/** Ranking flows: items ranked by people's comparisons, one batch after another, with results within minutes. */
@NullMarked
package ai.rapidata.sdk.flow;

import org.jspecify.annotations.NullMarked;
