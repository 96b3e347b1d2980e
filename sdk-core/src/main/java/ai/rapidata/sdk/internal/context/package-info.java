/** Context shortening by the service. */
@NullMarked
package ai.rapidata.sdk.internal.context;

import org.jspecify.annotations.NullMarked;
