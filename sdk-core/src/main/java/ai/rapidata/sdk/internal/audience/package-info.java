/** Audiences at the service. */
@NullMarked
package ai.rapidata.sdk.internal.audience;

import org.jspecify.annotations.NullMarked;
