/** Ranking flows of the service. */
@NullMarked
package ai.rapidata.sdk.internal.flow;

import org.jspecify.annotations.NullMarked;
