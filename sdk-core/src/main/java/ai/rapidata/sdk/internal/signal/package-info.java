/** Signals of the service. */
@NullMarked
package ai.rapidata.sdk.internal.signal;

import org.jspecify.annotations.NullMarked;
