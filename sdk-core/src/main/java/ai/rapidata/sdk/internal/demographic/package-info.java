/** Demographic questions of the service. */
@NullMarked
package ai.rapidata.sdk.internal.demographic;

import org.jspecify.annotations.NullMarked;
